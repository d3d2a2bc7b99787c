/// How the export is written: encoding, delimiter, header, and what stands for "nothing" and for numbers.
struct ImportFileForm: Sendable {
    var encoding = ImportEncoding.utf8
    var delimiter = UInt8(ascii: ",")
    var hasHeader = true
    var nullWords: [[UInt8]] = []
    var numbers = NumberForm()

    init() {}

    init(_ node: MappingNode) throws(MappingProblem) {
        let keys = try node.fields([
            "encoding", "delimiter", "header", "null_words", "decimal_mark", "group_mark", "money_signs",
        ])
        if let encoding = keys["encoding"] {
            self.encoding = try encoding.choice(
                Dictionary(uniqueKeysWithValues: ImportEncoding.allCases.map { ($0.rawValue, $0) }))
        }
        if let delimiter = keys["delimiter"] {
            self.delimiter = try delimiter.choice([
                "comma": UInt8(ascii: ","), "semicolon": UInt8(ascii: ";"), "tab": UInt8(ascii: "\t"),
                "pipe": UInt8(ascii: "|"),
            ])
            // The byte of | is also the second half of some Chinese characters in GB18030.
            if encoding == .gb18030, self.delimiter == UInt8(ascii: "|") {
                throw delimiter.problem(
                    "cannot be pipe in a gb18030 file; export with comma, semicolon or tab")
            }
        }
        if let header = keys["header"] { hasHeader = try header.flag() }
        for word in try keys["null_words"]?.list() ?? [] { nullWords.append(Array(try word.text().utf8)) }
        if let mark = keys["decimal_mark"] {
            numbers.decimalMark = try mark.choice([".": UInt8(ascii: "."), ",": UInt8(ascii: ",")])
        }
        if let mark = keys["group_mark"] {
            numbers.groupMark = try mark.choice([
                "none": nil, ",": UInt8(ascii: ","), ".": UInt8(ascii: "."), " ": UInt8(ascii: " "),
                "'": UInt8(ascii: "'"),
            ])
            if numbers.groupMark == numbers.decimalMark {
                throw mark.problem("must differ from decimal_mark; write none if thousands are not grouped")
            }
        }
        for sign in try keys["money_signs"]?.list() ?? [] {
            numbers.moneySigns.append(Array(try sign.text().utf8))
        }
    }
}
