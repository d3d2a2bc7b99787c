extension MemberBook {
    /// Gives what tiers owe for having been reached by a day, or takes back what they no longer do.
    /// - Throws: `BookRefusal` `points_already_spent`, `debt_over_limit`.
    mutating func settleTierGifts(on day: CalendarDay, in posting: inout BookPosting) throws(BookRefusal) {
        guard schedule.hasTierGifts else { return }
        var owed: [OwedTierGift] = []
        for version in schedule.versions.indices where schedule.versions[version].program.hasTierGifts {
            owed += ladder(version).gifts(on: schedule.days(of: version), through: day)
        }
        if let untold = untoldThrough { owed.removeAll { $0.reachedOn <= untold } }
        let due = TierGiftsDue(owed: owed, given: tierGifts.map(\.given), joinedOn: traits.joinedOn) { [schedule] gift, day in
            schedule.program(on: day).tierGift(gift)
        }
        for given in due.takeBack { try takeBack(given, on: day, in: &posting) }
        for gift in due.give { give(gift, in: &posting) }
    }

    private mutating func give(_ owed: OwedTierGift, in posting: inout BookPosting) {
        let (day, program) = (owed.reachedOn, schedule.program(on: owed.reachedOn))
        for amount in owed.gift.gives {
            let terms = owed.gift.expiry ?? program.asset(amount.asset)?.expiry
            let lot = Lot(
                id: Int64(lots.count + 1), asset: amount.asset, kind: owed.gift.expiry == nil ? .earned : .promotional,
                original: amount.amount, remaining: amount.amount, earnedOn: day,
                expiresOn: LotExpiry.expiresOn(earnedOn: day, terms: terms, rank: program.rank(of: owed.tier)), folio: 0)
            hold(lot)
            note(.issued, amount.asset, amount.amount, on: day)
            let given = GivenTierGift(gift: owed.gift.id, reachedOn: day)
            tierGifts.append(BookTierGift(given: given, amount: amount, lot: lot.id))
            posting.lines.append(EarningLine(rule: owed.gift.id, asset: amount.asset, amount: amount.amount))
            posting.receipt.append(owed.sentence(amount))
        }
    }

    private mutating func takeBack(
        _ given: GivenTierGift, on day: CalendarDay, in posting: inout BookPosting
    ) throws(BookRefusal) {
        for gift in tierGifts where gift.given == given {
            try takeBack(gift.amount, ofLot: gift.lot, dated: given.reachedOn, on: day)
            posting.lines.append(EarningLine(rule: given.gift, asset: gift.amount.asset, amount: -gift.amount.amount))
            posting.receipt.append(OwedTierGift.takenBack(given, gift.amount))
        }
        tierGifts.removeAll { $0.given == given }
    }

    /// Takes back a gift that had filled a lot: out of the lot, also what has ended of it or has repaid a debt; then out of
    /// others; what is missing is owed where the program says so (I-13).
    mutating func takeBack(
        _ gift: AssetAmount, ofLot lot: Int64, dated: CalendarDay, on day: CalendarDay
    ) throws(BookRefusal) {
        let place = Int(lot) - 1
        restoreLapsed(of: lot, need: gift.amount, on: dated)
        restoreRepaid([lots[place]], need: gift.amount, on: dated)
        if lots[place].remaining >= gift.amount {
            lots[place].remaining -= gift.amount
        } else {
            let missing = try advance(for: gift.amount, of: gift.asset, on: dated, program: schedule.program(on: dated))
            if gift.amount > missing {
                try takeOut(gift.amount - missing, of: gift.asset, on: day, refusal: DebtRefusal.notAllowed.rawValue)
            }
        }
        note(.issued, gift.asset, -gift.amount, on: dated)
    }

    /// Brings back what ended unused of a lot, because what had brought it in is about to be taken out.
    private mutating func restoreLapsed(of lot: Int64, need: Int64, on day: CalendarDay) {
        let (place, held) = (Int(lot) - 1, lots[Int(lot) - 1])
        let back = min(need - held.remaining, lapsedOf[place])
        guard back > 0 else { return }
        lapsedOf[place] -= back
        refill(place, back)
        note(.expired, held.asset, -back, on: day)
    }
}
