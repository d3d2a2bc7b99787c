import LoyaltyRules
import LoyaltyTestKit
import PortableSQL
import Testing

@testable import LoyaltyService

@Suite("Scenarios: PINs", .serialized)
struct PINScenarios {
    static let right = "482916"

    private func set(_ pin: String, _ member: MemberID, _ stage: Stage, reason: String = "", by actor: Actor) async throws {
        _ = try await stage.perform(SetPIN(member: member, pin: pin, reason: reason, keyring: stage.desk.keyring), by: actor)
    }

    private func word(_ card: String, _ pin: String, _ stage: Stage, at terminal: String = "till 1") async throws -> String {
        do {
            _ = try await PINCheck(stage.desk).check(.card(card), pin: pin, at: terminal)
            return "right"
        } catch let refusal as Refusal {
            return refusal.code.rawValue
        }
    }

    @Test("CARD-09 T3 five misses pause, ten freeze until the holder is known; setting it anew frees it", arguments: Engine.all)
    func misses(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        let card = try await stage.card(member)
        try await set(Self.right, member, stage, by: .member(member))
        #expect(try await word(card, Self.right, stage) == "right")
        for _ in 1...5 { #expect(try await word(card, "700153", stage) == "pin_wrong") }
        #expect(try await word(card, Self.right, stage) == "pin_paused")
        stage.clock.advance(seconds: 901)
        for _ in 1...5 { #expect(try await word(card, "700153", stage) == "pin_wrong") }
        #expect(try await word(card, Self.right, stage) == "pin_frozen")
        #expect(try await stage.service.reading.cards(of: member, by: .system)?.pin == .frozen)
        #expect(try await stage.refusal { try await set("700153", member, stage, by: .member(member)) } == .pinFrozen)
        await #expect(throws: InvalidInput.self) { try await set("700153", member, stage, by: stage.staff(.clerk)) }
        try await set("700153", member, stage, reason: "identity card seen", by: stage.staff(.clerk))
        stage.clock.advance(seconds: 901)
        #expect(try await word(card, "700153", stage) == "right")
        try stage.close()
    }

    @Test("T3 a number that nobody has, and one without a PIN, are answered like a wrong PIN, paused and frozen alike", arguments: Engine.all)
    func strangers(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        let cards = [CardNumber.draw(), try await stage.card(member)]
        for card in cards {
            for number in 1...5 { #expect(try await word(card, "700153", stage, at: "till \(number)") == "pin_wrong") }
            #expect(try await word(card, "700153", stage) == "pin_paused")
            stage.clock.advance(seconds: 901)
            for number in 1...5 { #expect(try await word(card, "700153", stage, at: "till \(number)") == "pin_wrong") }
            #expect(try await word(card, "700153", stage) == "pin_frozen")
        }
        try stage.close()
    }

    @Test("T3 numbers tried one after the other: one answer for all, and the terminal waits after twenty misses", arguments: Engine.all)
    func enumeration(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        try await set(Self.right, member, stage, by: .member(member))
        let held = try await stage.card(member)
        // The account is among those that are tried, with a wrong PIN.
        var answers: [String] = []
        for number in 0..<25 {
            let card = number == 10 ? held : CardNumber.draw()
            answers.append(try await word(card, "700153", stage))
        }
        #expect(answers == Array(repeating: "pin_wrong", count: 20) + Array(repeating: "pin_paused", count: 5))
        #expect(try await word(held, Self.right, stage) == "pin_paused")
        #expect(try await word(held, Self.right, stage, at: "till 2") == "right")
        // One range of a thousand numbers, from many terminals.
        let range = String(CardNumber.draw().dropLast(4))
        for number in 0..<20 {
            let body = range + String(format3(number))
            let card = body + "\(CheckDigit.luhn(for: body))"
            #expect(try await word(card, "700153", stage, at: "phone \(number)") == "pin_wrong")
        }
        let next = range + "999"
        #expect(try await word(next + "\(CheckDigit.luhn(for: next))", "700153", stage, at: "phone 99") == "pin_paused")
        try stage.close()
    }

    private func format3(_ number: Int) -> String { String(String(1_000 + number).dropFirst()) }

    @Test("T3 the counter survives the end of the process; a card that is frozen is not usable with the right PIN", arguments: Engine.all)
    func kept(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        let card = try await stage.card(member)
        try await set(Self.right, member, stage, by: .member(member))
        _ = try await stage.change(member, .lose, card, cause: .stolen)
        #expect(try await word(card, Self.right, stage) == "card_frozen")
        for _ in 1...5 { _ = try await word(card, "700153", stage) }
        try stage.service.close()
        let again = try stage.reopened()
        do {
            _ = try await PINCheck(again.desk).check(.card(card), pin: Self.right, at: "till 2")
            Issue.record("the pause was forgotten")
        } catch let refusal as Refusal {
            #expect(refusal.code == .pinPaused)
        }
        try again.close()
    }

    @Test("T3 no PIN, no hash that opens without the key file, and nothing of it in a copy")
    func secret() async throws {
        let stage = try await Stage(.sqlite)
        let member = try await stage.enrol()
        try await set(Self.right, member, stage, by: .member(member))
        let rows = try stage.dump()
        #expect(!rows.values.joined().contains { $0.contains(Self.right) })
        let hash = try #require(try stage.desk.database.read { try PINTable.find(member, in: $0)?.hash })
        #expect(!PasswordHash.verify(Self.right, against: hash))
        for weak in ["123456", "12345", "13800138000000"] {
            #expect(throws: InvalidInput.self, "\(weak)") { try SetPIN(member: member, pin: weak, keyring: stage.desk.keyring) }
        }
        try stage.close()
    }
}
