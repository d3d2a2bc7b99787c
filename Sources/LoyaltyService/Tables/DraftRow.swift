import LoyaltyRules

/// A draft of the program, without its text.
public struct DraftRow: Sendable, Equatable {
    public enum State: String, Sendable, CaseIterable, Codable { case open, published, discarded }

    public let id: Int64
    /// What the author calls it.
    public let title: String
    /// The version whose text it began with; 0 for none.
    public let basedOn: Int
    public let state: State
    /// Grows by one with every change of title or text.
    public let revision: Int
    public let changedAt: Instant
    public let changedBy: String
    /// The revision that was handed in for approval last, by whom; an older one has been changed since.
    public let submittedRevision: Int?
    public let submittedBy: String
    /// The revision that was approved, by whom; an older one is an approval that a change has voided.
    public let approvedRevision: Int?
    public let approvedBy: String
    /// The version it was published as; 0 before.
    public let version: Int

    /// Where its present text stands on its way to approval.
    public var stage: DraftApproval.Stage {
        DraftApproval.stage(submitted: submittedRevision, approved: approvedRevision, revision: revision)
    }

    /// Whether its present text is approved.
    public var isApproved: Bool { DraftApproval.holds(approved: approvedRevision, revision: revision) }
}
