import LoyaltyRules
import PortableSQL

/// Ends the holds whose end has passed, each once (I-14). Repeatable: a second run finds nothing.
public struct HoldRun: Sendable {
    let desk: Desk

    public init(_ desk: Desk) { self.desk = desk }

    /// Runs for this moment; returns how many holds were ended.
    /// - Throws: what went wrong with the first member concerned, after all others were done.
    public func run(progress: @Sendable (Int) -> Void = { _ in }) async throws -> Int {
        let now = desk.clock.now()
        var last = MemberID(0)
        var (seen, ended) = (0, 0)
        var failure: (any Error)?
        while true {
            let after = last
            let page = try await desk.database.readAsync {
                try HoldTable.members(overdueAt: now, after: after, limit: 200, in: $0)
            }
            guard let end = page.last else {
                if let failure { throw failure }
                return ended
            }
            for member in page {
                do { ended += try await timeOut(member, at: now) } catch { failure = failure ?? error }
            }
            seen += page.count
            progress(seen)
            last = end
        }
    }

    private func timeOut(_ member: MemberID, at now: Instant) async throws -> Int {
        let rows = try await desk.database.readAsync { try HoldTable.open(member, in: $0) }
        var ended = 0
        for row in rows where row.hold.isOverdue(at: now) {
            do {
                _ = try await desk.perform(TimeOutHold(member: member, hold: row.id), by: .system)
                ended += 1
            } catch let refusal as Refusal {
                // Somebody was first.
                guard refusal.code == .holdEnded else { throw refusal }
            }
        }
        return ended
    }
}
