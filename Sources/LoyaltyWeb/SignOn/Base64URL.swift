import Foundation

/// Bytes as letters that may stand in an address (RFC 4648, 5), without padding.
enum Base64URL {
    static func write(_ bytes: some Sequence<UInt8>) -> String {
        Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    /// Nil for what is none.
    static func read(_ text: some StringProtocol) -> Data? {
        let text = String(text)
        let plain = text.replacing("-", with: "+").replacing("_", with: "/")
        return Data(base64Encoded: plain + String(repeating: "=", count: (4 - plain.count % 4) % 4))
    }
}
