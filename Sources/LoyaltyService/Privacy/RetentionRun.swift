import LoyaltyRules
import PortableSQL

/// The retention schedule, carried out: first what it would remove, then removing it (SEC-13).
public struct RetentionRun: Sendable {
    /// What is over, or was removed.
    public struct Result: Sendable {
        public let removed: [RetentionSchedule.Item: Int]
        /// From which day on each is kept.
        public let keptFrom: [RetentionSchedule.Item: CalendarDay]
        /// Persons who could not be forgotten, because something was in the way.
        public let left: Int
    }

    let desk: Desk

    public init(_ desk: Desk) { self.desk = desk }

    /// What is over; nothing is changed.
    /// - Throws: `Refusal` `permission_denied`, `program_none_in_force`.
    public func preview(by actor: Actor) async throws -> Result {
        let answer = try await desk.perform(RemoveOutdated(), by: actor, dryRun: true).answer
        return try await result(answer, persons: persons().count, left: 0)
    }

    /// Removes it.
    /// - Throws: as `preview`.
    public func run(by actor: Actor) async throws -> Result {
        let answer = try await desk.perform(RemoveOutdated(), by: actor).answer
        var (erased, left) = (0, 0)
        for member in try await persons() {
            do {
                _ = try await desk.perform(EraseMember(member: member), by: actor)
                erased += 1
            } catch let refusal as Refusal where refusal.code != .permissionDenied {
                left += 1
            }
        }
        if erased > 0 { try await ErasureRun(desk).keep() }
        return try await result(answer, persons: erased, left: left)
    }

    private func result(_ answer: RemoveOutdated.Answer, persons: Int, left: Int) async throws -> Result {
        var (removed, kept) = (answer.removed, answer.keptFrom)
        removed[.persons] = persons
        kept[.persons] = RetentionSchedule.keptFrom(.persons, on: try await moment().today)
        return Result(removed: removed, keptFrom: kept, left: left)
    }

    private func moment() async throws -> (today: CalendarDay, zone: String) {
        let (programs, now) = (desk.programs, desk.clock.now())
        return try await desk.database.readAsync { tx in
            guard let newest = try programs.newest(in: tx) else { throw Refusal(.noProgramInForce) }
            let zone = newest.properties[0].timeZone
            return (BusinessDay.of(now, timeZone: zone), zone)
        }
    }

    /// Those whose membership ended so long ago that nobody needs their name any more.
    private func persons() async throws -> [MemberID] {
        let (today, zone) = try await moment()
        let start = BusinessDay.end(
            of: RetentionSchedule.keptFrom(.persons, on: today).adding(days: -1), timeZone: zone)
        var found: [MemberID] = []
        while true {
            let last = found.last ?? MemberID(0)
            let page = try await desk.database.readAsync {
                try ErasureTable.closedPersons(before: start, after: last, limit: 500, in: $0)
            }
            guard !page.isEmpty else { return found }
            found += page
        }
    }
}
