/// What is given once for stays that are one (ADV-33).
extension EarningRun {
    /// What is left of an amount for the stay, where the rule has given it for another part of the stay: the larger of
    /// both is given in all, whichever was told first.
    func once(_ amount: Int64, by rule: EarningRule) -> Int64 {
        guard let joined, rule.basis == .once else { return amount }
        let before = joined.use(of: [rule.id]).amount
        guard before > 0 else { return amount }
        let left = max(0, amount - before)
        explainOneStay(rule, before: before, wanted: amount, given: left)
        return left
    }

    /// Fills the whole stay up to an amount: what was filled up too much for another part of it is taken back, out of
    /// what this part gives.
    func fillUp(_ planned: PlannedRule, to: Int64, of rules: [String], _ joined: JoinedStays) {
        let rule = planned.rule
        let here = given(by: rules)
        let before = joined.use(of: [rule.id]).amount
        let due = max(0, to - here - joined.use(of: rules).amount)
        let amount = max(due - before, -here)
        guard amount != 0 || before > 0 else { return }
        explainFilledUp(rule, to: to, before: before, amount: amount)
        let given = amount > 0 ? clip(amount, by: rule) : amount
        if given != 0 { lines.append(EarningLine(planned.target, given)) }
    }

    /// Counts a stay under its hotel, so that those that are one are found when it is added up.
    func countJoined(_ counter: Counter) {
        lines.append(EarningLine(rule: counter.id, asset: counter.id + "." + folio.property, amount: 1))
        if let other = joined?.counted(by: counter.id) {
            explainCountedAsOne(counter, other)
        } else {
            explainCounted(counter, amount: 1)
        }
    }
}
