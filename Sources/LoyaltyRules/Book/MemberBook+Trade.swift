extension MemberBook {
    /// Gives an asset to another member, as far as the program allows (PTS-21, ADV-22).
    /// - Throws: `BookRefusal` `transfer_not_allowed`, `transfer_too_small`, `transfer_limit`, `points_insufficient`.
    public mutating func transfer(_ gift: AssetAmount, on day: CalendarDay) throws(BookRefusal) -> BookPosting {
        try checkOpen()
        do {
            try TradeReview.transfer(
                gift, sentThisYear: traded("transfer", gift.asset, on: day), program: schedule.program(on: day))
        } catch { throw BookRefusal(error.rawValue) }
        let program = schedule.program(on: day)
        let fee = TradeReview.fee(gift, program: program)
        let points = fee?.points(for: gift.amount) ?? 0
        guard points > 0 else {
            var posting = try use(gift.amount, of: gift.asset, on: day, because: "transfer", saying: "transfer.out")
            note(trade: "transfer", gift, on: day)
            posting.receipt += TradeReview.sentence(fee, for: gift, currency: program.currency)
            return posting
        }
        // Gift and fee go together or not at all.
        var trial = self
        var posting = try trial.use(gift.amount, of: gift.asset, on: day, because: "transfer", saying: "transfer.out")
        let paid = try trial.use(points, of: gift.asset, on: day, because: TransferFee.rule)
        self = trial
        posting.lines += paid.lines
        posting.receipt += paid.receipt + TradeReview.sentence(fee, for: gift, currency: program.currency)
        note(trade: "transfer", gift, on: day)
        return posting
    }

    /// Buys an asset for money, as far as the program allows.
    /// - Throws: `BookRefusal` `purchase_not_allowed`, `purchase_limit`, `purchase_too_small`, `purchase_step`.
    public mutating func buy(_ asset: String, for money: Int64, on day: CalendarDay) throws(BookRefusal) -> BookPosting {
        try checkOpen()
        let gift: AssetAmount
        do {
            gift = try TradeReview.purchase(
                asset, money: money, boughtThisYear: traded("purchase", asset, on: day), program: schedule.program(on: day))
        } catch { throw BookRefusal(error.rawValue) }
        note(trade: "purchase", gift, on: day)
        noteTrade(.purchase, on: day)
        var posting = give(gift, on: day, because: "purchase")
        let currency = schedule.program(on: day).currency
        posting.receipt.insert(
            ReceiptLine(
                "purchase.bought", ["amount": .amount(gift.amount, asset: gift.asset), "money": .money(money, currency)],
                rule: "purchase", effect: gift),
            at: 0)
        return posting
    }

    /// Changes an asset into another, as far as the program allows (ADV-22). What goes out, what comes in and the fee go
    /// together or not at all.
    /// - Throws: `BookRefusal` `conversion_not_allowed`, `conversion_too_small`, `conversion_step`, `conversion_limit`,
    ///   `points_insufficient`.
    public mutating func convert(_ asked: AssetAmount, to: String, on day: CalendarDay) throws(BookRefusal) -> BookPosting {
        try checkOpen()
        let program = schedule.program(on: day)
        let before = traded(ConversionTerms.rule, asked.asset, on: day, subject: to)
        let answer: ConversionReview.Answer
        do {
            answer = try ConversionReview.convert(asked, to: to, convertedThisYear: before, program: program)
        } catch { throw BookRefusal(error.rawValue) }
        var trial = self
        let taken = answer.taken
        var posting = try trial.use(taken.amount, of: taken.asset, on: day, because: ConversionTerms.rule)
        let lapsed = posting.receipt.dropLast()
        let fee = answer.terms.fee?.points(for: taken.amount) ?? 0
        if fee > 0 { posting.lines += try trial.use(fee, of: taken.asset, on: day, because: ConversionTerms.feeRule).lines }
        let gift = trial.give(answer.given, on: day, because: ConversionTerms.rule)
        trial.note(trade: ConversionTerms.rule, taken, on: day, subject: to)
        self = trial
        posting.lines += gift.lines
        posting.receipt = lapsed + ConversionReview.sentences(answer, currency: program.currency) + gift.receipt
        return posting
    }

    /// Moves an asset to another member of the family pool, as far as the program allows (ADV-22): it leaves the lots that end
    /// first. It is no activity: what is left ends as it would have.
    /// - Throws: `BookRefusal` `pool_not_allowed`, `pool_too_small`, `pool_limit`, `points_insufficient`.
    public mutating func pool(_ amount: AssetAmount, on day: CalendarDay) throws(BookRefusal) -> BookPosting {
        try checkOpen()
        do {
            try PoolReview.move(
                amount, movedThisYear: traded(PoolTerms.rule, amount.asset, on: day), program: schedule.program(on: day))
        } catch { throw BookRefusal(error.rawValue) }
        let posting = try use(amount.amount, of: amount.asset, on: day, because: PoolTerms.rule, saying: "pool.out")
        note(trade: PoolTerms.rule, amount, on: day)
        return posting
    }

    /// A trade breaks inactivity where the program says so (PTS-17).
    mutating func noteTrade(_ trade: Trade, on day: CalendarDay) {
        guard schedule.program(on: day).assets.contains(where: { $0.expiry?.isActivity(trade) ?? false }) else { return }
        lastTrade = max(lastTrade ?? day, day)
        lastActivity = max(lastActivity ?? day, day)
    }

    private func traded(_ rule: String, _ asset: String, on day: CalendarDay, subject: String = "") -> Int64 {
        let year = WindowDays.range(of: .calendarYear, on: day, joinedOn: nil, whole: true)
        return gifts.reduce(0) { $1.rule == rule && $1.asset == asset && $1.subject == subject && year.contains($1.day) ? $0 + $1.amount : $0 }
    }

    private mutating func note(trade rule: String, _ gift: AssetAmount, on day: CalendarDay, subject: String = "") {
        gifts.append(RuleGift(rule: rule, asset: gift.asset, day: day, subject: subject, amount: gift.amount))
    }
}
