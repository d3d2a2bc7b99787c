import LoyaltyRules
import PortableSQL

/// What a message about a version of the program says.
enum VersionNotice {
    /// The values of its places: the program, the day, and what changes.
    static func values(
        _ version: Int, _ language: Language, _ programs: ProgramShelf, in tx: any SQLTransaction
    ) throws -> [String: String] {
        guard let row = try ProgramTable.row(version, in: tx) else {
            throw ServiceFault.rowMissing("program_version \(version)")
        }
        let new = try programs.program(version, in: tx)
        var values = ["program": new.name.text(in: language), "day": "\(row.effectiveFrom)", "what": ""]
        let before = row.effectiveFrom.adding(days: -1)
        if let number = ProgramTimeline(try ProgramTable.versions(in: tx)).inForce(on: before) {
            let old = try programs.program(number, in: tx)
            let changes = ProgramAnnouncement.changes(from: old, to: new)
            values["what"] = AnnouncementSpeech(language, from: old, to: new).summary(changes)
        }
        return values
    }
}
