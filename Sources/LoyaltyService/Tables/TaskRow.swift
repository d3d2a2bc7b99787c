import LoyaltyRules

/// Something that staff have to do for a member, because a piece of an asset with a task was given.
public struct TaskRow: Sendable {
    public let member: MemberID
    public let id: Int64
    /// The lot of the piece: when it is taken back or has ended, nothing is to be done any more.
    public let lot: Int64
    public let asset: String
    /// The hotel of the fact that gave it; empty for none.
    public let property: String
    public let openedOn: CalendarDay
    /// The last day on which it can be done.
    public let dueOn: CalendarDay
    /// Who did it, for example `staff:5`, and when; nil while it is open.
    public let doneBy: String?
    public let doneAt: Instant?
}
