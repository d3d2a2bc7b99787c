import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

@Suite("Races: cards and PINs", .serialized)
struct CardRaceTests {
    @Test("T3 64 guesses at once: five are looked at, then five more, and never another", arguments: Engine.all)
    func guesses(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let desks = try RaceTests.desks(stage)
        let member = try await stage.enrol()
        let card = try await stage.card(member)
        _ = try await stage.perform(SetPIN(member: member, pin: PINScenarios.right, keyring: stage.desk.keyring), by: .member(member))
        func guess() async -> [String: Int] {
            await RaceTests.race(desks.all) { desk, number in
                _ = try await PINCheck(desk).check(.card(card), pin: "700153", at: "till \(number)")
            }
        }
        // What the range of numbers still allows is counted as well: 20 in a quarter of an hour.
        let first = await guess()
        #expect(first["pin_wrong"] == 5 && first["done"] == nil, "\(first)")
        stage.clock.advance(seconds: 1_900)
        let second = await guess()
        #expect(second["pin_wrong"] == 5, "\(second)")
        stage.clock.advance(seconds: 1_900)
        let third = await guess()
        #expect(third["pin_wrong"] == nil && third["done"] == nil, "\(third)")
        try desks.second?.close()
        try stage.close()
    }

    @Test("CARD-01 64 members join while the pool holds 40 numbers: each number goes to one", arguments: Engine.all)
    func pool(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let desks = try RaceTests.desks(stage)
        try await stage.kind(CardKind.standardID, isPhysical: false, usesPool: true)
        let batch = try await stage.batch(CardKind.standardID, 40)
        _ = try await stage.perform(MoveCards(batch: batch, step: .offered, places: 1...40))
        let hotel = stage.hotel
        let joined = try day("2026-06-15")
        let ended = await RaceTests.race(desks.all) { desk, number in
            let mobile = MobileNumber("+86138001\(38_000 + number)")
            let enrolment = Enrolment(
                name: "Li Wei", mobile: mobile, email: nil, language: .english, channel: "desk", property: hotel, joinedOn: joined,
                consents: [.agreement], textVersion: "1")
            _ = try await desk.perform(EnrolMember(enrolment), by: .system)
        }
        #expect(ended == ["done": 64])
        #expect(try stage.count("SELECT COUNT(card_number) FROM card") == 64)
        #expect(try stage.count("SELECT COUNT(card_number) FROM lookup l JOIN card c ON c.card_number = l.lookup_key AND c.member_id = l.member_id") == 64)
        #expect(try stage.count("SELECT COUNT(card_number) FROM card WHERE batch_id <> 0") == 40)
        #expect(Set(try await stage.numbers(batch).map(\.state)) == [.issued])
        try desks.second?.close()
        try stage.close()
    }

    @Test("CARD-06 a card is replaced by 64 desks at once: one other card, one fee", arguments: Engine.all)
    func replacing(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let desks = try RaceTests.desks(stage)
        let member = try await stage.enrol()
        for round in 1...3 {
            let card = try await stage.card(member)
            let ended = await RaceTests.race(desks.all) { desk, _ in
                _ = try await desk.perform(ChangeCard(member: member, step: .replace, card: card, cause: .damaged), by: .system)
            }
            #expect(ended == ["done": 1, "card_step_impossible": 63], "round \(round)")
        }
        #expect(try stage.count("SELECT COUNT(card_number) FROM card") == 4)
        try desks.second?.close()
        try stage.close()
    }
}
