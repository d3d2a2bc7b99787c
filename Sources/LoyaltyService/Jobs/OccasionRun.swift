import LoyaltyRules
import PortableSQL

/// Tells the events of a business day that come every year or month, birthdays and anniversaries, to the members concerned
/// (LIF-07). The event's subject is its year or month, so a second run of the day finds everything told.
public struct OccasionRun: Sendable {
    let desk: Desk

    public init(_ desk: Desk) { self.desk = desk }

    /// Runs for a business day, page by page; returns how many events were posted.
    public func run(on day: CalendarDay, progress: @Sendable (Int) -> Void = { _ in }) async throws -> Int {
        let desk = desk
        let program = try await desk.database.readAsync { try desk.programs.inForce(on: day, in: $0) }
        let events = program.names.events.filter { $0.occurs != nil }
        guard !events.isEmpty else { return 0 }
        var last = MemberID(0)
        var (seen, posted) = (0, 0)
        while true {
            try Task.checkCancellation()
            let after = last
            let page = try await desk.database.readAsync {
                try MemberTable.traits(after: after, limit: 500, in: $0)
            }
            guard let end = page.last else { return posted }
            for (member, traits) in page {
                for event in events {
                    guard
                        let subject = event.occurs?.subjectDue(
                            on: day, of: traits, leap: program.terms.leapBirthday)
                    else { continue }
                    let record = RecordEvent(
                        member: .id(member), event: event.id, subject: subject, on: day)
                    if try await EventTelling.tell(record, at: desk) { posted += 1 }
                }
            }
            seen += page.count
            progress(seen)
            last = end.member
        }
    }
}
