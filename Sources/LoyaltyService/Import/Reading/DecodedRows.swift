/// The rows of a file as valid UTF-8, or with the fault that they are not.
final class DecodedRows {
    private let scanner: CSVScanner
    private let decoder: GB18030Decoder?
    /// Splits rows anew after decoding; the scanner's own splitter still holds the undecoded fields.
    private let splitter: CSVSplitter

    init(_ bytes: ImportFileBytes, _ form: ImportFileForm) throws(ImportFileProblem) {
        scanner = CSVScanner(bytes, delimiter: form.delimiter)
        splitter = CSVSplitter(delimiter: form.delimiter)
        decoder = form.encoding == .gb18030 ? try GB18030Decoder() : nil
        try skipByteOrderMark(form.encoding)
    }

    var consumed: Int64 { scanner.consumed }

    /// The next row, or nothing at the end of the file.
    func next() throws(ImportFileProblem) -> CSVRow? {
        guard var row = try scanner.next() else { return nil }
        guard row.isBeyondASCII, row.fault == nil else { return row }
        guard let decoder else {
            if !UTF8Check.isValid(row.raw) { row.fault = .encodingInvalid }
            return row
        }
        // The bytes of quote, comma, semicolon, tab and line ends are never part of a Chinese character in
        // GB18030, so that rows can be told apart before they are decoded.
        guard let text = decoder.decode(row.raw), let base = text.baseAddress else {
            row.fault = .encodingInvalid
            return row
        }
        _ = splitter.split(base, from: 0, to: text.count, isLast: true)
        row.raw = text
        row.fields = splitter.fields
        return row
    }

    private func skipByteOrderMark(_ encoding: ImportEncoding) throws(ImportFileProblem) {
        let opening = try scanner.opening()
        if opening.starts(with: [0xFF, 0xFE]) || opening.starts(with: [0xFE, 0xFF]) {
            throw ImportFileProblem(
                .encodingWrong, "The file is written in UTF-16; save it as “CSV UTF-8” and import that.")
        }
        if opening.starts(with: [0xEF, 0xBB, 0xBF]) {
            guard encoding == .utf8 else {
                throw ImportFileProblem(
                    .encodingWrong,
                    "The file is marked as UTF-8, the mapping says gb18030; write encoding: utf-8 in it.")
            }
            scanner.skip(3)
        } else if opening == [0x84, 0x31, 0x95, 0x33] {
            guard encoding == .gb18030 else {
                throw ImportFileProblem(
                    .encodingWrong,
                    "The file is marked as GB18030, the mapping says utf-8; write encoding: gb18030 in it.")
            }
            scanner.skip(4)
        }
    }
}
