/// One member's account on one side of a replay: a book that the facts are taken into, in the order of recording.
struct ReplayAccount {
    let frame: ReplayFrame
    private let isDraft: Bool
    private(set) var book: MemberBook
    private(set) var refused = 0
    private var moved: [ReplayTally.Cell]
    private var lastRecorded: CalendarDay?
    /// Where each folio stands in the book.
    private var places: [(folio: Int64, index: Int)] = []
    /// Which lots an operation without a fact filled or used.
    private var uses: [Int64: [LotUse]] = [:]

    /// - Parameter isDraft: the side of the draft, else that of what was in force.
    init(isDraft: Bool, frame: ReplayFrame, explaining: Bool = false) {
        self.frame = frame
        self.isDraft = isDraft
        book = MemberBook(isDraft ? frame.draft : frame.inForce, explaining: explaining)
        book.voices = isDraft ? frame.voicesOfDraft : frame.voicesInForce
        book.keepJournal()
        book.assumeNotices()
        moved = Array(repeating: ReplayTally.Cell(), count: frame.assets.count)
    }

    /// The account of one member alone.
    init(_ member: ReplayMember, isDraft: Bool, frame: ReplayFrame, explaining: Bool = false) {
        self.init(isDraft: isDraft, frame: frame, explaining: explaining)
        begin(member)
    }

    /// Begins anew for another member, in the same memory.
    mutating func begin(_ member: ReplayMember) {
        book.begin(member.traits, forAbout: member.steps.count)
        places.removeAll(keepingCapacity: true)
        if !uses.isEmpty { uses = [:] }
        for asset in moved.indices { moved[asset] = ReplayTally.Cell() }
        (refused, lastRecorded) = (0, nil)
    }

    /// Takes a fact in; what the document refuses is counted and leaves the account as it was.
    /// - Returns: what it gave; nil for what was refused, or lies after the last day.
    mutating func take(_ step: ReplayStep, into tally: inout ReplayTally) -> BookPosting? {
        var alone = SharedEarning()
        return take(step, into: &tally, sharing: &alone)
    }

    /// The same beside the other side of the replay, which is told the same fact.
    mutating func take(
        _ step: ReplayStep, into tally: inout ReplayTally, sharing shared: inout SharedEarning
    ) -> BookPosting? {
        // The daily run had taken out what had ended by then. What is recorded on one day is one sitting: an import
        // tells years of history in the order in which they took place.
        if let lastRecorded, lastRecorded < step.recordedOn {
            book.closeOffers(before: step.recordedOn)
            _ = book.lapse(before: step.recordedOn)
        }
        lastRecorded = max(lastRecorded ?? step.recordedOn, step.recordedOn)
        do {
            let posting = try accept(step, &tally, &shared)
            drain(into: &tally, at: property(of: step.fact))
            return posting
        } catch {
            drain(into: &tally, at: property(of: step.fact))
            refused += 1
            tally.refuse(error.code)
            return nil
        }
    }

    private mutating func accept(
        _ step: ReplayStep, _ tally: inout ReplayTally, _ shared: inout SharedEarning
    ) throws(BookRefusal) -> BookPosting? {
        switch step.fact {
        case .told(let id, let folio, let rate):
            guard folio.occurredOn <= frame.to else { return nil }
            let posting = try tell(folio, on: max(step.recordedOn, folio.occurredOn), rate, &shared)
            places.append((id, book.facts.count - 1))
            return posting
        case .retold(let id, let lines):
            guard let index = place(of: id) else { return nil }
            return try retell(index, lines, on: step.recordedOn)
        case .moved(let move):
            guard move.day <= frame.to else { return nil }
            return try apply(move, step.operation, &tally)
        case .chosen(let choice):
            guard choice.day <= frame.to else { return nil }
            guard let filled = book.repeatChoice(choice, openedBy: place(of: choice.folio)) else {
                tally.loseChoice()
                return nil
            }
            uses[step.operation, default: []] += filled
            return nil
        case .takenBack(let reversal): return try takeBack(reversal, on: step.recordedOn)
        case .titled(let title):
            guard title.from <= frame.to else { return nil }
            return try book.add(title, on: title.from)
        case .renewed(let day):
            guard day <= frame.to else { return nil }
            book.renew(on: day)
            return nil
        }
    }

    private mutating func tell(
        _ folio: Folio, on day: CalendarDay, _ rate: DayRate?, _ shared: inout SharedEarning
    ) throws(BookRefusal) -> BookPosting {
        try book.review(folio, today: day, sharing: &shared)
        // Only milestones and gifts of tiers take something back after a fact was taken in: else a refusal comes before
        // any change.
        guard book.schedule.mayTakeBack else { return try book.take(folio, postedOn: day, dayRate: rate, sharing: &shared) }
        var next = book
        let posting = try next.take(folio, postedOn: day, dayRate: rate, sharing: &shared)
        book = next
        return posting
    }

    private mutating func retell(_ index: Int, _ lines: [FolioLine]?, on day: CalendarDay) throws(BookRefusal) -> BookPosting? {
        var next = book
        do {
            let posting = try next.retell(index, lines: lines, on: day)
            book = next
            return posting
        } catch {
            // A document may give the same for both tellings.
            guard error.code == "correction_changes_nothing" else { throw error }
            return nil
        }
    }

    private mutating func apply(
        _ move: ReplayMove, _ operation: Int64, _ tally: inout ReplayTally
    ) throws(BookRefusal) -> BookPosting? {
        let amount = try ReplayPrice.amount(of: move, in: book.schedule, asPaidIn: frame.inForce)
        _ = book.lapse(before: move.day)
        uses[operation, default: []] += try book.move(amount, move)
        if move.day >= frame.from, let cost = ReplayPrice.cost(of: move, amount: amount, in: book.schedule) {
            tally.spend(
                cost, on: move.day, asset: frame.place(ofAsset: move.amount.asset),
                property: frame.place(ofProperty: move.property), tier: frame.place(ofTier: book.tier(on: move.day).tier))
        }
        return nil
    }

    private mutating func takeBack(_ reversal: ReplayReversal, on day: CalendarDay) throws(BookRefusal) -> BookPosting? {
        guard reversal.folio != 0 else {
            book.undo(uses.removeValue(forKey: reversal.operation) ?? [], of: reversal)
            return nil
        }
        guard let index = place(of: reversal.folio) else { return nil }
        var next = book
        try next.takeBack(reversal, of: index)
        var posting = BookPosting()
        try next.settleTierGifts(on: day, in: &posting)
        book = next
        return nil
    }

    private func place(of folio: Int64) -> Int? { places.last { $0.folio == folio }?.index }

    private func property(of fact: ReplayFact) -> String {
        if case .moved(let move) = fact { move.property } else { "" }
    }

    /// Adds up what moved since the last time.
    private mutating func drain(into tally: inout ReplayTally, at property: String) {
        for index in book.journal.indices {
            let move = book.journal[index]
            let asset = frame.place(ofAsset: move.asset)
            moved[asset].add(move.kind, move.amount)
            guard move.day >= frame.from else {
                tally.open(move, asset: asset)
                continue
            }
            // What ends, ends at the hotel and the tier that had given it.
            guard move.fact >= 0 else {
                let tier = frame.place(ofTier: book.tier(on: move.day).tier)
                tally.add(move, asset: asset, property: frame.place(ofProperty: property), tier: tier)
                continue
            }
            let tier = frame.place(
                ofRank: book.facts[move.fact].rank, version: book.facts[move.fact].version, isDraft: isDraft)
            tally.add(
                move, asset: asset, property: frame.place(ofProperty: book.facts[move.fact].folio.property), tier: tier)
        }
        book.journal.removeAll(keepingCapacity: true)
    }

    /// The way through the tiers by the document of a day.
    mutating func ladder(on day: CalendarDay) -> TierLadder { book.ladder(book.schedule.index(on: day)) }

    /// Ends the account on the last day.
    mutating func close(into tally: inout ReplayTally) -> ReplayOutcome {
        book.closeOffers(before: frame.to)
        _ = book.lapse(before: frame.to)
        drain(into: &tally, at: "")
        var balances = [Int64](repeating: 0, count: frame.assets.count)
        for lot in book.lots.indices where book.lots[lot].remaining > 0 {
            balances[frame.place(ofAsset: book.lots[lot].asset)] += book.lots[lot].remaining
        }
        let standing = book.tier(on: frame.to)
        tally.close(balances, tier: frame.place(ofTier: standing.tier))
        return ReplayOutcome(
            standing: standing, balances: balances, moved: moved, counted: book.counted, refused: refused)
    }
}
