import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

@Suite("Ledger: what is remembered of a member's past", .serialized)
struct KnownPastTests {
    /// Stays told in turn to two desks of one database, as two processes have them, in an order in which days go back
    /// and forth; every few a dry run and a reversal between.
    @Test("I-26 two desks that remember a member give the tier that the entries give", arguments: Engine.all)
    func twoDesks(engine: Engine) async throws {
        let stage = try await Stage(engine, today: "2026-06-15")
        let first = stage.desk
        let second = Desk(
            database: first.database, keyring: first.keyring, clock: stage.clock.clock, ids: IDSource(node: 9))
        let member = try await stage.enrol(on: "2025-01-01")
        var tiers: [String] = []
        for (index, month) in [1, 5, 2, 4, 3, 6, 2, 1].enumerated() {
            let desk = index % 3 == 1 ? second : first
            let date = try day("2026-0\(month)-0\(index + 1)")
            let folio = try stage.stayFolio("S\(index)", to: "\(date)", nights: 1, net: 10_000)
            let operation = RecordStay(member: .id(member), folio: folio)
            _ = try await desk.perform(operation, by: .system, dryRun: true)
            let posted = try await desk.perform(operation, by: .system).answer
            tiers.append(posted.tier)
            if index == 4 {
                let reverse = ReverseOperation(
                    member: member, operation: posted.operation.operation, reason: "told twice")
                _ = try await second.perform(reverse, by: .system)
            }
            let differences = try stage.differences()
            #expect(differences == [], "after stay \(index)")
        }
        #expect(tiers.first == "base" && tiers.last == "silver", "\(tiers)")
        try second.close()
        try stage.close()
    }

    @Test("I-26 TIER-09 a tier given between two stays is known at the next", arguments: Engine.all)
    func titles(engine: Engine) async throws {
        let stage = try await Stage(engine, today: "2026-06-15")
        let member = try await stage.enrol(on: "2025-01-01")
        func stay(_ number: String, _ date: String) async throws -> String {
            let folio = try stage.stayFolio(number, to: date, nights: 1, net: 10_000)
            return try await stage.desk.perform(RecordStay(member: .id(member), folio: folio), by: .system).answer.tier
        }
        #expect(try await stay("S1", "2026-06-01") == "base")
        let grant = GrantTier(member: member, tier: "platinum", until: try day("2026-12-31"), reason: "Opening")
        _ = try await stage.desk.perform(grant, by: .system)
        #expect(try await stay("S2", "2026-06-02") == "platinum")
        #expect(try await stay("S3", "2026-06-03") == "platinum")
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("I-26 a past is taken up only at the very entry at which it was left")
    func sameEntry() {
        let pasts = KnownPasts()
        let member = MemberID(5)
        let past = KnownPasts.Past(entryCount: 4, operation: 11, days: [], hasArrivals: true, ladders: [:])
        pasts.keep(past, of: member)
        #expect(pasts.take(member, entryCount: 5) == nil)
        #expect(pasts.take(member, entryCount: 4) == nil, "a past that was asked for is forgotten")
        pasts.keep(past, of: member)
        #expect(pasts.take(member, entryCount: 4)?.operation == 11)
    }
}
