/// When what a member holds ends (PTS-15, PTS-16, PTS-17, ADV-23). Of several ends the earliest counts.
///
/// A value in all but its place in memory: nothing in it changes, and each lot of a replay asks for it.
public final class ExpiryTerms: Sendable {
    /// What a new activity does to points that are still alive.
    public enum Extension: String, Sendable, CaseIterable {
        /// They end so many months after the activity.
        case fromActivity = "from_activity"
        /// They end so many months after the day on which they would have ended.
        case added
    }

    /// To which day an end is moved on.
    public enum EndOf: String, Sendable, CaseIterable { case day, month, year }

    /// How long after they were earned; nil when only inactivity ends them.
    public let after: Validity?
    /// To the end of what the last day is moved on.
    public let endOf: EndOf
    /// Months by the rank of the tier held, instead of `after`; empty when the tier does not matter.
    public let monthsByTier: [Int]
    /// The facts that extend; empty when none does.
    public let extendedBy: [FolioKind]
    public let extensionMode: Extension
    /// Months without activity after which everything ends; nil when inactivity does not matter.
    public let inactiveMonths: Int?
    /// The same in days.
    public let inactiveDays: Int?
    /// The facts that count as activity.
    public let activity: [FolioKind]
    /// The kinds of events that extend, or are activity; empty when all are (PTS-16).
    public let events: [String]
    /// What else counts as activity.
    public let trades: Set<Trade>
    /// The ranks of tiers that inactivity does not harm.
    public let activeRanks: Set<Int>
    /// Months after which they end whatever happens.
    public let atMostMonths: Int?
    /// Days before the end on which the member is reminded; nil without a reminder (PTS-18).
    public let remind: Reminder?
    /// What ends only after a delivered notice; nil when it ends without one.
    public let onlyAfterNotice: NoticeFirst?
    /// Whether what ended may be given back; nil when it may not.
    public let reinstate: ReinstatementTerms?

    init(
        after: Validity?, endOf: EndOf = .day, monthsByTier: [Int] = [], extendedBy: [FolioKind] = [],
        extensionMode: Extension = .fromActivity, inactiveMonths: Int? = nil, activity: [FolioKind] = [],
        events: [String] = [], activeRanks: Set<Int> = [], atMostMonths: Int? = nil, remind: Reminder? = nil,
        onlyAfterNotice: NoticeFirst? = nil, reinstate: ReinstatementTerms? = nil, inactiveDays: Int? = nil,
        trades: Set<Trade> = []
    ) {
        self.after = after
        self.endOf = endOf
        self.monthsByTier = monthsByTier
        self.extendedBy = extendedBy
        self.extensionMode = extensionMode
        self.inactiveMonths = inactiveMonths
        self.inactiveDays = inactiveDays
        self.activity = activity
        self.events = events
        self.trades = trades
        self.activeRanks = activeRanks
        self.atMostMonths = atMostMonths
        self.remind = remind
        self.onlyAfterNotice = onlyAfterNotice
        self.reinstate = reinstate
    }

    /// Whether a lot may end before the last day that was written on it when it was earned; activity by itself only
    /// moves an end on.
    public var mayEndEarlier: Bool { !monthsByTier.isEmpty || endsByInactivity || atMostMonths != nil }

    /// Whether everything ends by itself after a time without activity.
    public var endsByInactivity: Bool { inactiveMonths != nil || inactiveDays != nil }

    /// The last day without activity since a day; nil where inactivity does not matter.
    func quietEnd(since day: CalendarDay) -> CalendarDay? {
        inactiveMonths.map { day.adding(months: $0) } ?? inactiveDays.map { day.adding(days: $0) }
    }

    /// Whether a fact of a kind moves an end, or breaks inactivity.
    public func isActivity(_ kind: FolioKind) -> Bool {
        extendedBy.contains(kind) || (endsByInactivity && activity.contains(kind))
    }

    /// Whether a fact moves an end, or breaks inactivity: of events only the designated ones do (PTS-16).
    public func isActivity(_ folio: Folio) -> Bool {
        isActivity(folio.kind) && (folio.kind != .event || events.isEmpty || events.contains(folio.details.event ?? ""))
    }

    /// Whether a trade breaks inactivity.
    public func isActivity(_ trade: Trade) -> Bool { endsByInactivity && trades.contains(trade) }
}

extension ExpiryTerms: Hashable {
    public static func == (one: ExpiryTerms, other: ExpiryTerms) -> Bool {
        one === other
            || one.after == other.after && one.endOf == other.endOf && one.monthsByTier == other.monthsByTier
                && one.extendedBy == other.extendedBy && one.extensionMode == other.extensionMode
                && one.inactiveMonths == other.inactiveMonths && one.inactiveDays == other.inactiveDays
                && one.activity == other.activity && one.trades == other.trades && one.events == other.events
                && one.activeRanks == other.activeRanks && one.atMostMonths == other.atMostMonths
                && one.remind == other.remind && one.onlyAfterNotice == other.onlyAfterNotice
                && one.reinstate == other.reinstate
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(after)
        hasher.combine(endOf)
        hasher.combine(inactiveMonths)
        hasher.combine(atMostMonths)
    }
}
