import LoyaltyRules
import PortableSQL

/// The daily jobs.
extension ReadingRoom {
    /// When each job was done last, and when it is done next by a schedule.
    public func jobs(_ schedule: DailySchedule?, by actor: Actor) async throws -> JobBoard {
        let permissions: Set<Permission> = [.runJobs, .readAudit]
        guard !actor.permissions.isDisjoint(with: permissions) else { throw Self.denied(.runJobs) }
        let desk = desk
        return try await desk.database.readAsync { try JobBoard.read(schedule, desk, in: $0) }
    }

    /// The tier run of today or before that waits for a decision, for those who decide.
    public func waitingTierRun(by actor: Actor) async throws -> TierRunRow? {
        guard actor.permissions.contains(.reviewTiers) else { return nil }
        let desk = desk
        return try await desk.database.readAsync { tx in
            guard let moment = try JobMoment(desk.programs, at: desk.clock.now(), in: tx) else { return nil }
            return try JobBoard.waiting(until: moment.today, in: tx)
        }
    }
}
