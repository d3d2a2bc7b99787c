/// Chains with which a member makes value out of nothing, and uses of points that lie far apart (T7, CFL-02).
enum PumpCheck {
    private static func tell(_ pump: Pump, _ key: String, _ severity: ProgramFinding.Severity, _ log: inout FindingLog) {
        let (program, places) = (log.program, pump.steps.map(\.place).uniqued())
        let values = [
            "chain": pump.chain(of: program), "first": pump.figure(pump.ends.first, program), "last": pump.figure(pump.ends.last, program),
            "steps": places.joined(separator: ", "), "limit": "", "gain": pump.gainInYear.map { pump.figure($0, program) } ?? "",
        ]
        let parts: [String: FindingPart] = [
            "chain": .chain(pump), "steps": .places(places), "limit": .limits(pump.limits),
            "first": .figure(pump.holding, pump.ends.first), "last": .figure(pump.holding, pump.ends.last),
            "gain": .figure(pump.holding, pump.gainInYear ?? 0),
        ]
        log.add(severity, key, values, saying: parts, at: pump.steps.first?.place ?? "")
    }

    static func check(_ log: inout FindingLog) {
        // Only a gain without end must be mended; one that ends each year is a price that the hotel may want to pay.
        let endless = MoneyPump.search(log.program, isWithoutEnd: true)
        for pump in endless { tell(pump, "money_pump", .problem, &log) }
        for pump in MoneyPump.search(log.program) where !endless.contains(where: { $0.route == pump.route }) {
            tell(pump, pump.gainInYear == nil ? "money_pump" : "money_pump_limited", pump.gainInYear == nil ? .problem : .warning, &log)
        }
        for spread in RewardSpread.search(log.program) {
            let places: [String: FindingPart] = ["best": .places([spread.best]), "worst": .places([spread.worst])]
            let values = [
                "asset": spread.asset, "best": spread.best, "best_worth": spread.bestWorth,
                "worst": spread.worst,
                "worst_worth": spread.worstWorth, "times": Formats.grouped(spread.times),
            ]
            log.warning("reward_spread", values, saying: places, at: spread.worst)
        }
    }
}
