/// Why one field of one row could not be read; becomes a parked row.
struct ImportRowFault: Error {
    var reason: ParkedReason
    var field: String
    var detail: String

    /// The cell's text for a message: short, and safe to print.
    static func excerpt(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        let text = String(decoding: bytes.prefix(60), as: UTF8.self)
        return bytes.count > 60 ? "“\(text)…”" : "“\(text)”"
    }
}
