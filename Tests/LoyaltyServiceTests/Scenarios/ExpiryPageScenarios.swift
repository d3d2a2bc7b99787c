import LoyaltyRules
import LoyaltyTestKit
import PortableSQL
import Testing

@testable import LoyaltyService

@Suite("Scenarios: many members' points end at once", .serialized)
struct ExpiryPageScenarios {
    private static let members = 20

    /// Members with several lots that have ended, one with points set aside, one whose points have not ended.
    private func stage(_ engine: Engine) async throws -> (Stage, [MemberID]) {
        let stage = try await Stage(engine, today: "2024-02-01")
        var members: [MemberID] = []
        for number in 1...Self.members {
            let member = try await stage.enrol("Guest \(number)", number: number, on: "2023-12-01")
            members.append(member)
            for stay in 1...(1 + number % 9) {
                let folio = try stage.stayFolio("S\(number)-\(stay)", to: "2024-01-\(10 + stay)", net: Int64(10_000 * stay))
                try await stage.record(folio, for: member)
            }
        }
        stage.clock.go(to: try day("2025-06-01"))
        try await stage.record(stage.stayFolio("L", to: "2025-05-30", net: 30_000), for: members[3])
        _ = try await stage.hold(50, for: members[5], seconds: 300 * 86_400)
        stage.clock.go(to: try day("2026-02-01"))
        return (stage, members)
    }

    /// What a member's ledger says, but for numbers and moments that differ from run to run.
    private func said(_ stage: Stage, _ member: MemberID) async throws -> [String] {
        let entries = try await stage.entries(member).map { entry in
            "\(entry.sequence) \(entry.rule) \(entry.asset) \(entry.amount) \(entry.balanceAfter) \(entry.account) \(entry.occurredOn) \(entry.programVersion)"
        }
        let last = try await stage.entries(member).last?.operation ?? 0
        let told = try stage.desk.database.read { tx in
            let operation = try LedgerTable.operation(last, of: member, in: tx)
            return ["\(operation?.receipt.lines.count ?? 0) \(operation?.row.name ?? "") \(operation?.row.actor ?? "")"]
                + (try OutboxTable.names(of: member, in: tx))
                + (try LotTable.all(member, in: tx).map { "\($0.id) \($0.remaining) \($0.reserved) \($0.original)" })
                + (try LotTable.allUses(of: member, in: tx).map { "\($0)" })
                + (try StandingTable.row(member, in: tx).map { ["\($0.balances.stored) \($0.entryCount) \($0.tier)"] } ?? [])
        }
        return entries + told
    }

    @Test("PTS-17 the daily run writes for many members together what it writes for each alone", arguments: Engine.all)
    func alike(engine: Engine) async throws {
        let (together, members) = try await stage(engine)
        let (alone, others) = try await stage(engine)
        let expired = try await ExpireRun(together.desk).run(on: try day("2026-02-01"))
        var count = 0
        for member in others {
            let answer = try await alone.perform(ExpirePoints(member: member, on: try day("2026-02-01")))
            if !answer.receipt.lines.isEmpty { count += 1 }
        }
        #expect(expired == count && expired >= Self.members - 2)
        for (one, other) in zip(members, others) { #expect(try await said(together, one) == said(alone, other)) }
        let audit = "SELECT COUNT(*) FROM audit WHERE operation = 'points.expire'"
        #expect(try together.count(audit) == alone.count(audit))
        #expect(try together.differences() == [] && alone.differences() == [])
        #expect(try await ExpireRun(together.desk).run(on: try day("2026-02-01")) == 0)
        try together.close()
        try alone.close()
    }

    @Test("PTS-17 points are used while the daily run goes on: nothing is taken twice", arguments: Engine.all)
    func meanwhile(engine: Engine) async throws {
        let (stage, members) = try await stage(engine)
        let today = try day("2026-02-01")
        async let run = ExpireRun(stage.desk).run(on: today)
        await withTaskGroup(of: Void.self) { group in
            for member in members { group.addTask { _ = try? await stage.adjust(member, -10) } }
            for member in members { group.addTask { _ = try? await stage.perform(ExpirePoints(member: member, on: today)) } }
        }
        _ = try await run
        for member in members where member != members[3] && member != members[5] {
            #expect(try await stage.points(member) == 0)
        }
        #expect(try stage.differences() == [])
        try stage.close()
    }
}
