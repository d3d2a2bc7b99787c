import LoyaltyRules

/// Publishes an approved draft as the next version, in force from a day that leaves members the notice they were
/// promised (GEN-06, POL-05, POL-06). Several versions may wait for their day.
public struct PublishDraft: Operation {
    public static let name = "program.schedule"
    public static let permission = Permission.scheduleProgram
    public let draft: Int64
    /// The revision that was approved and that the person has seen.
    public let revision: Int
    public let effectiveFrom: CalendarDay
    public let reason: String

    public init(draft: Int64, revision: Int, effectiveFrom: CalendarDay, reason: String) {
        self.draft = draft
        self.revision = revision
        self.effectiveFrom = effectiveFrom
        self.reason = reason
    }

    public struct Answer: Sendable, Codable {
        public let draft: Int64
        public let version: Int
        public let effectiveFrom: CalendarDay
        public let digest: String
    }

    /// - Throws: `ProgramProblems` when the text is not sound; `Refusal` `draft_unknown`, `draft_closed`,
    ///   `draft_changed`, `draft_not_approved`, `program_notice_too_short`, `program_unchanged`.
    public func run(in context: OperationContext) throws -> Answer {
        let open = try OpenDraft(draft, revision: revision, in: context)
        guard open.row.isApproved else { throw Refusal(.draftNotApproved) }
        try Publication.review(effectiveFrom, by: try Publication.lock(context), in: context)
        let published = try Publication.add(open.document, from: effectiveFrom, reason: reason, in: context)
        try DraftTable.end(draft, as: .published, version: published.version, in: context.tx)
        try DraftTable.note(
            .published, draft: draft, revision: revision, digest: published.digest, note: reason,
            version: published.version, in: context)
        return Answer(
            draft: draft, version: published.version, effectiveFrom: effectiveFrom, digest: published.digest)
    }
}
