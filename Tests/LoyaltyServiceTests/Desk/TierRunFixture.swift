import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

/// Tier runs in each state, with one member on their lists whose term is about to end.
struct TierRunFixture: Sendable {
    let member: MemberID
    let previewed, other, publishing: Int64

    init(_ stage: Stage) async throws {
        let document = try Repository.text("Tests/Fixtures/programs/abilities.yaml").replacing(
            "    grant: {at_most_months: 12}\n", with: ""
        ).replacing(
            "    valid_months: 12\n", with: "    valid_months: 12\n    grant: {at_most_months: 12}\n")
        let publish = PublishProgram(
            document: document, effectiveFrom: try day("2020-01-01"), reason: "grants")
        let version = try await stage.desk.perform(publish, by: .system).answer.version
        member = try await stage.enrol("Tier Run", number: 40, on: "2025-01-01")
        for stay in 0..<3 {
            try await stage.record(stage.stayFolio("T\(stay)", to: "2025-07-01", net: 1_000), for: member)
        }
        let member = member
        func run(_ id: Int64, _ state: TierRunRow.State) async throws -> Int64 {
            let row = TierRunRow(
                id: id, asOf: try day("2026-06-15"), programVersion: version, warningDays: 60, state: state,
                lastMember: MemberID(0), matrix: TierRun(program: stage.program), warned: 0, exceptions: 0,
                pointsEffect: 0, begunBy: "system", begunAt: stage.clock.clock.now(), decidedBy: "", decidedAt: nil)
            let item = TierRunItemRow(
                run: id, member: member, before: "silver", after: "base", change: .down, cause: .termEnded,
                exception: nil, fallsOn: try day("2026-06-10"), warnedUntil: nil, pointsEffect: 0,
                explanation: Receipt(programVersion: version, lines: []), hold: nil, outcome: .open, operation: 0)
            try await stage.desk.write { tx in
                try TierRunTable.insert(row, in: tx)
                try TierRunItemTable.insert(item, in: tx)
            }
            return id
        }
        previewed = try await run(1, .previewed)
        other = try await run(2, .previewed)
        publishing = try await run(3, .publishing)
    }
}
