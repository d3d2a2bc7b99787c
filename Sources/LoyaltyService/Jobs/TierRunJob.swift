import LoyaltyRules
import PortableSQL

/// Carries a tier run out, page by page (TIER-09). Stopped at any moment, it goes on where it was.
public struct TierRunJob: Sendable {
    let desk: Desk

    public init(_ desk: Desk) { self.desk = desk }

    /// Looks at every member who was not looked at yet, and writes the review list; changes no tier.
    public func preview(_ id: Int64, progress: @Sendable (Int64) -> Void = { _ in }) async throws {
        while true {
            try Task.checkCancellation()
            let row = try await row(id)
            guard row.state == .previewing else { return }
            let desk = desk
            let found = try await desk.database.readAsync { tx in
                let program = try desk.programs.program(row.programVersion, in: tx)
                return try TierRunPage.read(row, program: program, in: tx)
            }
            try await desk.write { tx in
                // Whoever else goes on with the same run has written the page.
                guard try TierRunTable.advance(found.row, from: row.lastMember, in: tx) else { return }
                for item in found.items { try TierRunItemTable.insert(item, in: tx) }
            }
            progress(found.row.matrix.total)
        }
    }

    /// Applies what a person, or the daily job, has approved: each change anew, by what is known by now.
    public func publish(_ id: Int64, progress: @Sendable (Int) -> Void = { _ in }) async throws {
        guard try await row(id).state == .publishing else { return }
        var last = MemberID(0)
        var seen = 0
        while true {
            try Task.checkCancellation()
            let after = last
            let page = try await desk.database.readAsync {
                try TierRunItemTable.open(id, after: after, limit: 200, in: $0)
            }
            guard let end = page.last else { break }
            // Handed in together, they share commits.
            try await withThrowingTaskGroup(of: Void.self) { group in
                for member in page {
                    group.addTask { _ = try await desk.perform(SettleTier(run: id, member: member), by: .system) }
                }
                try await group.waitForAll()
            }
            (last, seen) = (end, seen + page.count)
            progress(seen)
        }
        try await desk.write { try TierRunTable.setState(.published, of: id, in: $0) }
    }

    /// Goes on with whatever a run was stopped at.
    public func resume(_ id: Int64) async throws {
        try await preview(id)
        try await publish(id)
    }

    /// The daily run: a preview for the day, or the one that was begun for it; published when it is asked for and
    /// nothing needs a person.
    ///
    /// While a run of an earlier day waits for a person, no other is begun: its list would say the same once more.
    /// - Returns: the run as it stands; the one of the earlier day where that one waits.
    public func daily(
        on day: CalendarDay, publishing: Bool, warningDays: Int = TierReview.warningDays
    ) async throws -> TierRunRow {
        let newest = try await desk.database.readAsync { try TierRunTable.list(before: .max, limit: 20, in: $0) }
        for run in newest.reversed() where run.asOf < day && run.isOpen {
            // What a person began is theirs to publish.
            let left = try await goOn(run.id, publishing: publishing && run.begunBy == Actor.system.id)
            if left.isOpen { return left }
        }
        if let known = newest.first(where: { $0.asOf == day && $0.state != .discarded }) {
            return try await goOn(known.id, publishing: publishing)
        }
        let begin = BeginTierRun(asOf: day, warningDays: warningDays)
        return try await goOn(try await desk.perform(begin, by: .system).answer.run, publishing: publishing)
    }

    /// Goes on with a run, and publishes it when it is asked for and nothing needs a person.
    private func goOn(_ id: Int64, publishing: Bool) async throws -> TierRunRow {
        try await preview(id)
        let row = try await row(id)
        if publishing, row.state == .previewed, row.exceptions == 0 {
            _ = try await desk.perform(PublishTierRun(run: id), by: .system)
        }
        try await publish(id)
        return try await self.row(id)
    }

    private func row(_ id: Int64) async throws -> TierRunRow {
        guard let row = try await desk.database.readAsync({ try TierRunTable.row(id, in: $0) }) else {
            throw Refusal(.tierRunUnknown)
        }
        return row
    }
}
