extension MemberBook {
    /// Redeems a reward: its price goes out, what it gives comes in (RWD-01).
    /// - Throws: `BookRefusal` with the codes of `QuoteRefusal` and `RedemptionReview.Refusal`, or `points_insufficient`.
    public mutating func redeem(
        _ reward: String, _ request: QuoteRequest, by redeemer: Redeemer = .staff
    ) throws(BookRefusal) -> BookPosting {
        try checkOpen()
        let program = schedule.program(on: request.day)
        let quote: Quote
        do {
            quote = try RewardPricing.quote(reward, request, program: program, history: history(on: request.day))
        } catch { throw BookRefusal(error.rawValue) }
        guard let terms = program.reward(reward) else { throw BookRefusal(QuoteRefusal.rewardUnknown.rawValue) }
        do { try RedemptionReview.check(terms, byMember: redeemer == .member) } catch { throw BookRefusal(error.rawValue) }
        // A bill too small for a single step would leave nothing to write down.
        guard quote.points > 0 || quote.topUp != nil || !terms.gives.isEmpty else {
            throw BookRefusal(QuoteRefusal.pointsOutOfBounds.rawValue)
        }
        var next = self
        var posting = BookPosting()
        posting.version = program.version
        if quote.points > 0 { posting = try next.use(quote.points, of: terms.asset, on: request.day, because: reward) }
        if let more = quote.topUp {
            let added = try next.use(more.amount, of: more.asset, on: request.day, because: reward)
            posting.lines += added.lines
            posting.receipt += added.receipt
        }
        posting.receipt = quote.explanation + posting.receipt
        for gift in terms.gives {
            let amount = AssetAmount(gift.asset, gift.amount * Int64(request.count))
            let given = next.give(amount, on: request.day, because: reward)
            posting.lines += given.lines
            posting.receipt.append(
                ReceiptLine(
                    "reward.given", ["rule": .name(reward), "amount": .amount(amount.amount, asset: amount.asset)], rule: reward,
                    effect: amount))
            posting.receipt += given.receipt
        }
        self = next
        return posting
    }
}
