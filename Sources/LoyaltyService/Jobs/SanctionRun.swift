import LoyaltyRules
import PortableSQL

/// Ends suspensions after their last day, and memberships whose cancellation nobody can appeal against any more, each
/// once. Repeatable: a second run finds nothing.
public struct SanctionRun: Sendable {
    let desk: Desk
    private let page = 100

    public init(_ desk: Desk) { self.desk = desk }

    /// Runs for this moment; returns how many came to their end.
    /// - Throws: what went wrong first, after all others were done.
    public func run() async throws -> Int {
        var (last, ended) = (Int64(0), 0)
        var failure: (any Error)?
        while true {
            let rows = try await due(after: last)
            for row in rows {
                do {
                    _ = try await desk.perform(CarryOutSanction(member: row.member, number: row.id), by: .system)
                    ended += 1
                } catch let refusal as Refusal where refusal.code == .conductNotDue {
                    // Somebody was first, or there is still time for an appeal.
                } catch {
                    failure = failure ?? error
                }
            }
            guard let end = rows.last, rows.count == page else {
                if let failure { throw failure }
                return ended
            }
            last = end.id
        }
    }

    private func due(after id: Int64) async throws -> [ConductRow] {
        let (desk, page, now) = (desk, page, desk.clock.now())
        return try await desk.database.readAsync { tx in
            guard let moment = try JobMoment(desk.programs, at: now, in: tx) else { return [] }
            let rows = try ConductTable.due(on: moment.today, after: id, limit: page, keyring: desk.keyring, in: tx)
            return rows.filter { row in
                guard let decided = row.decidedAt else { return false }
                return SanctionEnd.due(
                    row.sanction, state: row.state, until: row.until, decidedAt: decided, today: moment.today, now: now) != nil
            }
        }
    }
}
