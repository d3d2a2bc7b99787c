/// A mobile number in international form (E.164), as it is stored, sent to and compared.
public struct MobileNumber: Sendable, Hashable, CustomStringConvertible {
    /// `+` and 8 to 15 digits.
    public let description: String

    /// Reads what a clerk types: spaces, dashes, brackets and full-width digits are passed over; `00`
    /// begins an international number; eleven digits beginning with 1 are a mainland Chinese mobile, which
    /// is also what is assumed of the prefix-less form. Nil when it can't be a mobile number.
    public init?(_ typed: String) {
        var digits = ""
        for scalar in typed.unicodeScalars {
            switch scalar.value {
            case 48...57: digits.unicodeScalars.append(scalar)
            case 0xFF10...0xFF19: digits.append(String(scalar.value - 0xFF10))
            case 43 where digits.isEmpty, 0xFF0B where digits.isEmpty: digits.append("+")
            case 32, 40, 41, 45, 46, 0x3000, 0xA0, 0x2011, 0xFF08, 0xFF09: continue
            default: return nil
            }
        }
        if digits.hasPrefix("00") { digits = "+" + digits.dropFirst(2) }
        if !digits.hasPrefix("+") {
            guard digits.count == 11, digits.hasPrefix("1") else { return nil }
            digits = "+86" + digits
        }
        guard (9...16).contains(digits.count), !digits.dropFirst().hasPrefix("0") else { return nil }
        if digits.hasPrefix("+86") {
            guard digits.count == 14, digits.dropFirst(3).hasPrefix("1") else { return nil }
        }
        description = digits
    }

    /// As shown by default: `138****8000`; the country prefix of other countries stays.
    public var masked: String {
        let national = description.hasPrefix("+86") ? String(description.dropFirst(3)) : description
        guard national.count >= 8 else { return "****" + national.suffix(2) }
        return national.prefix(3) + "****" + national.suffix(4)
    }

    /// The last four digits, by which a clerk may search.
    public var lastFour: String { String(description.suffix(4)) }
}
