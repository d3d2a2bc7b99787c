import LoyaltyRules
import PortableSQL

/// Takes out, for every member, what has ended before today (PTS-17). Repeatable: a second run finds nothing.
public struct ExpireRun: Sendable {
    let desk: Desk
    /// So many members are done in one transaction: whoever posts meanwhile waits for no more.
    private static let pageSize = 500

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
        // Where an end may cost the tier, each member's past has to be read.
        let isPlain = !(program.terms.membership?.forfeits ?? false) && !program.assets.contains { $0.tier != nil }
        return try await withThrowingTaskGroup(of: (seen: Int, expired: Int).self) { group in
            var (last, number, running) = (MemberID(0), 0, 0)
            var (seen, expired) = (0, 0)
            while true {
                try Task.checkCancellation()
                let after = last
                let members = try await desk.database.readAsync {
                    mayEndEarlier
                        ? try LotTable.holders(after: after, limit: Self.pageSize, in: $0)
                        : try LotTable.members(endingBefore: day, after: after, limit: Self.pageSize, in: $0)
                }
                // While writers are busy with some pages, the next one is looked up.
                while running > (members.isEmpty ? 0 : desk.database.writerLanes), let done = try await group.next() {
                    running -= 1
                    (seen, expired) = (seen + done.seen, expired + done.expired)
                    progress(seen)
                }
                guard let end = members.last else { return expired }
                let page = ExpirePage(members: members, after: after, day: day, mayEndEarlier: mayEndEarlier)
                let lane = number
                group.addTask { (members.count, isPlain ? try await run(page, lane: lane) : try await each(members, on: day)) }
                (last, number, running) = (end, number + 1, running + 1)
            }
        }
    }

    /// Does a page together, and alone whoever needs it.
    private func run(_ page: ExpirePage, lane: Int) async throws -> Int {
        let outcome = try await desk.performForMany(lane: lane) { try page.run(in: $0) }
        return outcome.expired + (try await each(outcome.odd, on: page.day))
    }

    /// Does members one by one; handed in together, they share commits.
    private func each(_ members: [MemberID], on day: CalendarDay) async throws -> Int {
        let desk = desk
        return try await withThrowingTaskGroup(of: Bool.self) { group in
            for member in members {
                group.addTask {
                    let answer = try await desk.perform(ExpirePoints(member: member, on: day), by: .system).answer
                    return !answer.receipt.lines.isEmpty
                }
            }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
    }
}
