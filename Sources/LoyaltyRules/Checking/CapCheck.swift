/// Limits below what one fact gives: nobody ever gets what the rule says (PTS-13).
enum CapCheck {
    static func check(_ log: inout FindingLog) {
        for rule in log.program.earning where rule.basis == .once && rule.choice == nil && rule.factors.isEmpty {
            let unit = Formats.powerOfTen(log.program.decimals(of: rule.asset))
            guard let rate = rule.rates.filter({ $0.millionths > 0 }).min(),
                let cap = rule.caps.first(where: { ($0.amount ?? 0) > 0 && Fraction(Int128($0.amount ?? 0)) < Fraction(rate) * Fraction(Int128(unit)) })
            else { continue }
            let words = ProgramWords(program: log.program)
            let values = ["given": rate.description, "most": words.amount(cap.amount ?? 0, of: rule.asset), "period": cap.period.rawValue]
            log.warning("cap_below_gift", values, saying: ["period": .period(cap.period)], at: "earning." + rule.id)
        }
    }
}
