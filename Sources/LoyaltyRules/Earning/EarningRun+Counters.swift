/// What a fact adds to the counters.
extension EarningRun {
    func applyCounters() throws(FolioRefusal) {
        for planned in program.plan.counters(for: folio.kind) {
            if let added = planned.counter.adds.first(where: { folio.kind == .event && $0.event == folio.details.event }) {
                lines.append(EarningLine(planned.target, added.amount))
                explainCounted(planned.counter, amount: added.amount)
                continue
            }
            guard planned.counter.kinds.contains(folio.kind) else { continue }
            guard planned.counter.condition?.holds(of: fact) ?? true else {
                explainNotCounted(planned.counter)
                continue
            }
            try count(planned)
        }
    }

    private func count(_ planned: PlannedCounter) throws(FolioRefusal) {
        let counter = planned.counter
        if counter.measure.isDistinct {
            guard let name = counter.measure == .brands ? fact.property?.brand : folio.property, !name.isEmpty else { return }
            lines.append(EarningLine(rule: counter.id, asset: counter.id + "." + name, amount: 1))
            return explainCounted(counter, amount: 1)
        }
        if folio.kind == .stay, program.nightsBetween(counter) != nil { return countJoined(counter) }
        let (amount, rest) = try tally(counter)
        if amount != 0 {
            lines.append(EarningLine(planned.target, amount))
            explainCounted(counter, amount: amount)
        }
        if rest != 0 { lines.append(EarningLine(planned.rest, rest)) }
    }

    /// The tally, and by how much the kept remainder changes.
    private func tally(_ counter: Counter) throws(FolioRefusal) -> (Int64, Int64) {
        let amount: Int64 =
            switch counter.measure {
            case .nights: Int64(min(folio.nights, counter.nightsAtMost ?? .max)) * Int64(min(folio.rooms, counter.roomsAtMost))
            case .visits: 1
            case .spend: fact.spend(counter.categories, including: counter.includes)
            case .points: given(by: counter.rules)
            case .brands, .properties: 1
            }
        guard !counter.factors.isEmpty else { return (amount, 0) }
        var millionths = Int128(amount) * 1_000_000
        for factor in counter.factors where factor.dates.contains(folio.occurredOn) {
            let rate = factor.values.first { fact.matches(factor.by, [$0.word]) }?.rate ?? factor.otherwise
            let (product, overflow) = millionths.multipliedReportingOverflow(by: Int128(rate.millionths))
            guard !overflow else { throw .amountTooLarge }
            millionths = Rounding.floor.divide(product, by: 1_000_000)
        }
        let rest = counter.remainder == .keep ? request.history.rest(of: counter.id) : 0
        let total = millionths + Int128(rest)
        let whole = Rounding.floor.divide(total, by: 1_000_000)
        guard whole <= Int128(Decimals.largestAmount) else { throw .amountTooLarge }
        return (Int64(whole), counter.remainder == .keep ? Int64(total - whole * 1_000_000) - rest : 0)
    }
}
