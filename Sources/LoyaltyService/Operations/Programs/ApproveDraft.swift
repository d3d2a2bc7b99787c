import LoyaltyRules

/// Approves exactly one revision of a draft, by somebody who wrote none of it (POL-04). A later change of the text
/// voids the approval.
public struct ApproveDraft: Operation {
    public static let name = "program.approve"
    public static let permission = Permission.approveProgram
    public let draft: Int64
    /// The revision that the person has read.
    public let revision: Int
    /// What the person notes beside it; may be empty.
    public let reason: String

    public init(draft: Int64, revision: Int, note: String = "") {
        self.draft = draft
        self.revision = revision
        reason = note
    }

    public struct Answer: Sendable, Codable {
        public let draft: Int64
        public let revision: Int
        public let digest: String
    }

    /// - Throws: `ProgramProblems` when the text is not sound; `Refusal` `draft_unknown`, `draft_closed`,
    ///   `draft_changed`, `draft_own_approval`.
    public func run(in context: OperationContext) throws -> Answer {
        let open = try OpenDraft(draft, revision: revision, in: context)
        let authors = try DraftTable.steps(of: draft, in: context.tx).filter { $0.kind == .written }.map(
            \.actor)
        guard DraftApproval.mayApprove(context.actor.id, writtenBy: Set(authors)) else {
            throw Refusal(.draftOwnApproval)
        }
        _ = try DocumentInspection(open.document).sound()
        let digest = DocumentInspection.digest(of: open.document)
        try DraftTable.approve(draft, revision: revision, by: context.actor.id, in: context.tx)
        try DraftTable.note(
            .approved, draft: draft, revision: revision, digest: digest, note: reason, in: context)
        return Answer(draft: draft, revision: revision, digest: digest)
    }
}
