/// How a text field is made: a column, several composed, a constant or the row's line number.
struct MappedText: Sendable {
    private enum Origin: Sendable {
        case column(Int)
        case composed([Int], separator: String)
        case constant(String)
        case line
    }

    /// The longest text that is taken, in bytes.
    static let maximumLength = 1024

    let field: String
    private let origin: Origin
    private let prefix: String
    private let words: MappedWords<String>?
    private let keepsUnknownWords: Bool

    init(_ field: String, _ node: MappingNode, _ columns: inout MappingColumns) throws(MappingProblem) {
        self.field = field
        let keys = try node.fields([
            "column", "words", "otherwise", "compose", "separator", "constant", "line", "prefix",
        ])
        switch (keys["column"], keys["compose"], keys["constant"], keys["line"]) {
        case (let column?, nil, nil, nil): origin = .column(try columns.slot(column))
        case (nil, let compose?, nil, nil):
            origin = .composed(try columns.slots(compose), separator: try keys["separator"]?.text() ?? "|")
        case (nil, nil, let constant?, nil):
            origin = .constant(try constant.text())
            if let prefix = keys["prefix"] { throw prefix.problem("belongs into the constant itself") }
        case (nil, nil, nil, let line?):
            guard try line.flag() else { throw line.problem("can only be true; leave it out otherwise") }
            origin = .line
        default: throw node.problem("needs exactly one of column, compose, constant and line")
        }
        if let separator = keys["separator"], keys["compose"] == nil {
            throw separator.problem("says something only beside compose")
        }
        for key in ["words", "otherwise"] {
            if let node = keys[key], keys["column"] == nil {
                throw node.problem("says something only beside column")
            }
        }
        prefix = try keys["prefix"]?.text() ?? ""
        if let list = keys["words"] {
            words = try MappedWords(list) { (node) throws(MappingProblem) in try node.text() }
        } else {
            words = nil
        }
        if let otherwise = keys["otherwise"], words == nil {
            throw otherwise.problem("says something only beside words")
        }
        keepsUnknownWords = try keys["otherwise"]?.choice(["park": false, "keep": true]) ?? false
    }

    var isComposed: Bool { if case .composed = origin { true } else { false } }
    var constant: String? { if case .constant(let text) = origin { text } else { nil } }
    var isLine: Bool { if case .line = origin { true } else { false } }

    /// The text of this row, or nothing when all its cells are empty.
    func read(_ cells: RowCells) throws(ImportRowFault) -> String? {
        switch origin {
        case .constant(let text): return text
        case .line: return prefix + String(cells.row.line)
        case .column(let slot):
            guard let bytes = cells.bytes(slot) else { return nil }
            try check(bytes)
            if let words {
                if let meaning = words.meaning(of: bytes) { return prefix + meaning }
                guard keepsUnknownWords else {
                    throw ImportRowFault(
                        reason: .wordUnknown, field: field,
                        detail: "The mapping gives no meaning to \(ImportRowFault.excerpt(bytes)); "
                            + "add it to \(field).words or correct the cell.")
                }
            }
            let text = String(decoding: bytes, as: UTF8.self)
            return prefix.isEmpty ? text : prefix + text
        case .composed(let slots, let separator):
            return try compose(slots, separator, cells)
        }
    }

    private func compose(
        _ slots: [Int], _ separator: String, _ cells: RowCells
    ) throws(ImportRowFault) -> String? {
        var bytes = Array(prefix.utf8)
        bytes.reserveCapacity(64)
        var isEmpty = true
        for (place, slot) in slots.enumerated() {
            // An empty cell keeps its place, or A||B and AB| would be the same guest.
            if place > 0 { bytes.append(contentsOf: separator.utf8) }
            guard let cell = cells.bytes(slot) else { continue }
            try check(cell)
            bytes.append(contentsOf: cell)
            isEmpty = false
        }
        return isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    }

    private func check(_ cell: UnsafeBufferPointer<UInt8>) throws(ImportRowFault) {
        if cell.count > Self.maximumLength {
            throw ImportRowFault(
                reason: .textTooLong, field: field,
                detail: "The text has \(cell.count) bytes, more than \(Self.maximumLength); shorten the cell "
                    + "or map another column.")
        }
    }
}
