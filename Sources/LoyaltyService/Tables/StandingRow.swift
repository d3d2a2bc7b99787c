import LoyaltyRules

/// A member's present state, derived from the ledger: what a desk shows first and an operation locks.
public struct StandingRow: Sendable, Equatable {
    public enum Status: String, Sendable, Codable { 
        case active, closed
        /// Merged into another account of the same person: kept as closed, with the merge beside it.
        case merged
    }

    public let member: MemberID
    public var status: Status
    /// How many entries the member has; the next one gets this plus one.
    public var entryCount: Int64
    public var balances: Balances
    public var tier: TierStanding
    /// The business day for which the tier was worked out.
    public var tierAsOf: CalendarDay
    /// The program version by which it was worked out; 0 while nothing was posted.
    public var tierVersion: Int
    /// The last day of consumption, which may extend points.
    public var lastActivity: CalendarDay?
    /// The operation that wrote the last entry; 0 before the first, and where it was written before this was kept.
    public var lastOperation: Int64 = 0
    /// The case because of which earning and benefits rest (MEM-26); 0 while nothing rests.
    public var suspendedBy: Int64 = 0
    /// When mobile or e-mail was last changed; nil while it never was.
    public var contactChangedAt: Instant?
}
