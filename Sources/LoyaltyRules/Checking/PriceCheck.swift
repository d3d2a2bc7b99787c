/// Rewards that bring in less than they cost, and points that take off more than they are worth (RWD-02, CFL-02).
enum PriceCheck {
    static func check(_ log: inout FindingLog) {
        for reward in log.program.rewards {
            guard let asset = log.program.asset(reward.asset), let worth = asset.worth else { continue }
            if case .billShare(let points, let money, _, _) = reward.price {
                billShare(reward, points: points, money: money, worth: worth, &log)
            } else {
                belowCost(reward, worth: worth, &log)
            }
        }
    }

    private static func belowCost(_ reward: Reward, worth: Rate, _ log: inout FindingLog) {
        guard let cost = reward.cost, let lowest = lowestShare(reward) else { return }
        let words = ProgramWords(program: log.program)
        let value = Fraction.worth(of: reward.asset, worth, log.program)
        var (points, money) = (Int64(0), Fraction.zero)
        switch reward.price {
        case .fixed(let price): points = price
        // One cost stands for the whole chart: if even the dearest cell is below it, every cell is.
        case .chart(let cells): points = cells.map(\.points).max() ?? 0
        case .pointsAndMoney(let full, let least, _, let rate):
            // The money part may be worth less than the points that it stands for.
            let paid = Fraction.worth(of: reward.asset, rate, log.program)
            points = paid < value ? least : full
            money = paid * Fraction(Int128(full - points))
        case .billShare: return
        }
        let charged = Fraction(Int128(points)) * Fraction(lowest)
        let brings = charged * value + money
        guard brings < Fraction(Int128(cost)) else { return }
        let values = [
            "points": Formats.amount(charged.roundedDown, decimals: log.program.decimals(of: reward.asset)),
            "asset": reward.asset, "value": words.money(brings.roundedDown), "cost": words.money(cost),
        ]
        log.warning("price_below_cost", values, at: "rewards." + reward.id)
    }

    private static func billShare(
        _ reward: Reward, points: Int64, money: Int64, worth: Rate, _ log: inout FindingLog
    ) {
        guard let lowest = lowestShare(reward) else { return }
        let charged = Fraction(Int128(points)) * Fraction(lowest)
        let value = charged * Fraction.worth(of: reward.asset, worth, log.program)
        guard value < Fraction(Int128(money)) else { return }
        let words = ProgramWords(program: log.program)
        let values = [
            "points": Formats.amount(charged.roundedDown, decimals: log.program.decimals(of: reward.asset)),
            "asset": reward.asset, "off": words.money(money), "value": words.money(value.roundedDown),
        ]
        log.warning("bill_share_above_worth", values, at: "rewards." + reward.id)
    }

    /// The smallest share of the price that a tier pays; nil when one pays nothing, which is a gift and no price.
    private static func lowestShare(_ reward: Reward) -> Rate? {
        let lowest = reward.shareByTier.min() ?? .one
        return lowest.millionths > 0 ? lowest : nil
    }
}
