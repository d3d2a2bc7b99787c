import LoyaltyRules

/// Compares what the reading room shows of a member with what the reference model holds.
struct BookComparison {
    private let book: ReferenceBook
    private let folios: [Int64]
    private var differences: [String] = []

    init(_ book: ReferenceBook, folios: [Int64]) {
        self.book = book
        self.folios = folios
    }

    /// One sentence for each difference between what the tables hold and the model.
    /// - Parameter sequence: the last entry that was compared before.
    static func differences(
        _ number: Int, _ look: SimulatedLook, after sequence: Int64, isWhole: Bool, _ book: ReferenceBook, folios: [Int64]
    ) -> [String] {
        var comparison = BookComparison(book, folios: folios)
        let member = book.members[number]
        comparison.compare(look.standing, member)
        comparison.compare(look.lots, isWhole ? member.lots : member.lots.filter { $0.remaining > 0 })
        comparison.compare(look.holds.filter { !$0.hold.isOverdue(at: book.now) }, member)
        comparison.compare(look.lots, setAsideBy: look.holds)
        comparison.compare(look.entries, after: Int(sequence), member)
        return comparison.differences.map { "member \(number): " + $0 }
    }

    /// One sentence for each difference between what the reading room shows and the model.
    static func differences(
        _ number: Int, _ view: MemberView, _ book: ReferenceBook
    ) throws(ReferenceRefusal) -> [String] {
        var comparison = BookComparison(book, folios: [])
        let member = book.members[number]
        let program = book.program(try book.version(on: max(book.today, member.joinedOn)))
        comparison.compare(view.holds, member)
        comparison.compare(view, member, program)
        return comparison.differences.map { "member \(number): " + $0 }
    }

    private mutating func expect<Value: Equatable>(_ what: String, _ shown: Value, _ expected: Value) {
        if shown != expected { differences.append("\(what) is \(shown), the model has \(expected)") }
    }

    private mutating func compare(_ standing: StandingRow, _ member: ReferenceMember) {
        expect("status", standing.status, member.isClosed ? .closed : .active)
        expect("the number of entries", Int(standing.entryCount), member.entries.count)
        expect("the list of assets", standing.balances.assets, member.assets)
        for asset in member.assets {
            expect("balance of \(asset)", standing.balances[asset].held, member.held(asset))
            expect("what was gained of \(asset)", standing.balances[asset].lifetime, member.gained(asset))
        }
        expect("settled tier", words(standing.tier), words(member.tier))
        expect("last activity", standing.lastActivity, member.lastActivity)
    }

    private mutating func compare(_ lots: [Lot], _ known: [ReferenceLot]) {
        let isAlike = lots.count == known.count && zip(lots, known).allSatisfy(isAlike)
        guard !isAlike else { return }
        expect("the list of lots", lots.map(words), known.map(words))
    }

    private func isAlike(_ lot: Lot, _ known: ReferenceLot) -> Bool {
        lot.id == known.sequence && lot.remaining == known.remaining && lot.original == known.original
            && lot.asset == known.asset && lot.earnedOn == known.earnedOn && lot.expiresOn == known.expiresOn
            && lot.availableOn == known.availableOn && lot.folio == folio(of: known) && lot.kind.rawValue == known.kind
    }

    private func folio(of lot: ReferenceLot) -> Int64 {
        lot.folio.map { folios.indices.contains($0) ? folios[$0] : -1 } ?? 0
    }

    /// What is set aside; what is over is nobody's any more.
    private mutating func compare(_ holds: [HoldRow], _ member: ReferenceMember) {
        let open = member.holds.filter { $0.state == .open && $0.expires > book.now }
        expect(
            "the list of holds", holds.map { "\($0.hold.asset) \($0.hold.amountLeft)" },
            open.map { "\($0.asset) \($0.left)" })
    }

    /// What a lot says is set aside of it is what the holds keep that have not ended.
    private mutating func compare(_ lots: [Lot], setAsideBy holds: [HoldRow]) {
        for lot in lots {
            let kept = holds.flatMap(\.hold.left).reduce(Int64(0)) { $0 + ($1.lot == lot.id ? $1.amount : 0) }
            expect("what is set aside of lot \(lot.id)", lot.reserved, kept)
        }
    }

    private mutating func compare(_ entries: [EntryRow], after sequence: Int, _ member: ReferenceMember) {
        expect("the number of entries that are new", entries.count, member.entries.count - sequence)
        for (entry, index) in zip(entries, sequence...) where member.entries.indices.contains(index) {
            let known = member.entries[index]
            let after = member.entries[...index].reduce(Int64(0)) {
                $0 + ($1.asset == known.asset ? $1.amount : 0)
            }
            expect(
                "entry \(index + 1)",
                "\(entry.sequence) \(entry.rule) \(entry.amount) \(entry.asset) on \(entry.occurredOn), then "
                    + "\(entry.balanceAfter), "
                    + "reverses \(entry.reverses), version \(entry.programVersion)",
                "\(index + 1) \(known.rule) \(known.amount) \(known.asset) on \(known.day), then \(after), "
                    + "reverses \(known.reverses), version \(known.heading.version)")
        }
    }

    private mutating func compare(_ view: MemberView, _ member: ReferenceMember, _ program: Program) {
        let ladder = ReferenceLadder(member.entries, program: program, through: book.today)
        let tier = ladder.tier()
        expect("the business day", view.today, book.today)
        expect("tier today", words(view.tier), words(tier))
        let held = program.tiers.firstIndex { $0.id == tier.tier } ?? 0
        let next = program.tiers[(held + 1)...].first { $0.attain != nil }
        expect("next tier", view.progress?.next, next?.id)
        let months = PlainRequirement(next?.attain)?.thresholds.first?.months ?? 12
        for counter in view.counters {
            expect(
                "\(counter.counter.id) in \(months) months", counter.amount,
                ladder.total(counter.counter.id, months: months, on: book.today))
        }
        let ends = member.lots.map { $0.ends(program, activity: member.lastActivity) }
        expect("the last days of the lots", view.lots.map { day($0.ends) }, ends.map(day))
        let points = program.assets[0].id
        let open = member.holds.filter { $0.state == .open && $0.expires > book.now }
        var usable: Int64 = 0
        for (lot, end) in zip(member.lots, ends) where lot.asset == points {
            if let end, end < book.today { continue }
            guard !lot.waits(on: book.today) else { continue }
            usable += open.reduce(lot.remaining) { $0 - $1.keeps(of: lot.sequence) }
        }
        expect("points that can be used", view.availablePoints, usable)
    }

    private func words(_ lot: Lot) -> String {
        "\(lot.id) \(lot.asset) \(lot.kind) \(lot.remaining)/\(lot.original) \(lot.earnedOn) "
            + "\(day(lot.expiresOn)) \(day(lot.availableOn)) \(lot.folio)"
    }
    private func words(_ lot: ReferenceLot) -> String {
        "\(lot.sequence) \(lot.asset) \(lot.kind) \(lot.remaining)/\(lot.original) \(lot.earnedOn) "
            + "\(day(lot.expiresOn)) \(day(lot.availableOn)) \(folio(of: lot))"
    }
    private func words(_ tier: TierStanding) -> String {
        "\(tier.tier) \(day(tier.since)) to \(day(tier.until))"
    }
    private func words(_ tier: ReferenceTier) -> String {
        "\(tier.tier) \(day(tier.since)) to \(day(tier.until))"
    }
    private func day(_ day: CalendarDay?) -> String { day?.description ?? "never" }
}
