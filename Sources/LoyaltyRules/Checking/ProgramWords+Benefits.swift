extension ProgramWords {
    /// What each tier has, from the lowest.
    func benefits(_ values: [String: BenefitValue?]) -> String {
        if let speech { return speech.benefits(values) }
        return words(
            program.tiers.compactMap { tier in
                values[tier.id].map { tier.id + ": " + ($0?.description ?? "none") }
            })
    }

    func exceptions(_ exceptions: [Benefit.Exception]) -> String {
        if let speech { return speech.exceptions(exceptions) }
        let parts = exceptions.map { condition($0.place) + ": " + benefits($0.values) }
        return parts.isEmpty ? Self.nothing : parts.joined(separator: "; ")
    }

    func card(_ card: CardTerms?) -> String {
        if let speech { return speech.card(card) }
        return card.map { "reissue_fee: \(money($0.reissueFee)), transferable: \($0.isTransferable), refundable: \($0.isRefundable)" }
            ?? Self.nothing
    }

    /// Days of every year.
    func yearly(_ range: YearlyRange) -> String { speech?.yearly(range) ?? range.description }

    /// The nights that count; without a word all of them.
    func nights(on days: Set<Int>?) -> String {
        if let speech { return days.map { speech.weekdays($0) } ?? speech.word("limit", "all") }
        return days.map { weekdays($0) } ?? Self.nothing
    }

    /// What events add to a counter.
    func adds(_ adds: [CounterAddition], to counter: String) -> String {
        if let speech { return speech.adds(adds, to: counter) }
        return words(adds.map { $0.event + ": " + amount($0.amount, of: counter) })
    }

    /// Counters with what each needs for the marks.
    func ways(_ ways: [Milestone.Way]) -> String {
        if let speech { return speech.ways(ways) }
        return words(ways.map { way in way.counter + ": " + words(way.marks.map { amount($0, of: way.counter) }) })
    }
}
