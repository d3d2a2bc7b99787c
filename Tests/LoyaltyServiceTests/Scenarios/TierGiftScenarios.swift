import LoyaltyRules
import LoyaltyTestKit
import PortableSQL
import Testing

@testable import LoyaltyService

@Suite("Scenarios: what reaching a tier gives", .serialized)
struct TierGiftScenarios {
    private func stage(_ engine: Engine, _ change: (String) -> String = { $0 }) async throws -> (Stage, MemberID) {
        let stage = try await Stage(engine, program: "programs/welcome.yaml")
        let text = try Repository.text("programs/welcome.yaml")
        if change(text) != text {
            let publish = PublishProgram(document: change(text), effectiveFrom: try day("2020-01-01"), reason: "scenario")
            try await stage.perform(publish)
        }
        return (stage, try await stage.enrol(on: "2025-06-01"))
    }

    private func stay(_ stage: Stage, _ number: String, _ day: String, _ member: MemberID) async throws -> Posted {
        try await stage.record(stage.stayFolio(number, to: day, net: 10_000), for: member)
    }

    @Test(
        "TIER-13 the stay that reaches a tier gives its gift; cancelled, both go; told again, it comes once more",
        arguments: Engine.all)
    func reached(engine: Engine) async throws {
        let (stage, member) = try await stage(engine)
        _ = try await stay(stage, "S1", "2026-06-01", member)
        let second = try await stay(stage, "S2", "2026-06-10", member)
        #expect(second.points == 607 && second.tier == "silver")
        let said = second.receipt.lines.filter { $0.key == "tier_gift.given" }
        #expect(said.map { $0.values["amount"] } == [.amount(500, asset: "points"), .amount(7, asset: "points")])
        let gift = try #require(try await stage.entries(member).first { $0.rule == "silver_welcome" })
        #expect(gift.account == "issuance@mill" && gift.amount == 500)
        #expect(try stage.differences() == [])

        // A correction looks at the fact's own lines alone.
        let corrected = try await stage.correct(second, to: [FolioLine(category: "room", net: 20_000)])
        #expect(corrected.points == 100)
        let cancelled = try await stage.cancel(second)
        #expect(cancelled.points == -707 && cancelled.tier == "base")
        #expect(cancelled.receipt.lines.contains { $0.key == "tier_gift.taken_back" })
        #expect(try await stage.points(member) == 100)
        let third = try await stay(stage, "S3", "2026-06-12", member)
        #expect(third.points == 607)
        #expect(try await stage.points(member) == 707)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("T7 a tier lost and reached again in a year gives the gift of the year once", arguments: Engine.all)
    func once(engine: Engine) async throws {
        let (stage, member) = try await stage(engine)
        for (number, day) in ["2025-09-01", "2025-09-10", "2026-01-05", "2026-01-10", "2026-05-30", "2026-06-10"].enumerated() {
            _ = try await stay(stage, "S\(number)", day, member)
        }
        let given = try await stage.entries(member).filter { $0.rule == "silver_welcome" }
        #expect(given.map(\.occurredOn.description) == ["2025-09-10", "2026-01-10"])
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("TIER-13 a late stay gives the gift of the day on which the tier was reached, with its end", arguments: Engine.all)
    func late(engine: Engine) async throws {
        let (stage, member) = try await stage(engine)
        _ = try await stay(stage, "S2", "2026-01-10", member)
        let late = try await stay(stage, "S1", "2025-12-20", member)
        #expect(late.points == 607)
        let lots: [Lot] = try stage.desk.database.read { try LotTable.all(member, in: $0) }
        let gift = try #require(lots.first { $0.original == 500 })
        #expect(gift.earnedOn == CalendarDay("2026-01-10") && gift.expiresOn == CalendarDay("2028-03-31"))
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("PTS-29 what staff reversed is not given again, nor what went with its whole operation", arguments: Engine.all)
    func reversed(engine: Engine) async throws {
        let (stage, member) = try await stage(engine)
        _ = try await stay(stage, "S1", "2026-06-01", member)
        let second = try await stay(stage, "S2", "2026-06-10", member)
        let gift = try #require(try await stage.entries(member).first { $0.rule == "silver_welcome" })
        try await stage.reverse(member, entry: gift.sequence)
        #expect(try await stage.points(member) == 207)
        _ = try await stay(stage, "S3", "2026-06-11", member)
        #expect(try await stage.points(member) == 307)
        try await stage.perform(stage.reverse(second))
        #expect(try await stage.points(member) == 200)
        _ = try await stay(stage, "S4", "2026-06-12", member)
        #expect(try await stage.points(member) == 300)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("ADV-11 bought, given by a friend, by staff or on trial, a tier gives what it says for that", arguments: Engine.all)
    func titles(engine: Engine) async throws {
        let (stage, member) = try await stage(engine)
        let friend = try await stage.enrol("Zhang Min", number: 2)
        for number in 1...5 { _ = try await stay(stage, "S\(number)", "2026-06-0\(number)", member) }
        #expect(try await stage.tier(member) == "gold 2026-12-05")
        #expect(try await stage.held("gold_card", member) == 1)
        #expect(try await stage.points(member) == 500 + 507 + 2_000)
        try await stage.perform(GiftTier(member: member, receiver: .id(friend), price: "gold_given", at: ""))
        #expect(try await stage.held("gold_card", member) == 0)
        #expect(try await stage.held("breakfast", friend) == 2)
        let buyer = try await stage.enrol("Wang Fang", number: 3)
        try await stage.adjust(buyer, 1_000)
        let bought = try await stage.perform(BuyTier(member: buyer, price: "gold_bought", at: stage.hotel))
        #expect(try await stage.held("breakfast", buyer) == 2)
        try await stage.perform(stage.reverse(bought))
        #expect(try await stage.held("breakfast", buyer) == 0)
        #expect(try await stage.points(buyer) == 1_000)
        try await stage.perform(StartChallenge(member: buyer, tier: "gold", reason: "card of another chain"))
        #expect(try await stage.held("breakfast", buyer) == 2, "the purchase is undone, so this is the first time")
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("TIER-09 a tier that time reaches gives its gift in the tier run, once", arguments: Engine.all)
    func tierRun(engine: Engine) async throws {
        // Gold by a full year at Silver, which lasts long enough here.
        let (stage, member) = try await stage(engine) {
            $0.replacing("attain: {all: {stays: 5}, within_months: 6}", with: "attain: {years_at: silver, at_least: 1}")
                .replacing("valid_months: 3\n", with: "valid_months: 30\n")
        }
        _ = try await stay(stage, "S1", "2026-06-01", member)
        _ = try await stay(stage, "S2", "2026-06-10", member)
        #expect(try await stage.points(member) == 707)
        stage.clock.go(to: try day("2027-06-20"))
        for run in 1...2 {
            let job = TierRunJob(stage.desk)
            let row = try await job.daily(on: try day("2027-06-20").adding(days: run - 1), publishing: true)
            #expect(row.state == .published)
            stage.clock.go(to: try day("2027-06-21"))
        }
        #expect(try await stage.view(member).standing.tier.tier == "gold")
        #expect(try await stage.points(member) == 2_707)
        let given = try await stage.entries(member).filter { $0.rule == "gold_welcome" }
        #expect(given.map(\.account) == ["issuance", "issuance"] && given.map(\.asset) == ["points", "gold_card"])
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("GEN-06 the document of the day of reaching decides, and a change of rules alone reaches nothing", arguments: Engine.all)
    func versions(engine: Engine) async throws {
        let (stage, member) = try await stage(engine)
        _ = try await stay(stage, "S1", "2026-06-01", member)
        let text = try Repository.text("programs/welcome.yaml")
        let easier = text.replacing("{stays: 2}, within_months: 3", with: "{stays: 1}, within_months: 3")
            .replacing("gives: {points: 500}", with: "gives: {points: 900}")
        try await stage.perform(PublishProgram(document: easier, effectiveFrom: try day("2026-06-10"), reason: "scenario"))
        try await stage.adjust(member, 1)
        #expect(try await stage.tier(member).hasPrefix("silver"))
        #expect(try await stage.points(member) == 101, "risen by the change of rules")
        let other = try await stage.enrol("Zhang Min", number: 2)
        _ = try await stay(stage, "T1", "2026-06-01", other)
        _ = try await stay(stage, "T2", "2026-06-02", other)
        #expect(try await stage.points(other) == 707, "a day of the earlier document")
        let third = try await stage.enrol("Wang Fang", number: 3)
        _ = try await stay(stage, "U1", "2026-06-12", third)
        #expect(try await stage.points(third) == 1_007, "a day of the later one")
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("I-21 T7 64 stays at once give one gift", arguments: Engine.all)
    func race(engine: Engine) async throws {
        let (stage, member) = try await stage(engine)
        let desks = try RaceTests.desks(stage)
        let folios = try (0..<64).map { try stage.stayFolio("S\($0)", to: "2026-06-10", net: 100) }
        let ended = await RaceTests.race(desks.all) { desk, place in
            _ = try await desk.perform(RecordStay(member: .id(member), folio: folios[place]), by: .system)
        }
        #expect(ended == ["done": 64])
        let entries = try await stage.entries(member)
        #expect(entries.count { $0.rule == "silver_welcome" } == 1 && entries.count { $0.rule == "gold_welcome" } == 2)
        #expect(try await stage.points(member) == 64 + 500 + 7 + 2_000)
        #expect(try stage.differences() == [])
        try desks.second?.close()
        try stage.close()
    }

    @Test("A replay gives each member the gifts that the ledger gave", arguments: Engine.all)
    func replay(engine: Engine) async throws {
        let (stage, member) = try await stage(engine)
        for number in 1...5 { _ = try await stay(stage, "S\(number)", "2026-06-0\(number)", member) }
        let other = try await stage.enrol("Zhang Min", number: 2)
        _ = try await stay(stage, "T1", "2026-06-01", other)
        try await stage.cancel(try await stay(stage, "T2", "2026-06-02", other))
        let text = try Repository.text("programs/welcome.yaml")
        let same = try ReplayRun(stage.desk, draft: try ProgramDocument.read(text), from: nil, to: nil).run().comparison
        #expect(same.changed == 0)
        #expect(same.inForce.closing[0] == (try await stage.points(member)) + 100)
        let double = text.replacing("gives: {points: 2000, gold_card: 1}", with: "gives: {points: 4000, gold_card: 1}")
        let more = try ReplayRun(stage.desk, draft: try ProgramDocument.read(double), from: nil, to: nil).run().comparison
        #expect(more.changed == 1 && more.draft.closing[0] - more.inForce.closing[0] == 2_000)
        try stage.close()
    }
}
