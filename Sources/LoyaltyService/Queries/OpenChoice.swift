import LoyaltyRules

/// An offer that waits for the member's choice, with what there is to choose.
public struct OpenChoice: Sendable {
    public let row: OfferRow
    public let terms: ChoiceTerms
    /// The version that offered it: names come from it.
    public let program: Program
}
