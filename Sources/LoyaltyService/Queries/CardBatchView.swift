import LoyaltyRules

/// Numbers that were made in advance, where they are, and who had them (CARD-01).
public struct CardBatchView: Sendable {
    public let batch: CardBatchRow
    /// How many are where.
    public let states: [CardNumberState: Int64]
    /// The custody log, newest first.
    public let custody: [CardCustodyRow]
}
