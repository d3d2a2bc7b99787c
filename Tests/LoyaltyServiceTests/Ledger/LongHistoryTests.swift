import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

@Suite("Ledger: tiers over long histories", .serialized)
struct LongHistoryTests {
    @Test("I-26 a tier held for years keeps its first day, and the check agrees", arguments: Engine.all)
    func years(engine: Engine) async throws {
        let stage = try await Stage(engine, today: "2024-01-10")
        let member = try await stage.enrol(on: "2024-01-01")
        for quarter in 0..<24 {
            let date = try day("2024-01-10").adding(months: 3 * quarter)
            stage.clock.go(to: date)
            try await stage.record(
                stage.stayFolio("S\(quarter)", to: "\(date)", nights: 2, net: 10_000), for: member)
        }
        let tier = try await stage.view(member).tier
        #expect(tier.tier == "silver" && tier.since?.description == "2024-07-10")
        #expect(try await stage.view(member).standing.tier == tier)
        let differences = try stage.differences()
        #expect(differences == [])
        try stage.close()
    }

    @Test(
        "GEN-06 I-26 a late fact of an older version leaves the tier to the version of today",
        arguments: Engine.all)
    func lateFact(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol(on: "2025-01-01")
        for number in 1...3 {
            try await stage.record(
                stage.stayFolio("S\(number)", to: "2026-05-0\(number)", net: 10_000), for: member)
        }
        let document = try Repository.text("programs/lakeside.yaml").replacing("stays: 3,", with: "stays: 5,")
        let publish = PublishProgram(
            document: document, effectiveFrom: try day("2026-06-01"), reason: "harder")
        _ = try await stage.desk.perform(publish, by: .system)
        try await stage.record(stage.stayFolio("S4", to: "2026-05-20", net: 10_000), for: member)
        #expect(try await stage.view(member).tier.tier == "base")
        #expect(try await stage.view(member).standing.tier.tier == "base")
        let differences = try stage.differences()
        #expect(differences == [])
        try stage.close()
    }

    @Test("A new version and a bill that moves nothing are no difference", arguments: Engine.all)
    func emptyBill(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol(on: "2025-01-01")
        for number in 1...3 {
            try await stage.record(
                stage.stayFolio("S\(number)", to: "2026-05-0\(number)", net: 10_000), for: member)
        }
        let document = try Repository.text("programs/lakeside.yaml").replacing("stays: 3,", with: "stays: 5,")
        let publish = PublishProgram(
            document: document, effectiveFrom: try day("2026-06-01"), reason: "harder")
        _ = try await stage.desk.perform(publish, by: .system)
        try await stage.record(stage.billFolio("B1", on: "2026-06-15", lines: []), for: member)
        #expect(try await stage.view(member).standing.tier.tier == "base")
        let differences = try stage.differences()
        #expect(differences == [])
        try stage.close()
    }

    @Test("A new version and points that end are no difference", arguments: Engine.all)
    func expiry(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol(on: "2025-01-01")
        for number in 1...3 {
            try await stage.record(
                stage.stayFolio("S\(number)", to: "2026-05-0\(number)", net: 10_000), for: member)
        }
        let document = try Repository.text("programs/lakeside.yaml").replacing("stays: 3,", with: "stays: 5,")
        let publish = PublishProgram(
            document: document, effectiveFrom: try day("2026-07-01"), reason: "harder")
        _ = try await stage.desk.perform(publish, by: .system)
        try await stage.expire(member, on: "2028-06-01")
        #expect(try await stage.points(member) == 0)
        let differences = try stage.differences()
        #expect(differences == [])
        try stage.close()
    }
}
