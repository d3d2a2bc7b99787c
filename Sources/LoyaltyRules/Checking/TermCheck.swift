/// Terms of tiers that are not said, that look at too little, and nights carried over to nowhere (TIER-06, ADV-06).
enum TermCheck {
    static func check(_ log: inout FindingLog) {
        missing(&log)
        for tier in log.program.tiers { retaining(tier, &log) }
        for counter in log.program.counters { carried(counter, &log) }
    }

    /// Without a word a tier is for life. Where no tier has a word, that is seldom meant.
    private static func missing(_ log: inout FindingLog) {
        let program = log.program
        let reached = program.tiers.filter { $0.attain != nil && program.marks["tiers." + $0.id] != nil }
        guard let first = reached.first, reached.count == program.tiers.count(where: { $0.attain != nil }),
            program.tiers.allSatisfy({ program.marks["tiers." + $0.id + ".valid"] == nil })
        else { return }
        log.warning("valid_missing", at: "tiers." + first.id)
    }

    /// What keeping asks is counted on the last day of the term: of a calendar year that has just begun, that is little.
    private static func retaining(_ tier: Tier, _ log: inout FindingLog) {
        guard case .endOfMonth(let month, _) = tier.validity, month <= 6, let retain = tier.retain,
            let leaf = retain.leaves.first(where: { isOfYear($0) }), let counter = leaf.counter
        else { return }
        log.warning("retain_sees_little", ["counter": counter, "month": "\(month)"], at: "tiers." + tier.id)
    }

    /// Only a calendar year hands over to the next.
    private static func carried(_ counter: Counter, _ log: inout FindingLog) {
        guard counter.rollover != nil else { return }
        let asked = log.program.tiers.flatMap { [$0.attain, $0.retain] }.compactMap { $0 }.flatMap(\.leaves)
        guard !asked.contains(where: { $0.counter == counter.id && isOfYear($0) }) else { return }
        log.problem("rollover_without_year", at: "counters." + counter.id)
    }

    private static func isOfYear(_ leaf: Requirement) -> Bool {
        if case .counter(_, .calendarYear, _) = leaf { return true }
        return false
    }
}
