import LoyaltyRules

/// A step in the history of a member's card (CARD-10).
public struct CardEventRow: Sendable, Hashable {
    public let id: Int64
    public let number: String
    public let step: CardStep
    public let cause: CardCause
    /// In the smallest unit of the program's currency.
    public let fee: Int64
    public let isWaived: Bool
    /// The hotel whose desk did it; empty where no hotel did.
    public let property: String
    public let actor: String
    public let at: Instant
}
