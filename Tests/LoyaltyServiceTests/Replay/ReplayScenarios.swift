import Foundation
import LoyaltyTestKit
import PortableSQL
import Testing

@testable import LoyaltyRules
@testable import LoyaltyService

@Suite("Scenarios: replay")
struct ReplayScenarios {
    private func run(_ stage: Stage, _ draft: String, from: String? = nil, to: String? = nil) throws -> ReplayReport {
        try ReplayRun(
            stage.desk, draft: try ProgramDocument.read(draft), from: from.map { try day($0) }, to: to.map { try day($0) }
        ).run()
    }

    @Test(
        "Corrections, cancellations, adjustments and reversals are facts: both sides end as the ledger does",
        arguments: Engine.all)
    func facts(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        let first = try await stage.record(try stage.stayFolio("S1", to: "2026-02-01", nights: 2, net: 100_000), for: member)
        let second = try await stage.record(try stage.stayFolio("S2", to: "2026-03-01", net: 200_000), for: member)
        let third = try await stage.record(try stage.billFolio("B1", on: "2026-03-02", net: 50_000), for: member)
        try await stage.correct(first, to: [FolioLine(category: "room", net: 150_000)])
        try await stage.cancel(second)
        try await stage.adjust(member, 400)
        try await stage.adjust(member, -150)
        try await stage.adjust(member, 30)
        let newest = try #require(try await stage.entries(member).last)
        try await stage.reverse(member, entry: newest.sequence)
        let reverse = ReverseOperation(member: member, operation: third.operation.operation, reason: "mistake")
        _ = try await stage.desk.perform(reverse, by: .system)

        let document = try Repository.text("programs/lakeside.yaml")
        let report = try run(stage, document)
        #expect(report.comparison.changed == 0)
        #expect(report.comparison.inForce.refusals.isEmpty)
        #expect(report.comparison.inForce.closing[0] == (try await stage.points(member)))
        #expect(report.comparison.inForce.closing[0] == 1_500 + 250)
        let total = report.comparison.inForce.total(of: 0)
        #expect(total.issued == 1_500 && total.given == 250 && total.used == 0)

        // The reversed bill stays taken back at whatever rate; what was given by hand stays as it was.
        let double = try run(stage, document.replacingOccurrences(of: "rates: {base: 1,", with: "rates: {base: 2,"))
        #expect(double.comparison.draft.closing[0] == 3_000 + 250)
        #expect(double.comparison.changed == 1)
        try stage.close()
    }

    @Test("I-13 what is owed and repaid is found again: both sides end as the ledger does", arguments: Engine.all)
    func debts(engine: Engine) async throws {
        let stage = try await DebtScenarios.stage(engine)
        let member = try await stage.enrol()
        let first = try await stage.record(try stage.stayFolio("S1", to: "2026-02-01", net: 100_000), for: member)
        try await stage.adjust(member, -700)
        try await stage.cancel(first)
        let second = try await stage.record(try stage.billFolio("B1", on: "2026-06-15", net: 30_000), for: member)
        try await stage.record(try stage.billFolio("B2", on: "2026-06-15", net: 60_000), for: member)
        try await stage.correct(second, to: [FolioLine(category: "fnb", net: 20_000)])
        #expect(try await stage.points(member) == 100)
        let expires = "extension: from_activity}\n"
        let report = try run(stage, try stage.document("", [expires: expires + "    debt: {}\n"]))
        #expect(report.comparison.changed == 0 && report.comparison.inForce.refusals.isEmpty)
        #expect(report.comparison.inForce.closing[0] == 100)
        #expect(report.comparison.inForce.total(of: 0).change == 100)
        // A draft without debts refuses the cancellation, and says so.
        let strict = try run(stage, try stage.document())
        #expect(strict.comparison.draft.refusals == ["points_already_spent": 1])
        try stage.close()
    }

    @Test("A draft takes the place of later versions; earlier ones keep their days", arguments: Engine.all)
    func versions(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let document = try Repository.text("programs/lakeside.yaml")
        let triple = document.replacingOccurrences(of: "rates: {base: 1,", with: "rates: {base: 3,")
        let publish = PublishProgram(document: triple, effectiveFrom: try day("2026-03-01"), reason: "test")
        _ = try await stage.desk.perform(publish, by: .system)
        let member = try await stage.enrol()
        try await stage.record(try stage.stayFolio("S1", to: "2026-02-01", net: 10_000), for: member)
        try await stage.record(try stage.stayFolio("S2", to: "2026-04-01", net: 10_000), for: member)
        let points = try await stage.points(member)
        #expect(points == 400)

        // A version that was withdrawn before its day never was in force.
        let never = PublishProgram(document: triple + "# never\n", effectiveFrom: try day("2026-07-01"), reason: "test")
        let version = try await stage.desk.perform(never, by: .system).answer.version
        _ = try await stage.desk.perform(WithdrawVersion(version: version, reason: "wrong"), by: .system)
        let known = try stage.desk.database.read { try ReplayVersions.inForce(stage.desk.programs, in: $0) }
        #expect(known.map(\.program.version) == [1, 2])

        let late = try run(stage, document, from: "2026-03-01")
        #expect(late.comparison.inForce.closing[0] == points && late.comparison.draft.closing[0] == 200)
        #expect(late.comparison.draft.opening[0] == 100)
        let none = try run(stage, triple, from: "2026-03-01")
        #expect(none.comparison.changed == 0)
        let short = try run(stage, document, to: "2026-02-28")
        #expect(short.comparison.inForce.closing[0] == 100 && short.comparison.changed == 0)
        try stage.close()
    }

    @Test("What a draft does not know is counted by its code, and the rest goes on")
    func refused() async throws {
        let stage = try await Stage(.sqlite)
        let member = try await stage.enrol()
        try await stage.record(
            try stage.billFolio("B1", on: "2026-02-01", net: 10_000, category: "shopping", outlet: "shop"), for: member)
        try await stage.record(try stage.stayFolio("S1", to: "2026-03-01", net: 10_000), for: member)
        let draft = try Repository.text("programs/lakeside.yaml").split(separator: "\n", omittingEmptySubsequences: false)
            .filter { !$0.contains("shopping") || $0.contains("[room, fnb, spa]") }.joined(separator: "\n")
        let report = try run(stage, draft)
        #expect(report.comparison.draft.refusals.values.reduce(0, +) == 1)
        #expect(report.comparison.inForce.refusals.isEmpty)
        #expect(report.comparison.draft.closing[0] == 100)
        try stage.close()
    }

    @Test("Who has left takes no part")
    func left() async throws {
        let stage = try await Stage(.sqlite)
        let member = try await stage.enrol()
        try await stage.record(try stage.stayFolio("S1", to: "2026-03-01", net: 10_000), for: member)
        _ = try await stage.desk.perform(CloseMember(member: member, reason: "asked"), by: .system)
        let report = try run(stage, try Repository.text("programs/lakeside.yaml"))
        #expect(report.left == 1 && report.comparison.members == 0 && report.comparison.inForce.closing[0] == 0)
        try stage.close()
    }
}
