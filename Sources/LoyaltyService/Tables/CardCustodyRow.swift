import LoyaltyRules

/// A line of the custody log: who did what with which numbers of a batch (CARD-01).
public struct CardCustodyRow: Sendable, Hashable {
    public let id: Int64
    public let step: CardBatchStep
    /// The first and the last number of the batch that it is about, counted from 1.
    public let places: ClosedRange<Int64>
    /// How many numbers it took up.
    public let numbers: Int64
    /// The hotel to which they went; empty where none.
    public let property: String
    public let note: String
    public let actor: String
    public let at: Instant
}
