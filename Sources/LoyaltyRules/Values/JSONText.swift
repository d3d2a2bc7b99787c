/// Writes JSON text (RFC 8259) piece by piece: what is written for every posting is written without the
/// detour of a general encoder, which took a third of the writer's time.
public struct JSONText: Sendable {
    /// What was written so far, as UTF-8.
    public private(set) var bytes: [UInt8] = []

    public init(reserving count: Int = 512) { bytes.reserveCapacity(count) }

    /// What was written so far.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Writes text as it is: brackets, colons, commas, names that need no escape.
    public mutating func raw(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Writes a whole number.
    public mutating func integer(_ value: Int64) { bytes.append(contentsOf: String(value).utf8) }

    /// Writes a quoted text; quotes, backslashes and control characters are escaped.
    public mutating func string(_ text: String) {
        bytes.append(34)
        if !appendPlain(text) { appendEscaped(text) }
        bytes.append(34)
    }

    /// Almost every text needs no escape and is copied at one go; false when it does.
    private mutating func appendPlain(_ text: String) -> Bool {
        text.utf8.withContiguousStorageIfAvailable { plain in
            guard plain.allSatisfy({ $0 >= 32 && $0 != 34 && $0 != 92 }) else { return false }
            bytes.append(contentsOf: plain)
            return true
        } ?? false
    }

    private mutating func appendEscaped(_ text: String) {
        for byte in text.utf8 {
            switch byte {
            case 34, 92:
                bytes.append(92)
                bytes.append(byte)
            case 10: raw("\\n")
            case 0..<32:
                raw("\\u00")
                bytes.append(Self.digits[Int(byte >> 4)])
                bytes.append(Self.digits[Int(byte & 15)])
            default: bytes.append(byte)
            }
        }
    }

    private static let digits = Array("0123456789abcdef".utf8)
}
