import LoyaltyRules

/// A step of the dispute about a hotel's lines of a month: opened or resolved, with the reason.
public struct SettlementDispute: Sendable, Equatable {
    /// How a dispute stands after a step.
    public enum State: String, Sendable, CaseIterable {
        case open, resolved
    }

    public let id: Int64
    public let month: SettlementMonth
    public let hotel: String
    public let state: State
    public let reason: String
    /// Who said so, for example `staff:5`.
    public let by: String
    public let at: Instant
}
