import LoyaltyRules

/// Card numbers: the first digits of their kind (9, for national use, where nothing else is set), then digits drawn by the
/// system's random generator, never a sequence, and a check digit (ISO/IEC 7812-1, CARD-07).
public enum CardNumber {
    /// Draws a number; the caller sees to it that it is free.
    public static func draw() -> String { draw(CardSettings.standard) }

    static func draw(_ kind: CardKind) -> String {
        var random = SystemRandomNumberGenerator()
        let digits = (0..<CardKindReview.drawn(kind)).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
        let body = kind.prefix + digits
        return body + String(CheckDigit.luhn(for: body))
    }

    /// The last four digits: enough to tell one's own card, and no use to who finds a slip.
    public static func masked(_ number: String) -> String { "•••• " + number.suffix(4) }

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
