import LoyaltyRules

/// That a version was withdrawn before its first day: by whom, when and why.
public struct WithdrawalRow: Sendable, Equatable {
    public let version: Int
    public let at: Instant
    public let by: String
    public let reason: String
}
