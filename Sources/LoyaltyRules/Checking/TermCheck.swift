/// Terms of tiers that are not said, and nights carried over to nowhere (TIER-06, ADV-06).
enum TermCheck {
    static func check(_ log: inout FindingLog) {
        missing(&log)
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
