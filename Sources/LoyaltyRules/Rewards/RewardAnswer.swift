/// What a member is told of a reward: its price today, or why it is not to be had and what would make it so (GEN-05).
public struct RewardAnswer: Sendable, Hashable {
    public let reward: Reward
    /// The price; nil when there is none in this case.
    public let quote: Quote?
    /// What is missing to the price, in the smallest unit of the reward's asset; 0 when the member has it.
    public let missing: Int64
    /// Why there is no price; nil when there is one.
    public let refusal: QuoteRefusal?
    /// The sentences: how the price comes about, or what would be needed.
    public let explanation: [ReceiptLine]

    /// Whether the member can have it now.
    public var isAvailable: Bool { quote != nil && missing == 0 }

    /// Looks at a reward for a member who holds so much of its asset.
    ///
    /// A part of a bill has its price with the bill: without one, what points are worth there is told.
    public static func look(
        at reward: Reward, _ request: QuoteRequest, held: Int64, program: Program, history: any MemberHistory
    ) -> RewardAnswer {
        let no = RewardPricing.whyNot(reward, request, program: program, history: history)
        if case .billShare(let points, let money, let share, _) = reward.price, request.bill == 0, no.isEmpty
        {
            let sentence = ReceiptLine(
                "price.bill_share_terms",
                [
                    "points": .amount(points, asset: reward.asset), "off": .money(money, program.currency),
                    "share": .percent(share),
                ], rule: reward.id)
            return RewardAnswer(
                reward: reward, quote: Quote(points: 0, money: 0, explanation: []), missing: 0, refusal: nil,
                explanation: [sentence])
        }
        do {
            let quote = try RewardPricing.quote(
                reward.id, request.holding(held), program: program, history: history)
            let missing = max(0, quote.points - held)
            let more = ReceiptLine(
                "price.missing", ["missing": .amount(missing, asset: reward.asset)], rule: reward.id)
            return RewardAnswer(
                reward: reward, quote: quote, missing: missing, refusal: nil,
                explanation: quote.explanation + (missing > 0 ? [more] : []))
        } catch {
            return RewardAnswer(reward: reward, quote: nil, missing: 0, refusal: error,
                explanation: no + RewardCovering.whyNot(error, reward, request, program: program, history: history))
        }
    }
}
