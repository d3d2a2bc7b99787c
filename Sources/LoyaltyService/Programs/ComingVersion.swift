import LoyaltyRules
import PortableSQL

/// A version of the program whose first day is still to come, with what it changes for members (POL-05).
public struct ComingVersion: Sendable {
    public let version: Int
    public let effectiveFrom: CalendarDay
    public let changes: [MemberChange]
    private let old: Program
    private let new: Program

    /// Says the changes in a language.
    public func speech(_ language: Language) -> AnnouncementSpeech {
        AnnouncementSpeech(language, from: old, to: new)
    }

    /// Those that change something for members, the next one first.
    static func all(
        _ versions: [PublishedVersion], on day: CalendarDay, _ programs: ProgramShelf,
        in tx: any SQLTransaction
    ) throws -> [ComingVersion] {
        try ProgramAnnouncement.coming(versions, on: day).compactMap { coming in
            let old = try programs.program(coming.after, in: tx)
            let new = try programs.program(coming.version.number, in: tx)
            let changes = ProgramAnnouncement.changes(from: old, to: new)
            guard !changes.isEmpty else { return nil }
            return ComingVersion(
                version: coming.version.number, effectiveFrom: coming.version.effectiveFrom, changes: changes,
                old: old,
                new: new)
        }
    }
}
