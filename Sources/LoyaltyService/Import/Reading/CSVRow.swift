/// One row of the file as slices of the reader's own memory: good until the next row is asked for.
struct CSVRow {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// The line on which the row begins, from 1.
    var line: Int
    /// All bytes of the row, without its line end.
    var raw: Bytes
    /// The fields, quotes taken off.
    var fields: UnsafeBufferPointer<Bytes>
    /// Whether any byte is outside ASCII, so that the encoding matters.
    var isBeyondASCII = false
    /// Why the row cannot be used, if so.
    var fault: ParkedReason?

    /// The row as text for a person: what cannot be read shows as `�`, very long rows are cut.
    var rawText: String {
        let limit = 65_536
        let text = String(decoding: raw.prefix(limit), as: UTF8.self)
        return raw.count > limit ? text + "…" : text
    }
}
