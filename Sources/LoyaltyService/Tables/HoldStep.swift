import LoyaltyRules

/// A use of a hold, or its end; written once.
public struct HoldStep: Sendable, Equatable {
    /// Its number within the hold, from 1 on.
    public let place: Int64
    /// What was done: used, given back, or given back because its end had passed.
    public let kind: Hold.State
    public let amount: Int64
    /// The entry that a use wrote; 0 where nothing moved.
    public let entry: Int64
    /// Whether the hold ended with it.
    public let ends: Bool
    public let operation: Int64
    public let recordedAt: Instant
}
