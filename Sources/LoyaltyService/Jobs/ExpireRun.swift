import LoyaltyRules
import PortableSQL

/// Takes out, for every member, what has ended before today (PTS-17). Repeatable: a second run finds nothing.
public struct ExpireRun: Sendable {
    let desk: Desk

    public init(_ desk: Desk) { self.desk = desk }

    /// Runs for a business day; returns for how many members points were taken out.
    ///
    /// Where membership can lapse and take along what is held, or something may end before the day that was written on it,
    /// everybody who holds something is looked at.
    public func run(
        on day: CalendarDay, progress: @Sendable (Int) -> Void = { _ in }
    ) async throws -> Int {
        let desk = desk
        let program = try await desk.database.readAsync { try desk.programs.inForce(on: day, in: $0) }
        let mayEndEarlier =
            program.terms.membership?.forfeits ?? false || program.assets.contains { $0.expiry?.mayEndEarlier ?? false }
        var last = MemberID(0)
        var (seen, expired) = (0, 0)
        while true {
            try Task.checkCancellation()
            let after = last
            let page = try await desk.database.readAsync {
                mayEndEarlier
                    ? try LotTable.holders(after: after, limit: 500, in: $0)
                    : try LotTable.members(endingBefore: day, after: after, limit: 500, in: $0)
            }
            guard let end = page.last else { return expired }
            // Handed in together, they share commits.
            expired += try await withThrowingTaskGroup(of: Bool.self) { group in
                for member in page {
                    group.addTask {
                        let answer = try await desk.perform(ExpirePoints(member: member, on: day), by: .system).answer
                        return !answer.receipt.lines.isEmpty
                    }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            seen += page.count
            progress(seen)
            last = end
        }
    }
}
