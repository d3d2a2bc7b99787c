/// Benefits of which a higher tier has less, and terms of hotels that change nothing (CFL-07).
enum BenefitCheck {
    static func check(_ log: inout FindingLog) {
        let program = log.program
        for benefit in program.benefits {
            let place = "benefits." + benefit.id
            var best: (tier: String, value: BenefitValue)?
            for tier in program.tiers {
                let value = benefit.values[tier.id]
                if let best, value.map({ $0.isLess(than: best.value) }) ?? true {
                    let values = ["lower": best.tier, "more": best.value.description, "tier": tier.id, "less": value?.description ?? ProgramWords.nothing]
                    log.warning("benefit_falls", values, at: place)
                }
                if let value { best = (tier.id, value) }
            }
            for exception in benefit.exceptions where exception.values.allSatisfy({ $0.value == benefit.values[$0.key] }) {
                log.warning(
                    "benefit_exception_same", ["place": ProgramWords(program: program).condition(exception.place)],
                    saying: ["place": .condition(exception.place)], at: place)
            }
        }
    }
}
