extension MemberBook {
    /// Takes in a stay, a bill or an event; after a refusal the book is as before.
    /// - Throws: `BookRefusal`.
    public mutating func post(
        _ folio: Folio, postedOn: CalendarDay? = nil, dayRate: DayRate? = nil
    ) throws(BookRefusal) -> BookPosting {
        try checkOpen()
        var next = self
        let posting = try next.accept(folio, postedOn: postedOn ?? folio.occurredOn, dayRate: dayRate)
        self = next
        return posting
    }

    private mutating func accept(
        _ folio: Folio, postedOn: CalendarDay, dayRate: DayRate?
    ) throws(BookRefusal) -> BookPosting {
        try review(folio, program: schedule.program(on: folio.occurredOn), today: postedOn)
        let key = BookFact.naturalKey(of: folio)
        // An event that was taken back may be told again, as when a friend's first stay was cancelled.
        let isFree = keys[key].map { facts[$0].isCancelled && folio.kind == .event } ?? true
        guard isFree else { throw BookRefusal(folio.kind.rawValue + "_duplicate") }
        keys[key] = facts.count
        return try take(folio, postedOn: postedOn, dayRate: dayRate)
    }

    /// Takes in a fact that is known to be reviewed and told once; after a refusal the book may be half-way.
    mutating func take(
        _ folio: Folio, postedOn: CalendarDay, dayRate: DayRate?
    ) throws(BookRefusal) -> BookPosting {
        var alone = SharedEarning()
        return try take(folio, postedOn: postedOn, dayRate: dayRate, sharing: &alone)
    }

    /// The same beside another book that is told the same fact of the same member: what it earns is worked out once
    /// where both documents say the same and both tiers are the same.
    mutating func take(
        _ folio: Folio, postedOn: CalendarDay, dayRate: DayRate?, sharing shared: inout SharedEarning
    ) throws(BookRefusal) -> BookPosting {
        let day = folio.occurredOn
        let version = schedule.index(on: day)
        let program = schedule.versions[version].program
        var posting = BookPosting()
        posting.version = program.version
        posting.receipt = lapse(before: day)
        let rank = rank(version, on: day)
        var fact = BookFact(
            folio: folio, rank: rank, version: version,
            dayRate: folio.currency == program.currency ? nil : dayRate, postedOn: postedOn)
        let earning = try earn(fact, sharing: &shared)
        if explaining { posting.receipt += earning.explanation }
        fact.lines = earning.lines
        facts.append(fact)
        for line in earning.lines {
            remember(line, of: facts.count - 1)
            // The lines are of this document, or of one that says the same.
            try enter(line, at: line.target.place, fact: facts.count - 1, folio, program: program)
        }
        posting.lines = earning.lines
        for offer in earning.offers { open(offer, fact: facts.count - 1, program: program, in: &posting) }
        try settleMilestones(after: facts.count - 1, program: program, in: &posting)
        noteActivity(folio, program: program)
        if explaining { posting.receipt += settleTier(on: max(postedOn, day)) }
        try settleTierGifts(on: max(postedOn, day), in: &posting)
        posting.receipt += takeSaid()
        if !debts.isEmpty { posting.receipt += repay(on: day) }
        return posting
    }

    private mutating func earn(
        _ fact: BookFact, sharing shared: inout SharedEarning
    ) throws(BookRefusal) -> FolioEarning {
        let program = schedule.versions[fact.version].program
        let asksHistory = program.plan.asksHistory(fact.folio.kind)
        // What was before may be another past on either side, and sentences name their document and the tier.
        let isShared = !voices.isEmpty && !explaining && !asksHistory
        let rank = program.plan.alike(fact.folio.kind, rank: fact.rank)
        if isShared, let known = shared.known, known.voice == voices[fact.version], known.rank == rank {
            return known.earning
        }
        let request = EarningRequest(
            fact.folio, member: traits, tier: tier(of: fact), postedOn: fact.postedOn, dayRate: fact.dayRate,
            history: asksHistory ? past(fact.version) : NoHistory(), explaining: explaining)
        do {
            let earning = try Earning.earn(request, program: program)
            if isShared { shared.known = (voices[fact.version], rank, earning) }
            return earning
        } catch { throw BookRefusal(error.rawValue) }
    }

    /// The same beside another book that is told the same fact on the same day.
    func review(_ folio: Folio, today: CalendarDay, sharing shared: inout SharedEarning) throws(BookRefusal) {
        let version = schedule.index(on: folio.occurredOn)
        if let reviewed = shared.reviewed, !voices.isEmpty, voices[version] == reviewed { return }
        try review(folio, program: schedule.versions[version].program, today: today)
        if !voices.isEmpty { shared.reviewed = voices[version] }
    }

    func review(_ folio: Folio, program: Program, today: CalendarDay) throws(BookRefusal) {
        do { try FolioReview.check(folio, in: program, today: today) } catch { throw BookRefusal(error.rawValue) }
    }

    /// Adds a line to what it belongs to: a lot, a tally, a remainder. A line that takes away takes from the fact's
    /// own lots first.
    mutating func bringIn(_ line: EarningLine, fact index: Int, program: Program) throws(BookRefusal) {
        note(line, of: index)
        try enter(line, at: program.plan.place(of: line), fact: index, facts[index].folio, program: program)
    }

    private mutating func enter(
        _ line: EarningLine, at place: LineTarget.Place, fact index: Int, _ folio: Folio, program: Program
    ) throws(BookRefusal) {
        switch place {
        case .asset(let place):
            note(.issued, line.asset, line.amount, on: folio.occurredOn, fact: index)
            if line.amount < 0 {
                try takeBack(-line.amount, of: line.asset, fact: index, program: program)
                return
            }
            let own = program.plan.rule(of: line)?.expiry
            hold(
                Lot(
                    id: Int64(lots.count + 1), asset: line.asset, kind: own == nil ? .earned : .promotional,
                    original: line.amount, remaining: line.amount, earnedOn: folio.occurredOn,
                    expiresOn: LotExpiry.expiresOn(earnedOn: folio.occurredOn, terms: own ?? program.assets[place].expiry, rank: facts[index].rank),
                    folio: Int64(index + 1),
                    availableOn: AvailabilityTerms.firstDay(
                        earnedBy: folio.kind, on: folio.occurredOn, terms: program.assets[place].available)))
        case .rest: rests[line.rule, default: 0] += line.amount
        case .tally(let counter):
            count(
                CounterDay(day: folio.occurredOn, counter: line.asset, amount: line.amount, from: folio.arrival), at: counter,
                ofVersion: facts[index].version)
        }
    }

    /// Remembers what a rule gave for a fact.
    private mutating func note(_ line: EarningLine, of index: Int) {
        if let place = facts[index].lines.firstIndex(where: { $0.isAlike(line) }) {
            let old = facts[index].lines[place]
            facts[index].lines[place] = EarningLine(old.target, old.amount + line.amount)
        } else {
            facts[index].lines.append(line)
        }
        remember(line, of: index)
    }

    /// Remembers what a rule gave, where some rule asks later.
    private mutating func remember(_ line: EarningLine, of index: Int) {
        guard schedule.remembers(line, ofVersion: facts[index].version) else { return }
        let folio = facts[index].folio
        let isSame = { (gift: RuleGift) in
            gift.rule == line.rule && gift.asset == line.asset && gift.day == folio.occurredOn && gift.subject == folio.number
        }
        if let place = gifts.firstIndex(where: isSame) {
            gifts[place].amount += line.amount
        } else {
            gifts.append(
                RuleGift(rule: line.rule, asset: line.asset, day: folio.occurredOn, subject: folio.number, amount: line.amount))
        }
    }

    /// Takes an amount out of the lots, first expiring first. What can only be used later is not used, but taken back.
    @discardableResult
    mutating func takeOut(
        _ amount: Int64, of asset: String, on day: CalendarDay, preferring fact: Int64? = nil, using: Bool = false, refusal: String
    ) throws(BookRefusal) -> [LotUse] {
        guard let terms = schedule.program(on: day).asset(asset) else { throw BookRefusal("asset_unknown") }
        if using, !terms.isUsable { throw BookRefusal("asset_not_usable") }
        let (activity, rank) = (lastActivity, rank(on: day))
        let own = lots.filter { $0.asset == asset }
        let uses = LotOrder.take(amount, from: own, on: using ? day : nil, preferred: fact) {
            LotExpiry.effective($0, asset: terms, lastActivity: activity, rank: rank)
        }
        guard let uses else {
            if using, case .pending = LotShortage.reason(amount, from: own, on: day) { throw BookRefusal("points_pending") }
            throw BookRefusal(refusal)
        }
        for use in uses { lots[Int(use.lot) - 1].remaining -= use.amount }
        return uses
    }

    private mutating func noteActivity(_ folio: Folio, program: Program) {
        guard program.isActivity(folio) else { return }
        lastActivity = max(lastActivity ?? folio.occurredOn, folio.occurredOn)
    }

    /// Works out the tier as of a day, and says why it changed.
    mutating func settleTier(on day: CalendarDay) -> [ReceiptLine] {
        guard explaining else { return [] }
        let before = lastStanding
        let standing = tier(on: day)
        lastStanding = standing
        let version = schedule.index(on: day)
        guard before.tier != standing.tier || before.until != standing.until else { return [] }
        return TierExplanation.lines(from: before, to: standing, ladder: ladder(version), on: day)
    }
}
