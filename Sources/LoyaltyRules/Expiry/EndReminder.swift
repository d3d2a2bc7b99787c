/// Which points a member is told of before they end, and in which words (PTS-18).
public enum EndReminder {
    /// A lot of which the member is told.
    public struct Due: Sendable, Hashable {
        public let lot: Lot
        /// The last day by the terms, with everything that has moved it.
        public let ends: CalendarDay
        /// The facts that would move it if they took place on the day of telling.
        public let keptBy: [FolioKind]
        /// The kinds of events that would; empty when all would, or none.
        public let keptByEvents: [String]
        /// What else would move it.
        public var keptByTrades: [Trade] = []
        /// So many days after the delivery it ends at the earliest; nil where it does not wait for that.
        public let noticeDays: Int?
    }

    /// What is to be told on a day: what ends within the time that the program states, each end of a lot once.
    ///
    /// A day on which nobody told is made up for as long as the points can be used. What holds have set aside entirely is
    /// not told: the hold keeps it. What ends only after a notice is told after its last day, too.
    /// - Parameter isTold: whether the member was told before that a lot ends on a day.
    public static func due(
        _ lots: [Lot], asset: Asset, lastActivity: CalendarDay?, rank: Int = 0, on day: CalendarDay,
        isTold: (_ lot: Int64, _ ends: CalendarDay) -> Bool
    ) -> [Due] {
        guard let terms = asset.expiry, let remind = terms.remind else { return [] }
        return lots.compactMap { lot in
            guard lot.asset == asset.id, lot.free > 0, lot.earnedOn <= day,
                let ends = LotExpiry.effective(lot, asset: asset, lastActivity: lastActivity, rank: rank),
                remind.day(before: ends) <= day, ends >= day || terms.onlyAfterNotice != nil, !isTold(lot.id, ends)
            else { return nil }
            let moved = LotExpiry.effective(lot, asset: asset, lastActivity: max(day, lastActivity ?? day), rank: rank)
            let isKept = moved.map { $0 > ends } ?? true
            return Due(
                lot: lot, ends: ends, keptBy: isKept ? FolioKind.allCases.filter { terms.isActivity($0) } : [],
                keptByEvents: isKept ? terms.events : [], keptByTrades: isKept ? Trade.allCases.filter { terms.isActivity($0) } : [],
                noticeDays: terms.onlyAfterNotice?.days)
        }
    }

    /// A day by which every lot has ended of which somebody may have to be told on a day; nil when nobody is told.
    public static func horizon(_ program: Program, on day: CalendarDay) -> CalendarDay? {
        program.assets.compactMap { $0.expiry?.remind }.map { remind -> CalendarDay in
            switch remind {
            // A month before the last of a month is the last of a shorter one.
            case .months(let months): day.adding(months: months).endOfMonth
            case .days(let days): day.adding(days: days)
            }
        }.max()
    }

    /// What the member reads: how much ends on which day, soonest first; what keeps it; what it waits for.
    public static func lines(_ due: [Due]) -> [ReceiptLine] {
        struct Group: Hashable {
            let asset: String
            let ends: CalendarDay
            let keptBy: [String]
        }
        let groups = Dictionary(grouping: due) { due in
            Group(
                asset: due.lot.asset, ends: due.ends,
                keptBy: due.keptBy.map { "folio_kind." + $0.rawValue } + due.keptByTrades.map { "trade." + $0.rawValue })
        }
        let sorted = groups.sorted {
            ($0.key.ends, $0.key.asset, $0.key.keptBy.count) < ($1.key.ends, $1.key.asset, $1.key.keptBy.count)
        }
        var lines = sorted.map { group, due -> ReceiptLine in
            let amount = due.reduce(Int64(0)) { $0 + $1.lot.free }
            guard !group.keptBy.isEmpty else {
                return ReceiptLine("expiry.reminder", ["amount": .amount(amount, asset: group.asset), "ends": .day(group.ends)], rule: "expiry")
            }
            return ReceiptLine(
                "expiry.reminder_kept",
                [
                    "amount": .amount(amount, asset: group.asset), "ends": .day(group.ends),
                    "kinds": .keys(group.keptBy),
                ],
                rule: "expiry")
        }
        let events = due.flatMap(\.keptByEvents).uniqued()
        if !events.isEmpty { lines.append(ReceiptLine("expiry.reminder_events", ["events": .names(events)], rule: "expiry")) }
        if let days = due.compactMap(\.noticeDays).max() {
            lines.append(ReceiptLine("expiry.reminder_first", ["days": .integer(Int64(days))], rule: "expiry"))
        }
        return lines
    }
}
