import LoyaltyRules
import LoyaltyTestKit

@testable import LoyaltyService

/// Tier runs to hold back in, to publish and to put away, each with one member on its list.
struct TierRunSamples: Sendable {
    let listed: String
    let published: String
    let discarded: String

    init(_ house: House, _ member: MemberID) async throws {
        let desk = house.cast.desk
        func run() async throws -> String {
            let begin = BeginTierRun(asOf: CalendarDay("2026-06-15")!)
            let id = try await desk.perform(begin, by: .system).answer.run
            try await TierRunJob(desk).preview(id)
            let lines = [ReceiptLine("tier.fallen", ["from": .tier("silver"), "to": .tier("base"), "day": .day(begin.asOf)])]
            let item = TierRunItemRow(
                run: id, member: member, before: "silver", after: "base", change: .down, cause: .termEnded,
                exception: .severalSteps, fallsOn: begin.asOf, warnedUntil: nil, pointsEffect: -5,
                explanation: Receipt(programVersion: 1, lines: lines), hold: nil, outcome: .open, operation: 0)
            try await desk.write { try TierRunItemTable.insert(item, in: $0) }
            return String(id)
        }
        listed = try await run()
        published = try await run()
        discarded = try await run()
    }

    /// The run to which a route belongs: what decides about a run has one of its own.
    func id(for pattern: String) -> String {
        if pattern.hasSuffix("/publication") { return published }
        return pattern.hasSuffix("/discard") ? discarded : listed
    }
}
