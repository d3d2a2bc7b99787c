extension MemberBook {
    /// Gives a tier otherwise than by counting.
    public mutating func add(_ title: TierTitle, on day: CalendarDay) -> BookPosting {
        titles.append(title)
        for version in ladders.indices { ladders[version]?.add(title) }
        var posting = BookPosting()
        posting.version = schedule.program(on: day).version
        posting.receipt = settleTier(on: day)
        return posting
    }

    /// Uses an amount of an asset: what it is for is said elsewhere.
    /// - Throws: `BookRefusal` `points_insufficient`, `points_pending`.
    public mutating func use(
        _ amount: Int64, of asset: String, on day: CalendarDay, because rule: String
    ) throws(BookRefusal) -> BookPosting {
        var next = self
        var posting = BookPosting()
        posting.version = schedule.program(on: day).version
        posting.receipt = next.lapse(before: day)
        try next.takeOut(amount, of: asset, on: day, using: true, refusal: "points_insufficient")
        next.note(.used, asset, amount, on: day)
        posting.lines = [EarningLine(rule: rule, asset: asset, amount: -amount)]
        posting.receipt.append(
            ReceiptLine(
                "book.used", ["amount": .amount(amount, asset: asset)], rule: rule, effect: AssetAmount(asset, -amount)))
        self = next
        return posting
    }

    /// Puts an amount of an asset on the account.
    public mutating func give(
        _ gift: AssetAmount, on day: CalendarDay, because rule: String
    ) -> BookPosting {
        let terms = schedule.program(on: day).asset(gift.asset)?.expiry
        let rank = rank(on: day)
        hold(
            Lot(
                id: Int64(lots.count + 1), asset: gift.asset, kind: .earned, original: gift.amount, remaining: gift.amount,
                earnedOn: day, expiresOn: LotExpiry.expiresOn(earnedOn: day, terms: terms, rank: rank), folio: 0))
        note(.given, gift.asset, gift.amount, on: day)
        var posting = BookPosting()
        posting.lines = [EarningLine(rule: rule, asset: gift.asset, amount: gift.amount)]
        posting.receipt = repay(on: day)
        return posting
    }
}
