/// Chains with which a member makes value out of nothing, and uses of points that lie far apart (T7, CFL-02).
enum PumpCheck {
    static func check(_ log: inout FindingLog) {
        for pump in MoneyPump.search(log.program) {
            let values = [
                "chain": pump.chain(of: log.program), "factor": pump.factor, "count": "\(pump.steps.count)",
                "steps": pump.steps.map(\.place).uniqued().joined(separator: ", "),
            ]
            log.problem("money_pump", values, at: pump.steps.first?.place ?? "")
        }
        for spread in RewardSpread.search(log.program) {
            let values = [
                "asset": spread.asset, "best": spread.best, "best_worth": spread.bestWorth,
                "worst": spread.worst,
                "worst_worth": spread.worstWorth, "times": Formats.grouped(spread.times),
            ]
            log.warning("reward_spread", values, at: spread.worst)
        }
    }
}
