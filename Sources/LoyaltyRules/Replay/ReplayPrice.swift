/// What something that a member used costs under another document.
enum ReplayPrice {
    /// A reward at a fixed price is paid at the fixed price of the document in question; everything else was worth to
    /// the member what was paid.
    /// - Throws: `BookRefusal` `asset_unknown`, `reward_unknown`.
    static func amount(
        of move: ReplayMove, in schedule: ProgramSchedule, asPaidIn inForce: ProgramSchedule
    ) throws(BookRefusal) -> Int64 {
        let program = schedule.program(on: move.day)
        guard program.asset(move.amount.asset) != nil else { throw BookRefusal("asset_unknown") }
        guard let paid = inForce.program(on: move.day).reward(move.rule) else { return move.amount.amount }
        guard let reward = program.reward(move.rule) else { throw BookRefusal(QuoteRefusal.rewardUnknown.rawValue) }
        guard move.amount.amount < 0, paid.asset == move.amount.asset, reward.asset == paid.asset,
            case .fixed(let old) = paid.price, case .fixed(let new) = reward.price, old > 0
        else { return move.amount.amount }
        return Int64(clamping: Int128(move.amount.amount) * Int128(new) / Int128(old))
    }

    /// What it costs the hotel, where the document states a cost (`rewards[].cost`) and a fixed price.
    static func cost(of move: ReplayMove, amount: Int64, in schedule: ProgramSchedule) -> Int64? {
        guard amount < 0, let reward = schedule.program(on: move.day).reward(move.rule), let cost = reward.cost,
            reward.asset == move.amount.asset, case .fixed(let price) = reward.price, price > 0
        else { return nil }
        return Int64(clamping: Int128(-amount) / Int128(price) * Int128(cost))
    }
}
