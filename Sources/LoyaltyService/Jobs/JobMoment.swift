import LoyaltyRules
import PortableSQL

/// What time it is for the daily jobs: by the clock of the first hotel of the program in force.
public struct JobMoment: Sendable {
    public let at: Instant
    /// The business day.
    public let today: CalendarDay
    /// Minutes of the day that are over.
    public let minute: Int
    public let timeZone: String

    /// Nil while no program is in force: then there is nothing to do.
    init?(_ programs: ProgramShelf, at now: Instant, in tx: any SQLTransaction) throws {
        guard let newest = try programs.newest(in: tx) else { return nil }
        let day = BusinessDay.of(now, timeZone: newest.properties[0].timeZone)
        guard let version = try ProgramTable.version(inForceOn: day, in: tx) else { return nil }
        at = now
        timeZone = try programs.program(version, in: tx).properties[0].timeZone
        today = BusinessDay.of(now, timeZone: timeZone)
        minute = BusinessDay.minute(now, timeZone: timeZone)
    }
}
