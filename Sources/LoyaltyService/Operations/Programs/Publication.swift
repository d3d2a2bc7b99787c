import LoyaltyRules
import PortableSQL

/// Makes a text the next version of the program: what publishing directly and publishing a draft have in common.
enum Publication {
    /// What the calendar says at the moment of publishing.
    struct Calendar {
        /// The business day at the hotel that is furthest ahead.
        let today: CalendarDay
        /// The version in force today; nil before the first.
        let inForce: (row: ProgramVersionRow, program: Program)?
    }

    /// - Throws: `ProgramProblems` when the document is not sound; `Refusal` when it is published already.
    static func add(
        _ document: String, from day: CalendarDay, reason: String, in context: OperationContext
    ) throws -> PublishProgram.Answer {
        _ = try DocumentInspection(document).sound()
        let digest = DocumentInspection.digest(of: document)
        if let same = try ProgramTable.version(withDigest: digest, from: day, in: context.tx) {
            throw Refusal(.programUnchanged, ["version": .integer(Int64(same))])
        }
        let version = try ProgramTable.highestNumber(in: context.tx) + 1
        try ProgramTable.insert(
            ProgramVersionRow(
                version: version, effectiveFrom: day, digest: digest, publishedAt: context.now,
                publishedBy: context.actor.id, reason: reason),
            document: document, in: context.tx)
        try context.emit("program.published", ["version": String(version), "effective_from": "\(day)"])
        return PublishProgram.Answer(version: version, effectiveFrom: day, digest: digest)
    }

    /// Lets one publication or withdrawal at a time look at the calendar and change it, on however many servers.
    static func lock(_ context: OperationContext) throws -> Calendar? {
        try SettingTable.put("program_changed_at", String(context.now.milliseconds), in: context.tx)
        return try calendar(now: context.now, programs: context.programs, in: context.tx)
    }

    /// Nil before the first version.
    static func calendar(
        now: Instant, programs: ProgramShelf, in tx: any SQLTransaction
    ) throws -> Calendar? {
        guard let newest = try programs.newest(in: tx) else { return nil }
        let today = newest.properties.map { BusinessDay.of(now, timeZone: $0.timeZone) }.max()
        guard let today else { return nil }
        guard let version = try ProgramTable.version(inForceOn: today, in: tx),
            let row = try ProgramTable.row(version, in: tx)
        else { return Calendar(today: today, inForce: nil) }
        return Calendar(today: today, inForce: (row, try programs.program(version, in: tx)))
    }

    /// Checks the first day of a version against the notice that members were promised and the days that were judged.
    /// - Throws: `Refusal` `program_notice_too_short`.
    static func review(_ day: CalendarDay, by calendar: Calendar?, in context: OperationContext) throws {
        guard let earliest = try earliestDay(calendar, in: context.tx), day < earliest else { return }
        let days = calendar?.inForce?.program.terms.notice.days ?? 0
        throw Refusal(.noticeTooShort, ["day": .day(earliest), "days": .integer(Int64(days))])
    }

    /// The first day from which a version may be in force; nil for any.
    static func earliestDay(_ calendar: Calendar?, in tx: any SQLTransaction) throws -> CalendarDay? {
        guard let calendar, let inForce = calendar.inForce else { return nil }
        return PublicationReview.earliestDay(
            today: calendar.today, inForceSince: inForce.row.effectiveFrom,
            notice: inForce.program.terms.notice,
            lastFact: try ProgramTable.lastFact(in: tx))
    }
}
