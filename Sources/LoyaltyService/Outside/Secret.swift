import Crypto
import Foundation

/// Random secrets and their digests.
public enum Secret {
    /// 256 random bits, as 43 characters that are safe in URLs and cookies.
    public static func token() -> String {
        var random = SystemRandomNumberGenerator()
        let bytes = (0..<32).map { _ in UInt8.random(in: 0...255, using: &random) }
        return Data(bytes).base64EncodedString()
            .replacingOccurrences(of: "+", with: "-").replacingOccurrences(of: "/", with: "_")
            .replacingOccurrences(of: "=", with: "")
    }

    /// A password that can be read aloud: five groups of four letters and digits without look-alikes (100 bits).
    public static func password() -> String {
        let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")
        var random = SystemRandomNumberGenerator()
        let groups = (0..<5).map { _ in String((0..<4).map { _ in letters.randomElement(using: &random)! }) }
        return groups.joined(separator: "-")
    }

    /// Six decimal digits.
    public static func code() -> String {
        var random = SystemRandomNumberGenerator()
        return (0..<6).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
    }

    /// SHA-256 in hexadecimal.
    public static func digest(_ text: String) -> String {
        Hexadecimal.text(Array(SHA256.hash(data: Data(text.utf8))))
    }

    /// Whether two digests are equal, in a time that does not tell where they differ.
    public static func isEqual(_ left: String, _ right: String) -> Bool {
        let (a, b) = (Array(left.utf8), Array(right.utf8))
        guard a.count == b.count else { return false }
        return zip(a, b).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
