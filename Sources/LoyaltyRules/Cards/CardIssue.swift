/// Who may have a card of a kind (CARD-03, CARD-04).
public enum CardIssue {
    public enum Problem: String, Error, Sendable, Hashable, CaseIterable {
        /// A card without a name belongs to nobody's account.
        case unnamed = "card_kind_unnamed"
        /// Only for members of other tiers.
        case tier = "card_kind_not_for_tier"
    }

    /// - Parameter tier: the member's tier today.
    public static func review(_ kind: CardKind, tier: String) throws(Problem) {
        guard kind.isNamed else { throw .unnamed }
        guard kind.tiers.isEmpty || kind.tiers.contains(tier) else { throw .tier }
    }
}
