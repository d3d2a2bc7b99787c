import LoyaltyRules
import PortableSQL

/// Ends suspensions after their last day, and memberships whose cancellation nobody can appeal against any more, each
/// once. Repeatable: a second run finds nothing.
public struct SanctionRun: Sendable {
    let desk: Desk
    var round = DueRound()

    public init(_ desk: Desk) { self.desk = desk }

    /// Runs for this moment; returns how many came to their end.
    /// - Throws: what went wrong first, after all others were done.
    public func run() async throws -> Int {
        let (desk, now) = (desk, desk.clock.now())
        return try await round.run(
            { number, limit -> [(row: ConductRow, today: CalendarDay)] in
                try await desk.database.readAsync { tx in
                    guard let moment = try JobMoment(desk.programs, at: now, in: tx) else { return [] }
                    let rows = try ConductTable.due(
                        on: moment.today, after: number, limit: limit, keyring: desk.keyring, in: tx)
                    return rows.map { (row: $0, today: moment.today) }
                }
            }, number: { $0.row.id }
        ) { row, today in
            guard Self.isDue(row, today: today, now: now) else { return false }
            do {
                _ = try await desk.perform(CarryOutSanction(member: row.member, number: row.id), by: .system)
                return true
            } catch let refusal as Refusal where refusal.code == .conductNotDue {
                // Somebody was first, or there is still time for an appeal.
                return false
            }
        }
    }

    private static func isDue(_ row: ConductRow, today: CalendarDay, now: Instant) -> Bool {
        guard let decided = row.decidedAt else { return false }
        return SanctionEnd.due(
            row.sanction, state: row.state, until: row.until, decidedAt: decided, today: today, now: now) != nil
    }
}
