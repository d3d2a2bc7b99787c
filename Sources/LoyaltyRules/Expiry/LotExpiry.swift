/// When a lot ends.
public enum LotExpiry {
    /// The last day of a lot earned on a day, before anything moves it; nil when it never ends (PTS-15, ADV-23).
    public static func expiresOn(earnedOn day: CalendarDay, terms: ExpiryTerms?, rank: Int = 0) -> CalendarDay? {
        guard let terms else { return nil }
        let own = end(terms, from: day, rank: rank)
        return own ?? terms.quietEnd(since: day)
    }

    /// The last day with extension by activity, inactivity and the tier held (PTS-16, PTS-17).
    ///
    /// A consumption while the points are alive moves their end; the points themselves stay as they are.
    /// Points that had ended before the activity are not revived, because they are taken out before it is
    /// posted (`lapsed`).
    public static func effective(
        _ lot: Lot, asset: Asset, lastActivity: CalendarDay?, rank: Int = 0
    ) -> CalendarDay? {
        effective(lot, terms: asset.expiry, lastActivity: lastActivity, rank: rank)
    }

    /// The same by the terms of the lot's asset.
    static func effective(_ lot: Lot, terms: ExpiryTerms?, lastActivity: CalendarDay?, rank: Int) -> CalendarDay? {
        guard !lot.kind.hasOwnEnd, let terms else { return lot.expiresOn }
        var ends = terms.monthsByTier.isEmpty ? (terms.after == nil ? nil : lot.expiresOn) : end(terms, from: lot.earnedOn, rank: rank)
        if let activity = lastActivity, activity > lot.earnedOn, !terms.extendedBy.isEmpty, let own = ends {
            switch PlantedBug.endExtendedTwice.isPlanted ? .added : terms.extensionMode {
            case .fromActivity: ends = max(own, end(terms, from: activity, rank: rank) ?? own)
            case .added: ends = end(terms, from: own, rank: rank) ?? own
            }
        }
        let busy = max(lastActivity ?? lot.earnedOn, lot.earnedOn)
        if let quiet = terms.quietEnd(since: busy), !terms.activeRanks.contains(rank) {
            ends = min(ends ?? quiet, quiet)
        }
        if let months = terms.atMostMonths {
            let last = lot.earnedOn.adding(months: months)
            ends = min(ends ?? last, last)
        }
        return ends
    }

    /// The lots that have ended before a day and still hold something that is free: that is to be taken out.
    ///
    /// What a hold has set aside is not: the hold keeps it until its own end. Given back after the lot's last day, it is
    /// free and has ended, so it is taken out at once (I-14).
    ///
    /// Where the program ends nothing without a notice, what was not told in time waits until it was (`lastDay`).
    public static func lapsed(
        _ lots: [Lot], asset: Asset, lastActivity: CalendarDay?, rank: Int = 0, notices: ExpiryNotices = ExpiryNotices(),
        before day: CalendarDay
    ) -> [(lot: Lot, ending: LotEnding)] {
        lots.compactMap { lot in
            guard lot.asset == asset.id else { return nil }
            return lapsed(
                lot, terms: asset.expiry, lastActivity: lastActivity, rank: rank, notices: notices, before: day
            ).map { (lot, $0) }
        }
    }

    /// How a lot ended that has ended before a day and still holds something that is free; nil for any other.
    static func lapsed(
        _ lot: Lot, terms: ExpiryTerms?, lastActivity: CalendarDay?, rank: Int, notices: ExpiryNotices, before day: CalendarDay
    ) -> LotEnding? {
        let day = PlantedBug.endADayEarly.isPlanted ? day.adding(days: 1) : PlantedBug.endADayLate.isPlanted ? day.adding(days: -1) : day
        guard lot.free > 0, let ends = effective(lot, terms: terms, lastActivity: lastActivity, rank: rank), ends < day
        else { return nil }
        guard terms?.onlyAfterNotice != nil else { return LotEnding(lastDay: ends, told: nil) }
        guard let last = lastDay(lot, ends: ends, terms: terms, notices: notices), last < day else { return nil }
        return LotEnding(lastDay: last, told: notices.delivered(lot, ends: ends, terms: terms))
    }

    /// The last day on which a lot can be used: that of the terms or, where the program ends nothing without a notice, so
    /// many days after the notice was delivered if that is later; nil while nobody was told, and when it never ends.
    public static func lastDay(
        _ lot: Lot, ends: CalendarDay?, terms: ExpiryTerms?, notices: ExpiryNotices
    ) -> CalendarDay? {
        guard let ends, let first = terms?.onlyAfterNotice else { return ends }
        return notices.delivered(lot, ends: ends, terms: terms).map { max(ends, $0.adding(days: first.days)) }
    }

    /// The end that the terms give from a day by themselves.
    private static func end(_ terms: ExpiryTerms, from day: CalendarDay, rank: Int) -> CalendarDay? {
        let last: CalendarDay?
        if terms.monthsByTier.isEmpty {
            last = terms.after.flatMap { $0.until(from: day) }
        } else {
            last = day.adding(months: terms.monthsByTier[min(rank, terms.monthsByTier.count - 1)])
        }
        switch terms.endOf {
        case .day: return last
        case .month: return last?.endOfMonth
        case .year: return last.map { $0.startOfYear.adding(months: 11).endOfMonth }
        }
    }
}
