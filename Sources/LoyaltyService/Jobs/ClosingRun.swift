import LoyaltyRules
import PortableSQL

/// Ends the memberships whose members asked for it and let the grace pass, each once. What is in the way keeps one open, and it ends on the
/// first round without. Repeatable: a second run finds nothing.
public struct ClosingRun: Sendable {
    let desk: Desk
    var round = DueRound()

    public init(_ desk: Desk) { self.desk = desk }

    /// Runs for this moment; returns how many ended.
    /// - Throws: what went wrong first, after all others were done.
    public func run() async throws -> Int {
        let (desk, now) = (desk, desk.clock.now())
        return try await round.run(
            { number, limit -> [(member: MemberID, id: Int64)] in
                try await desk.database.readAsync { tx in
                    guard let moment = try JobMoment(desk.programs, at: now, in: tx) else { return [] }
                    return try RequestTable.closing(before: moment.today, after: number, limit: limit, in: tx)
                }
            }, number: { $0.id }
        ) { row in
            do {
                _ = try await desk.perform(CloseAsAsked(member: row.member, request: row.id), by: .system)
                return true
            } catch is Refusal {
                // Taken back meanwhile, or something is in the way: it stays open, and shows with what that is.
                return false
            }
        }
    }
}
