import LoyaltyRules

/// Card numbers: sixteen digits, the last a check digit (ISO/IEC 7812-1). The first is 9 (numbers for
/// national use), fourteen are drawn by the system's random generator: never a sequence (CARD-07).
public enum CardNumber {
    /// Draws a number; the caller sees to it that it is free.
    public static func draw() -> String {
        var random = SystemRandomNumberGenerator()
        let digits = (0..<14).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
        let body = "9" + digits
        return body + String(CheckDigit.luhn(for: body))
    }

    /// In groups of four, as printed.
    public static func grouped(_ number: String) -> String {
        var result = ""
        for (index, digit) in number.enumerated() {
            if index > 0 && index % 4 == 0 { result.append(" ") }
            result.append(digit)
        }
        return result
    }
}
