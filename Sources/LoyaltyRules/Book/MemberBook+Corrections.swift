extension MemberBook {
    /// Tells a fact anew with other charges, or takes it back (`lines` nil): the difference is posted by the version
    /// and the tier of the original, and lots keep their dates.
    /// - Throws: `BookRefusal`.
    public mutating func correct(
        _ kind: FolioKind, number: String, lines: [FolioLine]?, on day: CalendarDay
    ) throws(BookRefusal) -> BookPosting {
        try checkOpen()
        var next = self
        let posting = try next.revise(kind, number: number, lines: lines, on: day)
        self = next
        return posting
    }

    private mutating func revise(
        _ kind: FolioKind, number: String, lines: [FolioLine]?, on day: CalendarDay
    ) throws(BookRefusal) -> BookPosting {
        guard let index = facts.lastIndex(where: { $0.folio.kind == kind && $0.folio.number == number }) else {
            throw BookRefusal("folio_unknown")
        }
        let ended = lapse(before: day)
        var posting = try retell(index, lines: lines, on: day)
        posting.receipt = ended + posting.receipt
        return posting
    }

    /// Tells a fact of the book anew, without looking what has ended; after a refusal the book may be half-way.
    mutating func retell(_ index: Int, lines: [FolioLine]?, on day: CalendarDay) throws(BookRefusal) -> BookPosting {
        guard !facts[index].isCancelled else { throw BookRefusal("folio_cancelled") }
        let fact = facts[index]
        let program = schedule.versions[fact.version].program
        let folio = lines.map { fact.folio.with(lines: $0) } ?? fact.folio
        if lines != nil { try review(folio, program: program, today: day) }
        var posting = BookPosting()
        posting.version = program.version
        let before = explaining ? self : nil
        if explaining {
            posting.receipt.append(
                ReceiptLine(
                    lines == nil ? "folio.cancelled" : "folio.corrected",
                    ["number": .text(fact.folio.number), "day": .day(fact.folio.occurredOn)]))
        }
        var target: [EarningLine] = []
        if lines != nil {
            let request = EarningRequest(
                folio, member: traits, tier: tier(of: fact), postedOn: fact.postedOn, dayRate: fact.dayRate,
                history: pastWithout(index), explaining: explaining)
            do {
                let earning = try Earning.earn(request, program: program)
                target = earning.lines
                posting.receipt += earning.explanation
            } catch { throw BookRefusal(error.rawValue) }
        }
        let fromRules = fact.lines.filter { program.milestone($0.rule) == nil }
        let difference = EarningDifference.lines(new: target, posted: fromRules)
        guard lines == nil || !difference.isEmpty || folio != fact.folio else { throw BookRefusal("correction_changes_nothing") }
        facts[index].folio = folio
        facts[index].isCancelled = lines == nil
        for line in difference {
            try bringIn(line, fact: index, program: program)
            guard explaining else { continue }
            posting.receipt += [RevisionSentences.difference(line, program: program)].compactMap { $0 } + takeSaid()
        }
        posting.lines = difference
        try settleMilestones(after: index, program: program, in: &posting)
        if lines == nil {
            // What a milestone lets choose stays as long as its mark is reached.
            try withdrawOffers(on: day, in: &posting) { $0.fact == index && program.milestone($0.offer.source) == nil }
            lastActivity = facts.filter { !$0.isCancelled && program.isActivity($0.folio) }.map(\.folio.occurredOn).max()
            if let lastTrade { lastActivity = max(lastActivity ?? lastTrade, lastTrade) }
        }
        posting.receipt += takeSaid() + settleTier(on: day)
        try settleTierGifts(on: day, in: &posting)
        posting.receipt += takeSaid()
        if let before { posting.receipt += RevisionSentences.balances(program, before: before.held) { held($0) } }
        posting.receipt += repay(on: day)
        return posting
    }

    /// The past as if a fact had not been told.
    private mutating func pastWithout(_ index: Int) -> MemberPast {
        let fact = facts[index]
        var past = past(fact.version, without: index)
        for line in fact.lines {
            if line.asset.hasSuffix(Program.restSuffix) {
                past.rests[line.rule, default: 0] -= line.amount
            } else if past.program.asset(line.asset) == nil {
                past.ladder.add(
                    CounterDay(
                        day: fact.folio.occurredOn, counter: line.asset, amount: -line.amount, from: fact.folio.arrival))
            }
        }
        past.gifts.removeAll { $0.day == fact.folio.occurredOn && $0.subject == fact.folio.number }
        return past
    }
}
