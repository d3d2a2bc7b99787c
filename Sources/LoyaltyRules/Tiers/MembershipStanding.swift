/// Whether somebody is a member on a day (MEM-21).
public enum MembershipStanding: Sendable, Hashable {
    /// Until a last day; nil without an end.
    case active(until: CalendarDay?)
    /// Since the day after the last term.
    case lapsed(since: CalendarDay)
}
