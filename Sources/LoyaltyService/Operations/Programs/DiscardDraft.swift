import LoyaltyRules

/// Puts a draft of the program aside for good; what was done to it stays on record.
public struct DiscardDraft: Operation {
    public static let name = "program.discard"
    public static let permission = Permission.draftProgram
    public let draft: Int64
    /// The revision that the person has seen.
    public let revision: Int
    public let reason: String

    public init(draft: Int64, revision: Int, reason: String) {
        self.draft = draft
        self.revision = revision
        self.reason = reason
    }

    public struct Answer: Sendable, Codable {
        public let draft: Int64
    }

    /// - Throws: `Refusal` `draft_unknown`, `draft_closed`, `draft_changed`.
    public func run(in context: OperationContext) throws -> Answer {
        let open = try OpenDraft(draft, revision: revision, in: context)
        try DraftTable.end(draft, as: .discarded, in: context.tx)
        try DraftTable.note(
            .discarded, draft: draft, revision: revision,
            digest: DocumentInspection.digest(of: open.document),
            note: reason, in: context)
        return Answer(draft: draft)
    }
}
