/// One fact on its way through the rules of a program: the rules hand it on, so that it has its own place in memory.
final class EarningRun {
    let fact: FactView
    let rank: Int
    /// The stays that the stay is one with; nil when it stands alone.
    let joined: JoinedStays?
    var lines: [EarningLine] = []
    var explanation: [ReceiptLine] = []
    var offers: [OfferedChoice] = []

    var request: EarningRequest { fact.request }
    var program: Program { fact.program }
    var folio: Folio { fact.request.folio }

    init(_ request: EarningRequest, program: Program, charges: [FolioLine]) {
        rank = program.rank(of: request.tier)
        fact = FactView(request, charges: charges, program: program)
        joined = program.terms.backToBack.flatMap {
            JoinedStays.find(request.folio, among: request.history.stays, terms: $0)
        }
        lines.reserveCapacity(4)
    }

    /// Another try from where this run stands.
    private init(trying run: EarningRun) {
        fact = run.fact
        rank = run.rank
        joined = run.joined
        lines = run.lines
    }

    /// The rules in the order of the document; the rules of a stack at the place of its first.
    func applyRules() throws(FolioRefusal) {
        for step in program.plan.steps(for: folio.kind) {
            switch step {
            case .rule(let planned): try apply(planned)
            case .stack(let rules, let mode): try applyStack(rules, mode)
            }
        }
    }

    private func applyStack(_ rules: [PlannedRule], _ mode: Stack.Mode) throws(FolioRefusal) {
        switch mode {
        case .add:
            for rule in rules { try apply(rule) }
        case .multiply:
            for (index, rule) in rules.enumerated() { try apply(rule, also: rules[..<index].map(\.rule.id)) }
        case .exclusive:
            guard let first = rules.first(where: { applies($0.rule) }) else { return rules.forEach { explainNo($0.rule) } }
            try apply(first)
            explainNotCombined(rules, with: first.rule)
        case .best:
            var best: (planned: PlannedRule, amount: Int64)?
            for planned in rules where applies(planned.rule) {
                let trial = EarningRun(trying: self)
                try trial.apply(planned)
                let amount = trial.given(by: [planned.rule.id])
                if amount > best?.amount ?? -1 { best = (planned, amount) }
            }
            guard let best else { return rules.forEach { explainNo($0.rule) } }
            try apply(best.planned)
            explainNotCombined(rules, with: best.planned.rule)
        }
    }

    private func explainNotCombined(_ rules: [PlannedRule], with best: EarningRule) {
        guard request.explaining else { return }
        for planned in rules where planned.rule.id != best.id && applies(planned.rule) {
            explainNotCombined(planned.rule, with: best)
        }
    }

    /// Whether a rule speaks of this fact at all.
    func applies(_ rule: EarningRule) -> Bool {
        rule.kinds.contains(folio.kind) && isInTime(rule) && rule.condition?.holds(of: fact) ?? true
    }

    func isInTime(_ rule: EarningRule) -> Bool {
        switch rule.datedBy {
        case .posting: rule.dates.contains(request.postedOn)
        case .stay:
            rule.dates.contains(folio.occurredOn)
                || (rule.prorated && EarningAmount.share(of: folio, in: rule.dates).part > 0)
        }
    }

    private func apply(_ planned: PlannedRule, also earlier: @autoclosure () -> [String] = []) throws(FolioRefusal) {
        let rule = planned.rule
        guard applies(rule) else { return explainNo(rule) }
        if let choice = rule.choice { return offer(choice, by: rule) }
        if let joined, case .topUp(let to, let rules) = rule.basis {
            return fillUp(planned, to: to, of: rules, joined)
        }
        guard let exact = try EarningAmount(planned, rank: rank, run: self, also: earlier()) else { return explainNoNights(rule) }
        let rest = rule.remainder == .keep ? request.history.rest(of: rule.id) : 0
        let (amount, newRest) = exact.rounded(rule.rounding, keeping: rule.remainder, rest: rest)
        guard amount <= Decimals.largestAmount else { throw .amountTooLarge }
        explainAmount(rule, exact, amount: amount, rest: (rest, newRest))
        let given = clip(once(amount, by: rule), by: rule)
        if given != 0 { lines.append(EarningLine(planned.target, given)) }
        if newRest != rest { lines.append(EarningLine(planned.rest, newRest - rest)) }
    }

    private func offer(_ choice: ChoiceTerms, by rule: EarningRule) {
        let until = choice.withinDays.map { folio.occurredOn.adding(days: $0) }
        let offered = OfferedChoice(source: rule.id, mark: 0, day: folio.occurredOn, until: until)
        offers.append(offered)
        if request.explaining { explanation.append(offered.sentence(choice)) }
    }

    /// What rules have given so far for this fact.
    func given(by rules: [String]) -> Int64 {
        var sum: Int64 = 0
        for line in lines {
            if case .asset = line.target.place, rules.contains(line.rule) { sum += line.amount }
        }
        return sum
    }

    /// An amount after the rule's caps, the tightest first to speak.
    func clip(_ amount: Int64, by rule: EarningRule) -> Int64 {
        var left = amount
        for cap in rule.caps where left > 0 {
            let used = use(of: cap)
            let room = cap.times.map { used.times >= $0 ? 0 : Int64.max } ?? Int64.max
            let allowed = min(room, cap.amount.map { max(0, $0 - used.amount) } ?? Int64.max)
            guard allowed < left else { continue }
            explainCap(rule, cap, wanted: left, allowed: allowed)
            left = allowed
        }
        return left
    }

    private func use(of cap: Cap) -> RuleUse {
        let (history, day) = (request.history, folio.occurredOn)
        var use =
            switch cap.period {
            case .fact: joined?.use(of: cap.rules) ?? RuleUse()
            case .day: history.given(by: cap.rules, in: .days(1), on: day, subject: nil)
            case .calendarMonth: history.given(by: cap.rules, in: .calendarMonth, on: day, subject: nil)
            case .calendarQuarter: history.given(by: cap.rules, in: .calendarQuarter, on: day, subject: nil)
            case .calendarYear: history.given(by: cap.rules, in: .calendarYear, on: day, subject: nil)
            case .membershipYear: history.given(by: cap.rules, in: .membershipYear, on: day, subject: nil)
            case .member: history.given(by: cap.rules, in: .lifetime, on: day, subject: nil)
            case .subject: history.given(by: cap.rules, in: .lifetime, on: day, subject: folio.number)
            case .campaign: history.drawn(by: cap.rules)
            }
        use.amount += given(by: cap.rules)
        return use
    }
}
