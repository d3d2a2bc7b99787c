import LoyaltyRules

/// A code that a QR picture carries: where it hangs, and by which channel guests join with it (MEM-01).
public struct JoinCodeRow: Sendable {
    public let code: String
    public let channel: JoinChannel
    public let property: String
    /// Where it hangs, for example `Lobby`.
    public let label: String
    public let madeBy: String
    public let madeAt: Instant
    public var closedAt: Instant?
}
