/// Thresholds that do not rise from tier to tier (TIER-17).
enum LadderCheck {
    static func check(_ log: inout FindingLog) {
        var lower: Tier?
        for tier in log.program.tiers {
            guard let attain = tier.attain else { continue }
            defer { lower = tier }
            guard let lower, let below = lower.attain else { continue }
            if below.implies(attain) {
                implied(tier, attain, by: lower, below, &log)
            } else if below.form == attain.form {
                leaves(of: tier, attain, notAbove: lower, below, &log)
            }
        }
        for tier in log.program.tiers {
            retaining(tier, &log)
            forLife(tier, &log)
        }
    }

    /// A tier for life should not be easier than the same tier for a term.
    private static func forLife(_ tier: Tier, _ log: inout FindingLog) {
        guard let attain = tier.attain, let lifetime = tier.lifetime else { return }
        for leaf in lifetime.leaves {
            guard let counter = leaf.counter, let least = leaf.least,
                let term = attain.leaves.first(where: { $0.counter == counter })?.least, least <= term,
                lifetime.leaves.count <= attain.leaves.count
            else { continue }
            let values = [
                "counter": counter, "lifetime": figure(least, leaf, log.program), "attain": figure(term, leaf, log.program),
            ]
            log.warning("lifetime_easier", values, at: "tiers." + tier.id)
        }
    }

    /// Who reaches the lower tier has reached the higher one: nobody ever holds the lower one.
    private static func implied(
        _ tier: Tier, _ attain: Requirement, by lower: Tier, _ below: Requirement, _ log: inout FindingLog
    ) {
        let words = ProgramWords(program: log.program)
        let values = [
            "lower": lower.id, "attain": words.requirement(attain), "below": words.requirement(below),
        ]
        log.problem(
            "tier_not_harder", values, saying: ["attain": .requirement(attain), "below": .requirement(below)],
            at: "tiers." + tier.id)
    }

    private static func leaves(
        of tier: Tier, _ attain: Requirement, notAbove lower: Tier, _ below: Requirement,
        _ log: inout FindingLog
    ) {
        let isWider = attain.leaves.count > below.leaves.count
        for leaf in attain.leaves {
            guard let least = leaf.least, let same = below.leaves.first(where: { $0.asksTheSame(as: leaf) }),
                let under = same.least
            else { continue }
            // With one more thing to fulfil, the same threshold is meant: the rest makes it harder.
            guard least < under || (least == under && !isWider) else { continue }
            let counter = name(of: leaf)
            let values = [
                "lower": lower.id, "counter": counter, "threshold": figure(least, leaf, log.program),
                "below": figure(under, leaf, log.program),
            ]
            log.warning("threshold_not_higher", values, at: "tiers." + tier.id)
        }
    }

    /// To keep a tier should not be harder than to reach it.
    private static func retaining(_ tier: Tier, _ log: inout FindingLog) {
        guard let attain = tier.attain, let retain = tier.retain else { return }
        for leaf in retain.leaves {
            guard let least = leaf.least, let same = attain.leaves.first(where: { $0.asksTheSame(as: leaf) }),
                let reached = same.least, least > reached
            else { continue }
            let values = [
                "counter": name(of: leaf), "retain": figure(least, leaf, log.program),
                "attain": figure(reached, leaf, log.program),
            ]
            log.warning("retain_harder", values, at: "tiers." + tier.id)
        }
    }

    private static func name(of leaf: Requirement) -> String {
        if case .years(let tier, _) = leaf { return "years_at " + tier }
        return leaf.counter ?? ""
    }

    private static func figure(_ value: Int64, _ leaf: Requirement, _ program: Program) -> String {
        Formats.amount(value, decimals: leaf.counter.map { program.decimals(of: $0) } ?? 0)
    }
}
