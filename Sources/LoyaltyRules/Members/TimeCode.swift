/// Codes of six digits that change every half minute, as an authenticator app shows them (RFC 6238): everything but the keyed
/// digest, which is made elsewhere.
public enum TimeCode {
    /// Seconds for which a code is shown.
    public static let stepSeconds: Int64 = 30
    /// Digits of a code.
    public static let digits = 6
    /// Steps before and after the present one that are taken too, because phones go wrong by some seconds.
    public static let tolerance: Int64 = 1

    /// The step of a moment.
    public static func step(ofSecond second: Int64) -> Int64 { second / stepSeconds }

    /// The steps whose codes are taken at a moment: none that was used before, or lies before one that was (a code works once).
    public static func accepted(atSecond second: Int64, after used: Int64) -> [Int64] {
        let now = step(ofSecond: second)
        return (now - tolerance...now + tolerance).filter { $0 > used }
    }

    /// The bytes that are digested for a step.
    public static func message(ofStep step: Int64) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: step >> Int64(56 - 8 * $0)) }
    }

    /// The code of a digest: four bytes from where its last half byte points to (RFC 4226, 5.3).
    public static func code(ofDigest digest: [UInt8], digits: Int = digits) -> String {
        guard digest.count >= 20, let last = digest.last else { return "" }
        let start = Int(last & 0x0f)
        let bytes = digest[start..<start + 4]
        let number = bytes.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7fff_ffff
        let power = (0..<digits).reduce(UInt32(1)) { power, _ in power &* 10 }
        let text = String(number % power)
        return String(repeating: "0", count: digits - text.count) + text
    }

    /// A secret in the letters that authenticator apps read (RFC 4648, base 32 without padding).
    public static func letters(_ secret: [UInt8]) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var (text, bits, count) = ("", UInt32(0), 0)
        for byte in secret {
            bits = (bits << 8 | UInt32(byte)) & 0xffff
            count += 8
            while count >= 5 {
                text.append(alphabet[Int(bits >> UInt32(count - 5)) & 31])
                count -= 5
            }
        }
        if count > 0 { text.append(alphabet[Int(bits << UInt32(5 - count)) & 31]) }
        return text
    }
}
