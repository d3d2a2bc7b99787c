import LoyaltyRules

/// What must be said with a case.
enum ConductInput {
    private static let longest = 2_000

    /// - Throws: `InvalidInput`.
    static func text(_ text: String, _ field: String) throws {
        guard text.contains(where: { !$0.isWhitespace }) else { throw InvalidInput(field, "required") }
        guard text.unicodeScalars.count <= longest else { throw InvalidInput(field, "too_long", ["most": String(longest)]) }
        guard !text.utf8.contains(0) else { throw InvalidInput(field, "malformed_text") }
    }
}
