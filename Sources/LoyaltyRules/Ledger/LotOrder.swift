/// Which lots are used when points go out (I-9): first expiring first, then first earned, then first posted.
public enum LotOrder {
    /// What to take from which lots.
    /// - Parameters:
    ///   - amount: how much goes out, more than 0.
    ///   - lots: the member's lots of the asset; those with nothing left are passed over, and what holds
    ///     have set aside stays where it is.
    ///   - day: the day of use: what can only be used later is passed over; nil when something is taken back, for which
    ///     nothing waits.
    ///   - preferred: a folio whose own lots are used before all others, as when that folio is corrected.
    ///   - expiry: a lot's last day with extension; nil for never.
    /// - Returns: nil when the lots do not hold so much.
    public static func take(
        _ amount: Int64, from lots: [Lot], on day: CalendarDay? = nil, preferred folio: Int64? = nil, expiry: (Lot) -> CalendarDay?
    ) -> [LotUse]? {
        let open = lots.filter { lot in
            lot.free > 0 && (!(day.map { lot.isPending(on: $0) } ?? false) || PlantedBug.lotsStillWaiting.isPlanted)
        }
        let ordered = open.map { (lot: $0, ends: expiry($0)?.number ?? Int.max) }.sorted {
            let (leftOwn, rightOwn) = ($0.lot.folio == folio, $1.lot.folio == folio)
            if folio != nil && leftOwn != rightOwn { return leftOwn != PlantedBug.lotsOfOthersFirst.isPlanted }
            if PlantedBug.lotsLastEndingFirst.isPlanted { return $0.ends > $1.ends }
            if PlantedBug.lotsNewestFirst.isPlanted { return $0.lot.id > $1.lot.id }
            return ($0.ends, $0.lot.earnedOn.number, $0.lot.id) < ($1.ends, $1.lot.earnedOn.number, $1.lot.id)
        }
        var left = amount
        var uses: [LotUse] = []
        for (lot, _) in ordered where left > 0 {
            let used = min(left, PlantedBug.lotsSetAside.isPlanted ? lot.remaining : lot.free)
            uses.append(LotUse(lot: lot.id, amount: used))
            left -= used
        }
        return left == 0 ? uses : nil
    }
}
