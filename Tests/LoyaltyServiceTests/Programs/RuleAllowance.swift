import LoyaltyRules

/// What a rule may give by its words alone: without money, and for a bill told in two parts.
struct RuleAllowance {
    let program: Program

    /// Whether a rule gives for money, and for nothing else.
    func isOfMoney(_ rule: EarningRule) -> Bool {
        switch rule.basis {
        case .spend, .topUp: true
        case .percent(let others, _): others.compactMap { program.rule($0) }.allSatisfy(isOfMoney)
        case .once, .nights, .rooms: false
        }
    }

    /// The most that a rule gives for one fact where it is not for money; rounded up.
    func most(_ rule: EarningRule, for folio: Folio) -> Int64 {
        if rule.choice != nil { return 0 }
        switch rule.basis {
        case .spend: return 0
        case .once: return times(1, rule)
        case .nights: return times(Int64(folio.nights * folio.details.rooms), rule)
        case .rooms: return times(Int64(folio.details.rooms), rule)
        case .percent: return share(of: counted(rule).reduce(0) { $0 + most($1, for: folio) }, rule)
        case .topUp(let amount, _): return amount
        }
    }

    /// How much more a rule may give for two parts than for the whole. Rounding down never gives more; other roundings do
    /// once, a rule that gives for each fact once more, and a limit of each fact counts twice.
    func more(_ rule: EarningRule, for folio: Folio) -> Int64 {
        if rule.choice != nil { return 0 }
        let rounding: Int64 = rule.rounding == .floor ? 0 : 1
        let cap = rule.caps.filter { $0.period == .fact }.compactMap(\.amount).min() ?? 0
        switch rule.basis {
        case .spend: return rounding + cap
        case .percent: return share(of: counted(rule).reduce(0) { $0 + more($1, for: folio) }, rule) + rounding + cap
        case .once, .nights, .rooms, .topUp: return most(rule, for: folio)
        }
    }

    /// The rules that a percentage counts: those it names, and in a stack that multiplies those of the stack before it.
    private func counted(_ rule: EarningRule) -> [EarningRule] {
        guard case .percent(let named, _) = rule.basis else { return [] }
        let multiplies = program.stacks.contains { $0.id == rule.stack && $0.mode == .multiply }
        let before = program.earning.prefix { $0.id != rule.id }
        return before.filter { named.contains($0.id) || (multiplies && $0.stack == rule.stack) }
    }

    private func times(_ units: Int64, _ rule: EarningRule) -> Int64 {
        let unit = (0..<(program.asset(rule.asset)?.decimals ?? 0)).reduce(Int64(1)) { power, _ in power * 10 }
        return scaled(units * unit, rule.rates.max() ?? .one, rule)
    }

    private func share(of amount: Int64, _ rule: EarningRule) -> Int64 { scaled(amount, rule.rates.max() ?? .one, rule) }

    /// An amount at a rate and its greatest factors, rounded up.
    private func scaled(_ amount: Int64, _ rate: Rate, _ rule: EarningRule) -> Int64 {
        let factors = rule.factors.map { ($0.values.map(\.rate) + [$0.otherwise, .one]).max() ?? .one }
        return ([rate] + factors).reduce(amount) { ($0 * $1.millionths + 999_999) / 1_000_000 }
    }
}
