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
        var posting = try use(quote.points, of: terms.asset, on: request.day, because: reward)
        posting.receipt = quote.explanation + posting.receipt
        for gift in terms.gives {
            let amount = AssetAmount(gift.asset, gift.amount * Int64(request.count))
            posting.lines += give(amount, on: request.day, because: reward).lines
        }
        return posting
    }
}
