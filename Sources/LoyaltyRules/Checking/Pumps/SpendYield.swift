/// What money earns in one situation: the most that the rules can give together, exactly and without rounding.
struct SpendYield {
    struct Line {
        let rule: String
        let asset: String
        let amount: Fraction
        /// The most that the rule gives in a year; nil where nothing limits it.
        var most: Int64?
    }

    let lot: Int64
    private(set) var lines: [Line] = []

    private let program: Program
    private let situation: Situation
    private let rank: Int
    private let isWithoutEnd: Bool

    /// - Parameter isWithoutEnd: only by rules that can be repeated without end.
    init(_ situation: Situation, program: Program, isWithoutEnd: Bool = false) {
        self.isWithoutEnd = isWithoutEnd
        self.program = program
        self.situation = situation
        lot = situation.spend ?? 0
        rank = situation.tier.map { program.rank(of: $0) } ?? 0
        var done: Set<String> = []
        for rule in program.earning {
            guard let stack = rule.stack, let mode = program.stacks.first(where: { $0.id == stack })?.mode
            else {
                lines += given(by: rule)
                continue
            }
            guard done.insert(stack).inserted else { continue }
            apply(program.earning.filter { $0.stack == stack }, mode)
        }
    }

    /// How much of an asset comes out.
    func amount(of asset: String) -> Fraction {
        lines.reduce(Fraction.zero) { $1.asset == asset ? $0 + $1.amount : $0 }
    }

    /// What limits how much of an asset comes out in a year, and how much can go in until then.
    func limit(of asset: String) -> (reason: PumpLimit, mostIn: Fraction)? {
        var limit: (reason: PumpLimit, mostIn: Fraction)?
        for line in lines where line.asset == asset && line.amount > .zero {
            guard let most = line.most else { continue }
            let mostIn = Fraction(Int128(most)) * line.amount.inverse * Fraction(Int128(lot))
            if limit.map({ mostIn < $0.mostIn }) ?? true { limit = (.rule(line.rule, most: most), mostIn) }
        }
        return limit
    }

    /// The rule that gives most of an asset.
    func leadingRule(of asset: String) -> String {
        var leading: Line?
        for line in lines where line.asset == asset && line.amount > leading?.amount ?? .zero {
            leading = line
        }
        return leading?.rule ?? ""
    }

    private mutating func apply(_ rules: [EarningRule], _ mode: Stack.Mode) {
        switch mode {
        case .add: for rule in rules { lines += given(by: rule) }
        case .multiply:
            for (index, rule) in rules.enumerated() {
                lines += given(by: rule, also: rules[..<index].map(\.id))
            }
        case .best, .exclusive:
            var best: [Line] = []
            for rule in rules {
                let truth = self.truth(of: rule)
                let lines = given(by: rule)
                if total(lines) > total(best) { best = lines }
                // Rules that surely apply end an exclusive stack; those that may apply leave the turn open.
                if mode == .exclusive, truth == .yes { break }
            }
            lines += best
        }
    }

    private func total(_ lines: [Line]) -> Fraction { lines.reduce(.zero) { $0 + $1.amount } }

    private func truth(of rule: EarningRule) -> Truth {
        guard rule.kinds.contains(situation.kind) else { return .no }
        let inTime =
            situation.day.map { Truth(rule.dates.contains($0)) } ?? (rule.dates == .always ? .yes : .maybe)
        return min(inTime, rule.condition?.truth(in: situation) ?? .yes)
    }

    private func given(by rule: EarningRule, also earlier: [String] = []) -> [Line] {
        guard truth(of: rule) != .no, !isFinite(rule) else { return [] }
        if let choice = rule.choice { return rule.asksLeastSpend ? chosen(choice, rule) : [] }
        guard let amount = amount(rule, rank: rank, also: earlier), amount > .zero else { return [] }
        return [Line(rule: rule.id, asset: rule.asset, amount: amount, most: mostInYear(rule, each: amount))]
    }

    /// What a member gets once in a lifetime cannot go round.
    private func isFinite(_ rule: EarningRule) -> Bool {
        rule.caps.contains {
            $0.period == .member || $0.amount == 0 || $0.times == 0
                || isWithoutEnd && (Self.periods($0) != nil && ($0.amount ?? $0.times) != nil)
        }
    }

    /// The least of what its limits let it give in a year.
    private func mostInYear(_ rule: EarningRule, each: Fraction) -> Int64? {
        rule.caps.compactMap { cap -> Int64? in
            guard let periods = Self.periods(cap) else { return nil }
            let amount = cap.amount.map { Fraction(Int128($0)) } ?? cap.times.map { each * Fraction(Int128($0)) }
            return amount.map { ($0 * Fraction(Int128(periods))).roundedDown }
        }.min()
    }

    /// How often a year a limit begins anew; nil where it does not hold for the member as such.
    private static func periods(_ cap: Cap) -> Int? {
        switch cap.period {
        case .day: 366
        case .calendarMonth: 12
        case .calendarQuarter: 4
        case .calendarYear, .membershipYear, .campaign: 1
        case .fact, .member, .subject: nil
        }
    }

    private func amount(_ rule: EarningRule, rank: Int, also earlier: [String]) -> Fraction? {
        var amount: Fraction
        let unit = Fraction(Int128(Formats.powerOfTen(program.decimals(of: rule.asset))))
        switch rule.basis {
        case .spend(let categories, _):
            guard let category = situation.category, categories.contains(category) else { return nil }
            amount =
                rule.per.map { Fraction(Int128(lot / $0)) * unit } ?? Fraction(Int128(lot)) * Fraction.units(of: rule.asset, program)
        // What is given for a fact as such has no rate to money, unless so much must be spent.
        case .once:
            guard rule.asksLeastSpend else { return nil }
            amount = unit
        case .nights, .rooms, .topUp: return nil
        case .percent(let of, let withoutTier):
            let plain = program.earning.filter { of.contains($0.id) && truth(of: $0) != .no }
            amount =
                withoutTier
                ? plain.reduce(.zero) { $0 + (self.amount($1, rank: 0, also: []) ?? .zero) } : sum(of: of)
            amount = amount + sum(of: earlier)
        }
        amount = amount * Fraction(rule.rate(rank: rank))
        for factor in rule.factors { amount = amount * value(of: factor) }
        return amount
    }

    private func sum(of rules: [String]) -> Fraction {
        lines.reduce(.zero) { rules.contains($1.rule) ? $0 + $1.amount : $0 }
    }

    private func chosen(_ choice: ChoiceTerms, _ rule: EarningRule) -> [Line] {
        let gives = choice.options.flatMap(\.gives)
        return gives.map(\.asset).uniqued().map { asset in
            let best = gives.filter { $0.asset == asset }.map(\.amount).sorted(by: >).prefix(choice.pick)
            return Line(rule: rule.id, asset: asset, amount: best.reduce(.zero) { $0 + Fraction(Int128($1)) })
        }
    }

    /// The factor that surely counts, or the greatest of those that may.
    private func value(of factor: Factor) -> Fraction {
        if let day = situation.day, !factor.dates.contains(day) { return .one }
        var best: Rate?
        for value in factor.values {
            let truth = Condition.text(factor.by, [value.word]).truth(in: situation)
            guard truth != .no else { continue }
            best = max(best ?? value.rate, value.rate)
            if truth == .yes { return Fraction(best ?? value.rate) }
        }
        return Fraction(max(best ?? factor.otherwise, factor.otherwise))
    }
}
