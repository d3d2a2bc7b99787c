import LoyaltyRules

/// Hands a draft in for approval: it freezes nothing, but those who approve see that it waits for them (POL-04). Any
/// change of the text takes it back to a draft.
public struct SubmitDraft: Operation {
    public static let name = "program.submit"
    public static let permission = Permission.draftProgram
    public let draft: Int64
    /// The revision that is ready to be read.
    public let revision: Int
    /// What the author tells the reader; may be empty.
    public let reason: String

    public init(draft: Int64, revision: Int, note: String = "") {
        self.draft = draft
        self.revision = revision
        reason = note
    }

    public struct Answer: Sendable, Codable {
        public let draft: Int64
        public let revision: Int
    }

    /// - Throws: `ProgramProblems` when the text is not sound, so that nobody reads in vain; `Refusal` `draft_unknown`,
    ///   `draft_closed`, `draft_changed`.
    public func run(in context: OperationContext) throws -> Answer {
        let open = try OpenDraft(draft, revision: revision, in: context)
        _ = try DocumentInspection(open.document).sound()
        // Handed in twice is handed in once.
        if open.row.submittedRevision != revision {
            try DraftTable.submit(
                draft, revision: revision, digest: DocumentInspection.digest(of: open.document), note: reason,
                in: context)
        }
        return Answer(draft: draft, revision: revision)
    }
}
