import LoyaltyRules

/// A month whose settlement is closed, by whom and when.
public struct SettlementClosing: Sendable, Equatable {
    public let month: SettlementMonth
    public let at: Instant
    /// Who closed it, for example `staff:5`.
    public let by: String
}
