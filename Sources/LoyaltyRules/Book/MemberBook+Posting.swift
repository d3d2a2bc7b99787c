extension MemberBook {
    /// Takes in a stay, a bill or an event; after a refusal the book is as before.
    /// - Throws: `BookRefusal`.
    public mutating func post(
        _ folio: Folio, postedOn: CalendarDay? = nil, dayRate: DayRate? = nil
    ) throws(BookRefusal) -> BookPosting {
        var next = self
        let posting = try next.accept(folio, postedOn: postedOn ?? folio.occurredOn, dayRate: dayRate)
        self = next
        return posting
    }

    private mutating func accept(
        _ folio: Folio, postedOn: CalendarDay, dayRate: DayRate?
    ) throws(BookRefusal) -> BookPosting {
        let day = folio.occurredOn
        let version = schedule.index(on: day)
        let program = schedule.versions[version].program
        try review(folio, program: program, today: postedOn)
        let key = BookFact.naturalKey(of: folio)
        // An event that was taken back may be told again, as when a friend's first stay was cancelled.
        let isFree = keys[key].map { facts[$0].isCancelled && folio.kind == .event } ?? true
        guard isFree else { throw BookRefusal(folio.kind.rawValue + "_duplicate") }
        keys[key] = facts.count
        var posting = BookPosting()
        posting.version = program.version
        posting.receipt = lapse(before: day)
        let tier = ladder(version).standing(on: day).tier
        let rate = folio.currency == program.currency ? nil : dayRate
        let request = EarningRequest(
            folio, member: traits, tier: tier, postedOn: postedOn, dayRate: rate, history: past(version),
            explaining: explaining)
        let earning: FolioEarning
        do { earning = try Earning.earn(request, program: program) } catch { throw BookRefusal(error.rawValue) }
        posting.receipt += earning.explanation
        facts.append(BookFact(folio: folio, tier: tier, version: version, dayRate: rate, postedOn: postedOn))
        for line in earning.lines { try bringIn(line, fact: facts.count - 1, program: program) }
        posting.lines = earning.lines
        for offer in earning.offers { open(offer, fact: facts.count - 1, program: program, in: &posting) }
        try settleMilestones(after: facts.count - 1, program: program, in: &posting)
        noteActivity(folio, program: program)
        posting.receipt += settleTier(on: max(postedOn, day))
        return posting
    }

    func review(_ folio: Folio, program: Program, today: CalendarDay) throws(BookRefusal) {
        do { try FolioReview.check(folio, in: program, today: today) } catch { throw BookRefusal(error.rawValue) }
    }

    /// Adds a line to what it belongs to: a lot, a tally, a remainder. A line that takes away takes from the fact's
    /// own lots first.
    mutating func bringIn(_ line: EarningLine, fact index: Int, program: Program) throws(BookRefusal) {
        let folio = facts[index].folio
        note(line, of: index)
        if line.asset.hasSuffix(Program.restSuffix) {
            rests[line.rule, default: 0] += line.amount
        } else if let asset = program.asset(line.asset) {
            if line.amount < 0 {
                return try takeOut(-line.amount, of: asset.id, on: folio.occurredOn, preferring: Int64(index + 1), refusal: "points_already_spent")
            }
            let own = program.rule(line.rule)?.expiry
            let rank = program.rank(of: facts[index].tier)
            lots.append(
                Lot(
                    id: Int64(lots.count + 1), asset: line.asset, kind: own == nil ? .earned : .promotional,
                    original: line.amount, remaining: line.amount, earnedOn: folio.occurredOn,
                    expiresOn: LotExpiry.expiresOn(earnedOn: folio.occurredOn, terms: own ?? asset.expiry, rank: rank),
                    folio: Int64(index + 1)))
        } else {
            count(CounterDay(day: folio.occurredOn, counter: line.asset, amount: line.amount, from: folio.arrival))
        }
    }

    /// Remembers what a rule gave for a fact.
    private mutating func note(_ line: EarningLine, of index: Int) {
        if let place = facts[index].lines.firstIndex(where: { $0.rule == line.rule && $0.asset == line.asset }) {
            let old = facts[index].lines[place]
            facts[index].lines[place] = EarningLine(rule: line.rule, asset: line.asset, amount: old.amount + line.amount)
        } else {
            facts[index].lines.append(line)
        }
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

    /// Takes an amount out of the lots, first expiring first.
    mutating func takeOut(
        _ amount: Int64, of asset: String, on day: CalendarDay, preferring fact: Int64? = nil, refusal: String
    ) throws(BookRefusal) {
        guard let terms = schedule.program(on: day).asset(asset) else { throw BookRefusal("asset_unknown") }
        let (activity, rank) = (lastActivity, rank(on: day))
        let uses = LotOrder.take(amount, from: lots.filter { $0.asset == asset }, preferred: fact) {
            LotExpiry.effective($0, asset: terms, lastActivity: activity, rank: rank)
        }
        guard let uses else { throw BookRefusal(refusal) }
        for use in uses { lots[Int(use.lot) - 1].remaining -= use.amount }
    }

    private mutating func noteActivity(_ folio: Folio, program: Program) {
        guard program.assets.contains(where: { $0.expiry?.isActivity(folio.kind) ?? false }) else { return }
        lastActivity = max(lastActivity ?? folio.occurredOn, folio.occurredOn)
    }

    mutating func lapse(before day: CalendarDay) -> [ReceiptLine] {
        guard !lots.isEmpty else { return [] }
        let program = schedule.program(on: day)
        var sentences = forfeit(before: day, program: program)
        var rank: Int?
        for asset in program.assets where asset.expiry != nil || lots.contains(where: { $0.kind == .promotional }) {
            let held = rank ?? self.rank(on: day)
            rank = held
            for lot in LotExpiry.lapsed(lots, asset: asset, lastActivity: lastActivity, rank: held, before: day) {
                let end = LotExpiry.effective(lot, asset: asset, lastActivity: lastActivity, rank: held) ?? day
                sentences.append(
                    ReceiptLine(
                        "expiry.lapsed",
                        [
                            "amount": .amount(lot.remaining, asset: asset.id), "earned": .day(lot.earnedOn),
                            "ended": .day(end),
                        ],
                        rule: "expiry", effect: AssetAmount(asset.id, -lot.remaining)))
                lots[Int(lot.id) - 1].remaining = 0
            }
        }
        return sentences
    }

    /// What was earned before membership lapsed is lost with it, where the program says so (MEM-21, T-S1b-1).
    private mutating func forfeit(before day: CalendarDay, program: Program) -> [ReceiptLine] {
        guard let terms = program.terms.membership, terms.forfeits else { return [] }
        let standing = membership(on: day)
        return MembershipForfeit.lost(lots, standing: standing, terms: terms).map { lot, since in
            lots[Int(lot.id) - 1].remaining = 0
            return MembershipForfeit.sentence(lot, since: since)
        }
    }

    /// Works out the tier as of a day, and says why it changed.
    mutating func settleTier(on day: CalendarDay) -> [ReceiptLine] {
        guard explaining else { return [] }
        let before = lastStanding
        let standing = tier(on: day)
        lastStanding = standing
        let version = schedule.index(on: day)
        guard before.tier != standing.tier else { return [] }
        return TierExplanation.lines(from: before, to: standing, ladder: ladder(version), on: day)
    }
}
