import LoyaltyRules

/// Numbers that were made together, in advance (CARD-01).
public struct CardBatchRow: Sendable, Hashable {
    public let id: Int64
    /// The id of their kind.
    public let kind: String
    /// What they are for, in words.
    public let purpose: String
    /// How many are wanted, and how many there are by now.
    public let quantity: Int64
    public let made: Int64
    public let madeBy: String
    public let madeAt: Instant

    /// Whether there are as many as were wanted.
    public var isComplete: Bool { made == quantity }
}
