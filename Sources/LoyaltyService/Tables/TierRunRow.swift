import LoyaltyRules

/// A tier run: what it found over all members, and who decided what becomes of it (TIER-09).
public struct TierRunRow: Sendable {
    public enum State: String, Sendable, Codable, CaseIterable {
        /// Goes over the members, or was stopped and can go on.
        case previewing
        /// Waits for a decision.
        case previewed
        /// Is being applied, or was stopped and can go on.
        case publishing
        case published, discarded
    }

    public let id: Int64
    /// The business day for which tiers are worked out.
    public let asOf: CalendarDay
    public let programVersion: Int
    /// How many days ahead members are warned.
    public let warningDays: Int
    public var state: State
    /// The last member that was looked at.
    public var lastMember: MemberID
    /// How many members went from which tier to which.
    public var matrix: TierRun
    public var warned: Int64
    /// How many stand in the way of publishing without a person.
    public var exceptions: Int64
    /// Points a year more or fewer, as an estimate.
    public var pointsEffect: Int64
    public let begunBy: String
    public let begunAt: Instant
    /// Who published or discarded it; empty before.
    public var decidedBy: String
    public var decidedAt: Instant?

    /// Whether it is neither published nor discarded.
    public var isOpen: Bool { state != .published && state != .discarded }
}
