/// When a lot ends.
public enum LotExpiry {
    /// The last day of a lot earned on a day; nil when the asset never expires (PTS-15).
    public static func expiresOn(earnedOn day: CalendarDay, asset: Asset) -> CalendarDay? {
        asset.expiry.map { day.adding(months: $0.afterMonths) }
    }

    /// The last day with extension by activity (PTS-16).
    ///
    /// A consumption while the points are alive moves their end; the points themselves stay as they are.
    /// Points that had ended before the activity are not revived, because they are taken out before it is
    /// posted (`lapsed`).
    public static func effective(_ lot: Lot, asset: Asset, lastActivity: CalendarDay?) -> CalendarDay? {
        guard let ends = lot.expiresOn, let terms = asset.expiry, let activity = lastActivity,
            !terms.extendedBy.isEmpty, activity > lot.earnedOn
        else { return lot.expiresOn }
        switch terms.extensionMode {
        case .fromActivity: return max(ends, activity.adding(months: terms.afterMonths))
        case .added: return ends.adding(months: terms.afterMonths)
        }
    }

    /// The lots that have ended before a day and still hold something: they are to be taken out.
    public static func lapsed(
        _ lots: [Lot], asset: Asset, lastActivity: CalendarDay?, before day: CalendarDay
    ) -> [Lot] {
        lots.filter { lot in
            guard lot.remaining > 0, lot.asset == asset.id,
                let ends = effective(lot, asset: asset, lastActivity: lastActivity)
            else { return false }
            return ends < day
        }
    }
}
