import LoyaltyRules
import LoyaltyTestKit
import PortableSQL
import Testing

@testable import LoyaltyService

@Suite("Ledger: a check of many pages", .serialized)
struct CheckPageTests {
    private static let members = 2_600

    @Test("I-1 each member is checked once, and differences come in the order of the members", arguments: Engine.all)
    func pages(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let program = try await stage.service.reading.compiledProgram(1)
        try stage.desk.database.write {
            try LedgerSample.write(0..<Self.members, lots: 3, program: program, endedOn: CalendarDay("2026-01-01")!, in: $0)
        }
        let sound = try LedgerCheck(stage.desk).run()
        #expect(sound.members == Self.members && sound.entries == 3 * Self.members && sound.lots == 3 * Self.members)
        #expect(sound.differences == [])
        let wrong = [1, 999, 1_000, 1_001, 1_002, 2_000, 2_001, Self.members].map { "\($0)" }
        try stage.tamper(
            "UPDATE lot SET remaining = remaining - 1 WHERE lot_id = 2 AND member_id IN (\(wrong.joined(separator: ", ")))")
        let service = try stage.reopened()
        let report = try LedgerCheck(service.desk).run()
        let named = report.differences.filter { $0.contains("lot 2 has") }
        #expect(named.map { String($0.split(separator: " ")[1].dropLast()) } == wrong, "\(report.differences)")
        #expect(report.invariants.first { $0.id == .lotUses }?.differences == wrong.count)
        let alone = try MemberCheck(service.desk).run(MemberID(1_001))
        #expect(alone == report.differences.filter { $0.hasPrefix("member 1001:") })
        #expect(try MemberCheck(service.desk).run(MemberID(1_003)) == [])
        #expect(try MemberCheck(service.desk).run(MemberID(9_999)) == [])
        try service.close()
    }
}
