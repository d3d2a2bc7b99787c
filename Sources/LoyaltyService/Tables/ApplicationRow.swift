import LoyaltyRules

/// An application for membership, and what became of it (MEM-05).
public struct ApplicationRow: Sendable {
    public let id: Int64
    public let state: ApplicationState
    public let channel: JoinChannel
    public let property: String
    public let joinCode: String
    public let appliedAt: Instant
    public let dueAt: Instant
    /// What the applicant told; nil once it is answered: a member's data stands with the member, that of others nowhere.
    public let form: ApplicantForm?
    public let takenBy: String?
    public let decidedBy: String?
    public let decidedAt: Instant?
    /// The member that came of it.
    public let member: MemberID?
}
