import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

@Suite("Scenarios: cards", .serialized)
struct CardScenarios {
    @Test("T-S4-1 CARD-01 10,000 numbers: all unique, none taken, the first upload 10,000 new, the second none", arguments: Engine.all)
    func pool(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let before = try await stage.card(stage.enrol())
        try await stage.kind("plastic", prefix: "62")
        let batch = try await stage.batch("plastic", 10_000)
        let numbers = try await stage.numbers(batch)
        #expect(numbers.map(\.place) == Array(1...10_000))
        let unique = Set(numbers.map(\.number))
        #expect(unique.count == 10_000 && !unique.contains(before))
        #expect(unique.allSatisfy { CheckDigit.isValid($0) && $0.hasPrefix("62") && $0.count == 16 })
        #expect(numbers.map(\.number) != numbers.map(\.number).sorted(), "drawn by chance, never a sequence")
        let offer = MoveCards(batch: batch, step: .offered, places: 1...10_000)
        let preview = try await stage.desk.perform(offer, by: .system, dryRun: true).answer
        #expect(preview.numbers == 10_000 && preview.unchanged == 0)
        let first = try await stage.perform(offer)
        #expect(first.numbers == 10_000)
        let second = try await stage.perform(offer)
        #expect(second.numbers == 0 && second.unchanged == 10_000 && second.elsewhere == 0)
        let view = try #require(try await stage.service.reading.cardBatch(batch, by: .system))
        #expect(view.custody.map(\.step) == [.offered, .made] && view.states == [.offered: 10_000])
        try stage.close()
    }

    @Test("CARD-01 CARD-02 whoever joins gets a number of the pool; an empty pool sends nobody away", arguments: Engine.all)
    func joining(engine: Engine) async throws {
        let stage = try await Stage(engine)
        try await stage.kind(CardKind.standardID, isPhysical: false, prefix: "77", usesPool: true)
        let batch = try await stage.batch(CardKind.standardID, 2)
        _ = try await stage.perform(MoveCards(batch: batch, step: .offered, places: 1...2))
        let pool = Set(try await stage.numbers(batch).map(\.number))
        var cards: [String] = []
        for number in 1...3 { cards.append(try await stage.card(stage.enrol("Li Wei", number: number))) }
        #expect(Set(cards.prefix(2)) == pool)
        #expect(!pool.contains(cards[2]) && cards[2].hasPrefix("77"))
        #expect(Set(try await stage.numbers(batch).map(\.state)) == [.issued])
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("CARD-06 a lost card is frozen, spends nothing, is replaced for a fee, and still finds the account", arguments: Engine.all)
    func loss(engine: Engine) async throws {
        let stage = try await Stage(engine)
        try await stage.kind(CardKind.standardID, isPhysical: false, lossFee: 2_000, damageFee: 1_000)
        let member = try await stage.enrol()
        let old = try await stage.card(member)
        try await stage.adjust(member, 500)
        func hold(_ card: String) -> HoldPoints {
            HoldPoints(
                member: .card(card), amount: AssetAmount("points", 100), subject: "R", until: stage.clock.clock.now().adding(seconds: 60),
                at: stage.hotel)
        }
        let lost = try await stage.perform(
            ChangeCard(member: member, step: .lose, card: old, cause: .lost), by: .member(member))
        #expect(lost.status == .frozen && lost.fee == 0)
        #expect(try await stage.refusal(hold(old)) == .cardFrozen)
        let other = try await stage.change(member, .replace, old, cause: .lost)
        #expect(other.replaced == old && other.number != old && other.status == .active && other.fee == 2_000)
        #expect(try await stage.refusal(hold(old)) == .cardReplaced)
        #expect(try await stage.refusal(hold(other.number)) == nil)
        #expect(try await stage.card(member) == other.number)
        // A bill that bears the old number still earns.
        let late = RecordBill(member: .card(old), folio: try stage.billFolio("B1", on: "2026-06-10", net: 30_000))
        #expect(try await stage.perform(late).points == 300)
        // The other way round: damaged, so that the smaller fee is due; waived by whoever may.
        #expect(try await stage.change(member, .replace, other.number, cause: .damaged).fee == 1_000)
        let newest = try await stage.card(member)
        let clerk = stage.staff(.clerk)
        let waived = ChangeCard(member: member, step: .replace, card: newest, cause: .damaged, waivesFee: true, at: stage.hotel, reason: "ours")
        #expect(try await stage.refusal(waived, by: clerk) == .permissionDenied)
        #expect(try await stage.perform(waived, by: stage.staff(.manager)).fee == 0)
        let view = try #require(try await stage.service.reading.cards(of: member, by: .system))
        #expect(view.cards.map(\.status).filter { $0 == .active }.count == 1)
        #expect(view.events.reversed().map(\.step) == [.lose, .replace, .issue, .replace, .issue, .replace, .issue])
        #expect(view.events.map(\.fee).reduce(0, +) == 3_000)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("CARD-06 what is found again is usable; what is closed or replaced takes no further step", arguments: Engine.all)
    func steps(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        let card = try await stage.card(member)
        _ = try await stage.change(member, .lose, card, cause: .lost)
        await #expect(throws: InvalidInput.self) { _ = try await stage.change(member, .find, card, cause: .found) }
        let own = ChangeCard(member: member, step: .find, card: card, cause: .found, reason: "mine")
        #expect(try await stage.refusal(own, by: .member(member)) == .permissionDenied)
        #expect(try await stage.change(member, .find, card, cause: .found, reason: "identity card seen").status == .active)
        _ = try await stage.change(member, .close, card)
        for step in [CardStep.lose, .find, .replace, .renew, .close] {
            let again = ChangeCard(member: member, step: step, card: card, cause: .asked, at: stage.hotel, reason: "x")
            #expect(try await stage.refusal(again) == .cardStepImpossible, "\(step)")
        }
        let stranger = try await stage.enrol("Zhang Min", number: 2)
        #expect(try await stage.refusal { _ = try await stage.change(stranger, .lose, card) } == .cardUnknown)
        try stage.close()
    }

    @Test("CARD-04 kinds: paid, printed in advance, for tiers, without a name, with an end", arguments: Engine.all)
    func kinds(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        try await stage.kind("paid", months: 12, price: 9_900)
        try await stage.kind("vip", tiers: ["platinum"])
        try await stage.kind("gift", isNamed: false)
        let printed = try await stage.numbers(stage.batch("paid", 2)).map(\.number)
        #expect(try await stage.refusal { _ = try await stage.change(member, .issue, kind: "vip") } == .cardKindNotForTier)
        #expect(try await stage.refusal { _ = try await stage.change(member, .issue, kind: "gift") } == .cardKindUnnamed)
        #expect(try await stage.refusal { _ = try await stage.change(member, .issue, kind: "none") } == .cardKindUnknown)
        let other = CardNumber.draw()
        #expect(try await stage.refusal { _ = try await stage.change(member, .issue, kind: "paid", printed: other) } == .cardNumberNotFree)
        let paid = try await stage.change(member, .issue, kind: "paid", printed: printed[1])
        #expect(paid.number == printed[1] && paid.fee == 9_900 && paid.lastOn?.description == "2027-06-15")
        #expect(try await stage.refusal { _ = try await stage.change(member, .issue, kind: "paid") } == .cardKindHeld)
        #expect(try await stage.change(member, .renew, printed[1]).lastOn?.description == "2028-06-15")
        // Handed out once: not to the next, and not destroyed with the rest of its batch.
        let next = try await stage.enrol("Zhang Min", number: 2)
        #expect(try await stage.refusal { _ = try await stage.change(next, .issue, kind: "paid", printed: printed[1]) } == .cardNumberNotFree)
        try stage.close()
    }

    @Test("CARD-10 a card past its last day cannot be used until it is renewed", arguments: Engine.all)
    func end(engine: Engine) async throws {
        let stage = try await Stage(engine)
        try await stage.kind("year", months: 1)
        let member = try await stage.enrol()
        try await stage.adjust(member, 500)
        let card = try await stage.change(member, .issue, kind: "year").number
        func hold() -> HoldPoints {
            HoldPoints(
                member: .card(card), amount: AssetAmount("points", 100), subject: "R",
                until: stage.clock.clock.now().adding(seconds: 60), at: stage.hotel)
        }
        #expect(try await stage.refusal(hold()) == nil)
        stage.clock.advance(seconds: 40 * 86_400)
        #expect(try await stage.refusal(hold()) == .cardEnded)
        _ = try await stage.change(member, .renew, card)
        #expect(try await stage.refusal(hold()) == nil)
        try stage.close()
    }

    @Test("CARD-01 the custody log: sent, counted, destroyed with a witness; what is a member's stays one", arguments: Engine.all)
    func custody(engine: Engine) async throws {
        let stage = try await Stage(engine)
        try await stage.kind("plastic")
        let unfinished = try await stage.perform(MakeCards(kind: "plastic", quantity: 10, purpose: "x")).batch
        let early = MoveCards(batch: unfinished, step: .offered, places: 1...10)
        #expect(try await stage.refusal(early) == .cardBatchUnfinished)
        let batch = try await stage.batch("plastic", 10)
        let member = try await stage.enrol()
        let taken = try await stage.numbers(batch)[4].number
        _ = try await stage.perform(MoveCards(batch: batch, step: .sent, places: 1...5, at: stage.hotel, note: "parcel 7"))
        _ = try await stage.perform(MoveCards(batch: batch, step: .received, places: 1...5, at: stage.hotel))
        _ = try await stage.change(member, .issue, kind: "plastic", printed: taken)
        let end = try await stage.perform(MoveCards(batch: batch, step: .destroyed, places: 1...10, note: "shredded, witness Hu"))
        #expect(end.numbers == 9 && end.elsewhere == 1)
        let again = MoveCards(batch: batch, step: .destroyed, places: 1...10, note: "again")
        #expect(try await stage.refusal(again) == .cardNumbersElsewhere)
        for wrong in [
            MoveCards(batch: batch, step: .destroyed, places: 1...10), MoveCards(batch: batch, step: .sent, places: 1...1),
            MoveCards(batch: batch, step: .offered, places: 1...11), MoveCards(batch: batch, step: .made, places: 1...1),
        ] {
            await #expect(throws: InvalidInput.self) { _ = try await stage.perform(wrong) }
        }
        let view = try #require(try await stage.service.reading.cardBatch(batch, by: .system))
        #expect(view.custody.map(\.step) == [.destroyed, .received, .sent, .made])
        #expect(view.states == [.void: 9, .issued: 1])
        try stage.close()
    }

    @Test("CARD-07 a phone shows a code that names the account for a minute; forged or old it names nobody")
    func phone() async throws {
        let stage = try await Stage(.sqlite)
        let member = try await stage.enrol()
        let pass = PhonePass(stage.desk.keyring)
        let code = pass.code(of: member, at: stage.clock.clock.now())
        let reading = stage.service.reading
        #expect(try await reading.member(showing: code, by: stage.staff(.clerk)) == member)
        #expect(try await reading.search(code, limit: 5, by: stage.staff(.clerk)).map(\.member) == [member])
        let other = try await stage.enrol("Zhang Min", number: 2)
        for forged in [code.replacing("\(member)", with: "\(other)"), code + "0", String(code.dropLast()), "TQ1...", "TQ1.1.1.1"] {
            #expect(try await reading.member(showing: forged, by: stage.staff(.clerk)) == nil, "\(forged)")
        }
        stage.clock.advance(seconds: 61)
        #expect(try await reading.member(showing: code, by: stage.staff(.clerk)) == nil)
        try stage.close()
    }
}
