/// What a scanner, a card reader or a keyboard gave (CARD-08, CARD-09): a number as it is typed, the first or second track of a
/// magnetic stripe (ISO/IEC 7813), a bar code, or the code that a phone shows.
public enum CardReading: Sendable, Hashable {
    /// A card number with a right check digit.
    case number(String)
    /// The code of a phone, to be proved.
    case phone(String)

    /// How the code of a phone begins.
    public static let phonePrefix = "TQ1."

    /// - Parameter text: what was read; spaces and hyphens between digits, and what ends a line, do not count.
    public init?(_ text: String) {
        let plain = text.filter { !$0.isWhitespace }
        if plain.hasPrefix(Self.phonePrefix) {
            self = .phone(plain)
            return
        }
        guard plain.utf8.count <= 200 else { return nil }
        let digits = Self.track(plain) ?? plain.filter { $0 != "-" }
        guard (16...CardKindReview.mostDigits).contains(digits.utf8.count), CheckDigit.isValid(digits) else { return nil }
        self = .number(digits)
    }

    /// The number on a track: `%B…^…^…?` (the first), `;…=…?` (the second), or both after each other.
    private static func track(_ text: String) -> String? {
        if text.hasPrefix("%B") || text.hasPrefix("%b") { return text.dropFirst(2).prefix { $0 != "^" && $0 != "?" }.description }
        if text.hasPrefix(";") { return text.dropFirst().prefix { $0 != "=" && $0 != "?" }.description }
        return nil
    }
}
