import LoyaltyRules

/// Whether the words of a claim can be kept.
enum ClaimInput {
    /// The most characters of a note or an answer.
    static let longest = 1_000

    /// - Throws: `InvalidInput`, naming each field.
    static func check(_ facts: ClaimFacts, note: String) throws {
        var problems = text(facts.number, "number", longest: 64, isRequired: true) + text(note, "note", longest: longest)
        if facts.kind == .event { problems.append(.init("kind", "unknown_word", ["words": "stay, bill"])) }
        if !(0...FolioReview.longestStay).contains(facts.nights) {
            problems.append(.init("nights", "too_large", ["most": String(FolioReview.longestStay)]))
        }
        if let amount = facts.amount { problems += money(amount, "amount") }
        if !problems.isEmpty { throw InvalidInput(problems) }
    }

    static func money(_ amount: Int64, _ field: String) -> [InvalidInput.Problem] {
        if amount < 0 { return [.init(field, "negative")] }
        return amount > Decimals.largestAmount ? [.init(field, "too_large", ["most": String(Decimals.largestAmount)])] : []
    }

    static func text(
        _ text: String, _ field: String, longest: Int, isRequired: Bool = false
    ) -> [InvalidInput.Problem] {
        if text.utf8.contains(0) { return [.init(field, "malformed_text")] }
        if text.unicodeScalars.count > longest { return [.init(field, "too_long", ["most": String(longest)])] }
        return isRequired && !text.contains(where: { !$0.isWhitespace }) ? [.init(field, "required")] : []
    }
}
