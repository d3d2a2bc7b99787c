extension MemberBook {
    /// Gives a tier otherwise than by counting.
    /// - Throws: `BookRefusal` `points_already_spent`, where a gift of a tier is taken back.
    public mutating func add(_ title: TierTitle, on day: CalendarDay) throws(BookRefusal) -> BookPosting {
        try checkOpen()
        var next = self
        next.hold(title)
        var posting = BookPosting()
        posting.version = schedule.program(on: day).version
        posting.receipt = next.settleTier(on: day)
        try next.settleTierGifts(on: day, in: &posting)
        posting.receipt += next.takeSaid()
        self = next
        return posting
    }

    /// Takes a tier for granted that stands for a history nobody tells: it has given what it gave.
    public mutating func assume(_ title: TierTitle) {
        hold(title)
        untoldThrough = title.from
        _ = settleTier(on: title.from)
    }

    /// Uses an amount of an asset: what it is for is said elsewhere. What came in later cannot be used on an earlier day.
    /// - Throws: `BookRefusal` `points_insufficient`, `points_pending`.
    public mutating func use(
        _ amount: Int64, of asset: String, on day: CalendarDay, because rule: String, saying key: String = "book.used"
    ) throws(BookRefusal) -> BookPosting {
        try checkOpen()
        var next = self
        var posting = BookPosting()
        posting.version = schedule.program(on: day).version
        posting.receipt = next.lapse(before: day)
        let earned = next.lots.reduce(0) { $1.asset == asset && $1.earnedOn <= day ? $0 + $1.remaining : $0 }
        guard earned >= amount else { throw BookRefusal("points_insufficient") }
        try next.takeOut(amount, of: asset, on: day, using: true, refusal: "points_insufficient")
        if amount > 0, rule != PoolTerms.rule { next.noteTrade(rule == "transfer" ? .transfer : .use, on: day) }
        next.note(.used, asset, amount, on: day)
        posting.lines = [EarningLine(rule: rule, asset: asset, amount: -amount)]
        posting.receipt.append(
            ReceiptLine(key, ["amount": .amount(amount, asset: asset)], rule: rule, effect: AssetAmount(asset, -amount)))
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
