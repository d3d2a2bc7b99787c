/// How long what was earned waits before it can be used: until a stay that is disputed or a charge that is taken back
/// has been put right (ADV-31).
public struct AvailabilityTerms: Sendable, Hashable {
    /// Days after the day of the fact; from then on it can be used.
    public let days: Int
    /// The facts whose gifts wait; what others give can be used at once.
    public let kinds: [FolioKind]

    init(days: Int, kinds: [FolioKind] = FolioKind.consumption) {
        self.days = days
        self.kinds = kinds
    }

    /// The first day on which something earned by a fact can be used; nil for at once.
    public static func firstDay(
        earnedBy kind: FolioKind, on day: CalendarDay, terms: AvailabilityTerms?
    ) -> CalendarDay? {
        guard let terms, terms.kinds.contains(kind) else { return nil }
        return day.adding(days: terms.days)
    }
}
