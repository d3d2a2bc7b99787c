import LoyaltyRules

/// A case about what a member is said to have done (MEM-26).
public struct ConductRow: Sendable, Hashable {
    public let member: MemberID
    public let id: Int64
    public var state: ConductState
    public let kind: ViolationKind
    /// The hotel at which it is looked after; empty for none.
    public let property: String
    /// What speaks for it.
    public let evidence: String
    public let openedBy: String
    public let openedAt: Instant
    public var sanction: Sanction = .none
    /// The last day of a suspension; nil until it is lifted.
    public var until: CalendarDay?
    /// What the member is told.
    public var notice = ""
    public var proposedBy = ""
    public var decidedBy = ""
    public var decidedAt: Instant?
    public var appeal = ""
    public var appealedAt: Instant?
    public var answer = ""
    public var answeredBy = ""
    public var liftedAt: Instant?
    /// When the membership was ended because of it.
    public var carriedAt: Instant?
    /// The signal that raised it; nil where a person did. The evidence is then its figures.
    public var signal: MemberSignal.Kind?

    /// Whether earning and benefits rest because of it.
    public var holds: Bool { decidedAt != nil && liftedAt == nil && sanction.suspends }
}
