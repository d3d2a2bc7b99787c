/// Stays that are one: whether anything goes by stays, and nothing asks for stays in a row (ADV-33).
enum BackToBackCheck {
    static func check(_ log: inout FindingLog) {
        let program = log.program
        guard program.terms.backToBack != nil else { return }
        let joined = program.counters.filter { $0.kinds.contains(.stay) && program.nightsBetween($0) != nil }
        if joined.isEmpty, !program.earning.contains(where: isPerStay) { log.warning("back_to_back_unused", at: "back_to_back") }
        var asked = program.tiers.flatMap { tier in
            [tier.attain, tier.retain, tier.lifetime, tier.challenge?.keep].map { ("tiers." + tier.id, $0) }
        }
        asked.append(("membership", program.terms.membership?.renewal))
        for (place, requirement) in asked {
            for (counter, window, _) in requirement?.counters ?? [] {
                guard case .consecutive = window, joined.contains(where: { $0.id == counter }) else { continue }
                log.problem("stays_in_a_row", ["counter": counter], at: place)
            }
        }
    }

    /// Whether a rule gives something for a stay as such.
    private static func isPerStay(_ rule: EarningRule) -> Bool {
        guard rule.kinds.contains(.stay), rule.choice == nil else { return false }
        if case .topUp = rule.basis { return true }
        return rule.basis == .once || rule.caps.contains { $0.period == .fact }
    }
}
