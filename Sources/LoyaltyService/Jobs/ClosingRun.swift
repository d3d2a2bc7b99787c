import LoyaltyRules
import PortableSQL

/// Ends the memberships whose members asked for it and let the grace pass, each once. What is in the way keeps one open, and it ends on the
/// first round without. Repeatable: a second run finds nothing.
public struct ClosingRun: Sendable {
    let desk: Desk
    private let page = 100

    public init(_ desk: Desk) { self.desk = desk }

    /// Runs for this moment; returns how many ended.
    /// - Throws: what went wrong first, after all others were done.
    public func run() async throws -> Int {
        var (last, ended) = (Int64(0), 0)
        var failure: (any Error)?
        while true {
            let rows = try await due(after: last)
            for row in rows {
                do {
                    _ = try await desk.perform(CloseAsAsked(member: row.member, request: row.id), by: .system)
                    ended += 1
                } catch is Refusal {
                    // Taken back meanwhile, or something is in the way: it stays open, and shows with what that is.
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

    private func due(after id: Int64) async throws -> [(member: MemberID, id: Int64)] {
        let (desk, page, now) = (desk, page, desk.clock.now())
        return try await desk.database.readAsync { tx in
            guard let moment = try JobMoment(desk.programs, at: now, in: tx) else { return [] }
            return try RequestTable.closing(before: moment.today, after: id, limit: page, in: tx)
        }
    }
}
