import Foundation

/// The place in a list, opaque to callers.
enum Cursor {
    static func write(_ value: Int64) -> String {
        Data("c\(value)".utf8).base64EncodedString().replacingOccurrences(of: "=", with: "")
    }

    static func read(_ text: String) -> Int64? {
        guard text.utf8.count <= 64 else { return nil }
        let padded = text + String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
        guard let data = Data(base64Encoded: padded) else { return nil }
        let plain = String(decoding: data, as: UTF8.self)
        guard plain.hasPrefix("c"), let value = Int64(plain.dropFirst()), value >= 0 else { return nil }
        return value
    }
}
