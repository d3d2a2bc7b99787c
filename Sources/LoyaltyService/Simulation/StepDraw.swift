import LoyaltyRules

/// Draws what happens next, from the seed and from what has happened: mostly what a hotel does, often late,
/// told twice or corrected, and now and then what must be refused.
struct StepDraw {
    var random: SplitMix64
    private(set) var serial = 0
    private var edition = 0
    /// Days for which a rate was told, in the order of telling.
    private(set) var rated: [CalendarDay] = []
    private let document: String
    private var told: [SimulatedAct] = []

    /// How often days pass at all, in thousandths.
    private let haste: Int

    init(seed: UInt64, operations: Int, document: String) {
        random = SplitMix64(seed: seed)
        // Ids tell the time until 2093: a long simulation has more on each day instead.
        haste = min(1_000, 2_500_000 / operations)
        self.document = document
    }

    /// How many days pass before the next act: mostly none, now and then a season.
    mutating func days() -> Int {
        guard random.chance(haste) else { return 0 }
        return switch random.below(100) {
        case 0..<60: 0
        case 60..<90: random.between(1, 4)
        case 90..<98: random.between(5, 45)
        default: random.between(46, 400)
        }
    }

    /// The next act on a book.
    mutating func next(_ book: ReferenceBook) -> SimulatedAct {
        if !told.isEmpty, random.chance(60) { return again(book) }
        serial += 1
        var act = SimulatedAct(step: step(book))
        // What is no operation of its own knows neither clerk, nor key, nor dry run.
        switch act.step {
        case .expireAll, .reopen, .clockBehind: return act
        default: break
        }
        if random.chance(80) { act.teller = .clerk }
        if random.chance(300) { act.key = "key-\(serial)" }
        act.isDryRun = random.chance(60)
        // Seldom: whoever opens Tessera anew reads every edition of the program again.
        act.losesAnswer = act.key != nil && !act.isDryRun && random.chance(5)
        act.hasShadow = !act.isDryRun && random.chance(40)
        if act.key != nil, !act.isDryRun { told.append(act) }
        return act
    }

    /// A new edition of the document, from a day that it may begin on.
    mutating func publish(_ book: ReferenceBook) -> SimulatedAct {
        edition += 1
        var text = document
        for edit in SimulatedEdits.all where random.chance(250) { text.replace(edit.old, with: edit.new) }
        let newest = book.versions.last?.from ?? book.today
        let from = max(newest, book.today.adding(days: random.between(-60, 30)))
        return SimulatedAct(step: .publish(document: text + "\n# edition \(edition)\n", from: from))
    }

    /// Something that was told before: the same again, under another key, or something else under its key.
    private mutating func again(_ book: ReferenceBook) -> SimulatedAct {
        var act = random.pick(told)
        (act.losesAnswer, act.hasShadow) = (false, false)
        switch random.below(3) {
        case 0: break
        case 1: act.key = nil
        default:
            // The key belongs to the kind of step, so the other body must be of the same kind.
            guard case .record(let member, let folio) = act.step, let first = folio.lines.first else { break }
            let other = FolioLine(
                category: first.category, net: first.net + 1, tax: first.tax, service: first.service)
            act = SimulatedAct(
                step: .record(member: member, folio: folio.with(lines: [other] + folio.lines.dropFirst())),
                teller: act.teller, key: act.key)
        }
        return act
    }

    private mutating func step(_ book: ReferenceBook) -> SimulatedStep {
        let member = random.chance(15) ? SimulatedStep.unknown : random.below(book.members.count)
        let terms = book.versions[book.versions.count - 1].program.terms
        let trades = terms.pool == nil && terms.purchases.isEmpty ? 2 : 14
        let gifts = terms.transfers.isEmpty ? 1 : 5
        switch random.weighted([44, 10, 6, 8, 10, 8, 4, 6, 1, 1, 3, 5, gifts, 12, trades, 1]) {
        case 0: return .record(member: member, folio: folio(book))
        case 1:
            let folio = folioNumber(book)
            let currency = book.folios.indices.contains(folio) ? book.folios[folio].facts.currency : nil
            return .correct(folio: folio, lines: lines(book, currency: currency))
        case 2: return .cancel(folio: folioNumber(book))
        case 3: return adjust(member, book, by: random.chance(30) ? 0 : Int64(random.between(1, 900)))
        case 4: return adjust(member, book, by: nil)
        case 5:
            let count = book.members.indices.contains(member) ? book.members[member].entries.count : 0
            return .reverseEntry(
                member: member, sequence: Int64(random.between(1, max(1, count + (count / 20)))))
        case 6:
            let count = book.members.indices.contains(member) ? book.members[member].operations : 0
            return .reverseOperation(
                member: member, operation: random.chance(30) ? SimulatedStep.unknown : random.below(count))
        case 7: return .expire(member: member, day: book.today.adding(days: -random.below(3)))
        case 8: return .expireAll
        case 9: return random.chance(100) ? .close(member: member) : .expireAll
        case 11: return redemption(member, book)
        case 12: return transfer(member, book)
        case 13: return setAside(member, book)
        case 14: return exchange(member, book)
        case 15:
            return random.chance(920) ? .clockBehind(hours: random.between(1, 2_000)) : .reopen
        default:
            let day = book.today.adding(days: -random.below(10))
            rated.append(day)
            return .rate(
                Self.foreign ?? book.versions[0].program.currency, day: day,
                millionths: Int64(random.between(6_000_000, 8_000_000)))
        }
    }

    /// - Parameter amount: nil for some of what there is.
    private mutating func adjust(_ member: Int, _ book: ReferenceBook, by amount: Int64?) -> SimulatedStep {
        let program = book.versions[book.versions.count - 1].program
        let asset = random.chance(20) ? "miles" : random.pick(program.assets).id
        let property =
            random.chance(20) ? "nowhere" : random.chance(300) ? "" : random.pick(program.properties).id
        return .adjust(member: member, asset: asset, amount: amount ?? -spend(asset, member, book), property: property)
    }

    /// How much is taken: some, all, or a little more than there is.
    private mutating func spend(_ asset: String, _ member: Int, _ book: ReferenceBook) -> Int64 {
        guard book.members.indices.contains(member) else { return 1 }
        let held = book.members[member].held(asset)
        switch random.below(10) {
        case 0: return held + 1
        case 1, 2: return max(held, 1)
        default: return Int64(random.between(1, Int(max(1, min(held, 5_000)))))
        }
    }

    private mutating func folioNumber(_ book: ReferenceBook) -> Int {
        guard !book.folios.isEmpty, !random.chance(20) else { return SimulatedStep.unknown }
        // Young folios are corrected more often than old ones.
        let reach = random.chance(700) ? min(30, book.folios.count) : book.folios.count
        return book.folios.count - 1 - random.below(reach)
    }

    /// The one foreign currency of a simulation.
    static let foreign = Currency("USD")
}
