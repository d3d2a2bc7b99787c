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
        let tier = ladder(version).standing(on: day).tier
        let rate = folio.currency == program.currency ? nil : dayRate
        let request = EarningRequest(
            folio, member: traits, tier: tier, postedOn: postedOn, dayRate: rate,
            history: program.plan.asksHistory(folio.kind) ? past(version) : NoHistory(), explaining: explaining)
        let earning = try earn(request, version, sharing: &shared)
        posting.receipt += earning.explanation
        facts.append(
            BookFact(
                folio: folio, tier: tier, version: version, dayRate: rate, postedOn: postedOn, lines: earning.lines))
        for line in earning.lines {
            remember(line, of: facts.count - 1)
            try enter(line, fact: facts.count - 1, program: program)
        }
        posting.lines = earning.lines
        for offer in earning.offers { open(offer, fact: facts.count - 1, program: program, in: &posting) }
        try settleMilestones(after: facts.count - 1, program: program, in: &posting)
        noteActivity(folio, program: program)
        posting.receipt += settleTier(on: max(postedOn, day))
        posting.receipt += repay(on: day)
        return posting
    }

    private func earn(
        _ request: EarningRequest, _ version: Int, sharing shared: inout SharedEarning
    ) throws(BookRefusal) -> FolioEarning {
        let program = schedule.versions[version].program
        // What was before may be another past on either side, and sentences name their document.
        let isShared = !voices.isEmpty && !explaining && !program.plan.asksHistory(request.folio.kind)
        if isShared, let known = shared.known, known.voice == voices[version], known.tier == request.tier {
            return known.earning
        }
        do {
            let earning = try Earning.earn(request, program: program)
            if isShared { shared.known = (voices[version], request.tier, earning) }
            return earning
        } catch { throw BookRefusal(error.rawValue) }
    }

    func review(_ folio: Folio, program: Program, today: CalendarDay) throws(BookRefusal) {
        do { try FolioReview.check(folio, in: program, today: today) } catch { throw BookRefusal(error.rawValue) }
    }

    /// Adds a line to what it belongs to: a lot, a tally, a remainder. A line that takes away takes from the fact's
    /// own lots first.
    mutating func bringIn(_ line: EarningLine, fact index: Int, program: Program) throws(BookRefusal) {
        note(line, of: index)
        try enter(line, fact: index, program: program)
    }

    private mutating func enter(_ line: EarningLine, fact index: Int, program: Program) throws(BookRefusal) {
        let folio = facts[index].folio
        if let place = program.assets.firstIndex(where: { $0.id == line.asset }) {
            note(.issued, line.asset, line.amount, on: folio.occurredOn, fact: index)
            if line.amount < 0 {
                try takeBack(-line.amount, of: line.asset, fact: index, program: program)
                return
            }
            let own = program.rule(line.rule)?.expiry
            let rank = program.rank(of: facts[index].tier)
            hold(
                Lot(
                    id: Int64(lots.count + 1), asset: line.asset, kind: own == nil ? .earned : .promotional,
                    original: line.amount, remaining: line.amount, earnedOn: folio.occurredOn,
                    expiresOn: LotExpiry.expiresOn(earnedOn: folio.occurredOn, terms: own ?? program.assets[place].expiry, rank: rank),
                    folio: Int64(index + 1),
                    availableOn: AvailabilityTerms.firstDay(
                        earnedBy: folio.kind, on: folio.occurredOn, terms: program.assets[place].available)))
        } else if line.asset.hasSuffix(Program.restSuffix) {
            rests[line.rule, default: 0] += line.amount
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
        remember(line, of: index)
    }

    /// Remembers what a rule gave, where some rule asks later.
    private mutating func remember(_ line: EarningLine, of index: Int) {
        guard schedule.remembered.contains(line.rule) else { return }
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
        guard program.plan.isActivity(folio.kind) else { return }
        lastActivity = max(lastActivity ?? folio.occurredOn, folio.occurredOn)
    }

    /// Takes out what had ended before a day.
    mutating func lapse(before day: CalendarDay) -> [ReceiptLine] {
        guard !lots.isEmpty else { return [] }
        let program = schedule.program(on: day)
        var sentences = forfeit(before: day, program: program)
        // Nearly always nothing has ended since somebody last looked.
        if schedule.endsAreFirm, firstEnd.map({ day <= $0 }) ?? true { return sentences }
        var rank: Int?
        var held: [String] = []
        for lot in lots where lot.remaining > 0 && !held.contains(lot.asset) { held.append(lot.asset) }
        for asset in program.assets where held.contains(asset.id) {
            // An end that is firm does not depend on the tier.
            let place = rank ?? (schedule.endsAreFirm ? 0 : self.rank(on: day))
            rank = place
            for lot in LotExpiry.lapsed(lots, asset: asset, lastActivity: lastActivity, rank: place, before: day) {
                let end = LotExpiry.effective(lot, asset: asset, lastActivity: lastActivity, rank: place) ?? day
                if explaining { sentences.append(Self.lapsed(lot, on: end)) }
                drop(lot, on: end.adding(days: 1))
            }
        }
        firstEnd = lots.reduce(nil) { end, lot in
            lot.remaining == 0 ? end : lot.expiresOn.map { min(end ?? $0, $0) } ?? end
        }
        return sentences
    }

    private static func lapsed(_ lot: Lot, on end: CalendarDay) -> ReceiptLine {
        ReceiptLine(
            "expiry.lapsed",
            ["amount": .amount(lot.remaining, asset: lot.asset), "earned": .day(lot.earnedOn), "ended": .day(end)],
            rule: "expiry", effect: AssetAmount(lot.asset, -lot.remaining))
    }

    /// Takes out what is left of a lot.
    private mutating func drop(_ lot: Lot, on day: CalendarDay) {
        note(.expired, lot.asset, lot.remaining, on: day, fact: Int(lot.folio) - 1)
        lapsedOf[lot.id, default: 0] += lot.remaining
        lots[Int(lot.id) - 1].remaining = 0
    }

    /// Brings back what ended of a fact's own lots, because what had brought it in is about to be taken out: else a
    /// member would pay for points that ended unused with points that did not.
    mutating func restoreLapsed(of index: Int, asset: String, need: Int64) {
        guard !lapsedOf.isEmpty else { return }
        let own = lots.filter { $0.folio == Int64(index + 1) && $0.asset == asset }
        var missing = need - own.reduce(0) { $0 + $1.remaining }
        for lot in own where missing > 0 {
            let back = min(missing, lapsedOf[lot.id] ?? 0)
            guard back > 0 else { continue }
            lapsedOf[lot.id, default: 0] -= back
            lots[Int(lot.id) - 1].remaining += back
            if let end = lot.expiresOn { firstEnd = min(firstEnd ?? end, end) }
            note(.expired, asset, -back, on: facts[index].folio.occurredOn, fact: index)
            missing -= back
        }
    }

    /// What was earned before membership lapsed is lost with it, where the program says so (MEM-21, T-S1b-1).
    private mutating func forfeit(before day: CalendarDay, program: Program) -> [ReceiptLine] {
        guard let terms = program.terms.membership, terms.forfeits else { return [] }
        let standing = membership(on: day)
        return MembershipForfeit.lost(lots, standing: standing, terms: terms).map { lot, since in
            drop(lot, on: since)
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
