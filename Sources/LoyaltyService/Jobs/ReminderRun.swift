import LoyaltyRules
import PortableSQL

/// Tells members which of their points are about to end, before they do (PTS-18). Repeatable: a second run finds everybody
/// told; days on which it did not run are made up for.
public struct ReminderRun: Sendable {
    let desk: Desk

    public init(_ desk: Desk) { self.desk = desk }

    /// Runs for a business day; returns how many members were told.
    public func run(on day: CalendarDay, progress: @Sendable (Int) -> Void = { _ in }) async throws -> Int {
        let desk = desk
        let program = try await desk.database.readAsync { try desk.programs.inForce(on: day, in: $0) }
        guard let horizon = EndReminder.horizon(program, on: day) else { return 0 }
        let mayEndEarlier = program.assets.contains { $0.expiry?.mayEndEarlier ?? false }
        var last = MemberID(0)
        var (seen, told) = (0, 0)
        while true {
            try Task.checkCancellation()
            let after = last
            let page = try await desk.database.readAsync { tx -> (end: MemberID?, looked: Int, due: [MemberID]) in
                let members =
                    mayEndEarlier
                    ? try LotTable.holders(after: after, limit: 500, in: tx)
                    : try LotTable.members(endingBefore: horizon.adding(days: 1), after: after, limit: 500, in: tx)
                let due = try members.filter { member in
                    guard let standing = try StandingTable.row(member, in: tx), standing.status == .active else { return false }
                    return try !RemindOfEnds.due(standing, program: program, on: day, in: tx).isEmpty
                }
                return (members.last, members.count, due)
            }
            guard let end = page.end else { return told }
            // Handed in together, they share commits.
            told += try await withThrowingTaskGroup(of: Bool.self) { group in
                for member in page.due {
                    group.addTask { try await desk.perform(RemindOfEnds(member: member, on: day), by: .system).answer.lots > 0 }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            seen += page.looked
            progress(seen)
            last = end
        }
    }
}
