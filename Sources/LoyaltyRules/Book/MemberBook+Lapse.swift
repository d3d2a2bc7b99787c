/// What ends, and what comes back of it.
extension MemberBook {
    /// Takes out what had ended before a day.
    mutating func lapse(before day: CalendarDay) -> [ReceiptLine] {
        if !offers.isEmpty { closeOffers(before: day) }
        // Nearly always nothing has ended since somebody last looked.
        let isNothingOver = schedule.endsAreFirm && firstEnd.map { day <= $0 } ?? true
        guard schedule.forfeits || !isNothingOver else { return [] }
        let program = schedule.program(on: day)
        var sentences = forfeit(before: day, program: program)
        guard !isNothingOver else { return sentences }
        findEnded(before: day, program: program)
        for index in ended.indices {
            let (_, lot, end) = ended[index]
            if explaining { sentences.append(end.sentence(of: lots[lot])) }
            drop(lot, on: end.lastDay.adding(days: 1))
        }
        return sentences
    }

    /// Notes the lots that have ended before a day and still hold something, by their places, with their last days: asset
    /// by asset; and when the next one ends.
    private mutating func findEnded(before day: CalendarDay, program: Program) {
        ended.removeAll(keepingCapacity: true)
        while firstOpen < lots.count, lots[firstOpen].remaining == 0 { firstOpen += 1 }
        firstEnd = nil
        guard firstOpen < lots.count else { return }
        // An end that is firm does not depend on the tier.
        let rank = schedule.endsAreFirm ? 0 : rank(on: day)
        for place in firstOpen..<lots.count where lots[place].remaining > 0 {
            if schedule.endsAreFirm, let end = lots[place].expiresOn, end >= day {
                firstEnd = min(firstEnd ?? end, end)
                continue
            }
            let asset = program.places.assets.place(of: lots[place].asset)
            let end = asset.flatMap { asset in
                LotExpiry.lapsed(
                    lots[place], terms: program.assets[asset].expiry, lastActivity: lastActivity, rank: rank,
                    notices: notices, before: day)
            }
            if let asset, let end {
                ended.append((asset, place, end))
            } else if let end = lots[place].expiresOn {
                firstEnd = min(firstEnd ?? end, end)
            }
        }
        if ended.count > 1 { ended.sort { ($0.asset, $0.lot) < ($1.asset, $1.lot) } }
    }

    /// Tells the member what is about to end, as the daily job does, and takes it that the notice reaches them the same day.
    public mutating func deliverNotice(on day: CalendarDay) -> BookPosting {
        var posting = BookPosting()
        posting.receipt = lapse(before: day)
        let program = schedule.program(on: day)
        let rank = rank(on: day)
        let due = program.assets.flatMap { asset in
            EndReminder.due(lots, asset: asset, lastActivity: lastActivity, rank: rank, on: day, isTold: notices.isDelivered)
        }
        for item in due { notices.deliver(lot: item.lot.id, ends: item.ends, on: day) }
        posting.receipt += EndReminder.lines(due)
        return posting
    }

    /// Takes it that every notice reaches its member on its day.
    mutating func assumeNotices() { notices = .onTime }

    /// Takes out what is left of a lot, by its place.
    mutating func drop(_ place: Int, on day: CalendarDay) {
        let left = lots[place].remaining
        note(.expired, lots[place].asset, left, on: day, fact: Int(lots[place].folio) - 1)
        lapsedOf[place] += left
        lots[place].remaining = 0
    }

    /// Brings back what ended of a fact's own lots, because what had brought it in is about to be taken out: else a
    /// member would pay for points that ended unused with points that did not.
    mutating func restoreLapsed(of index: Int, asset: String, need: Int64) {
        let own = lots.filter { $0.folio == Int64(index + 1) && $0.asset == asset }
        var missing = need - own.reduce(0) { $0 + $1.remaining }
        for lot in own where missing > 0 {
            let back = min(missing, lapsedOf[Int(lot.id) - 1])
            guard back > 0 else { continue }
            lapsedOf[Int(lot.id) - 1] -= back
            refill(Int(lot.id) - 1, back)
            note(.expired, asset, -back, on: facts[index].folio.occurredOn, fact: index)
            say(
                "expiry.taken_back", ["amount": .amount(back, asset: asset), "earned": .day(lot.earnedOn)], rule: "expiry",
                effect: AssetAmount(asset, back))
            missing -= back
        }
    }

    /// What was earned before membership lapsed is lost with it, where the program says so (MEM-21, T-S1b-1).
    private mutating func forfeit(before day: CalendarDay, program: Program) -> [ReceiptLine] {
        guard let terms = program.terms.membership, terms.forfeits else { return [] }
        let standing = membership(on: day)
        return MembershipForfeit.lost(lots, standing: standing, terms: terms).map { lot, since in
            drop(Int(lot.id) - 1, on: since)
            return MembershipForfeit.sentence(lot, since: since)
        }
    }
}
