/// A person on the staff whose work at accounts is unlike that of the others (T10).
public struct StaffOutlier: Sendable, Hashable {
    public enum Reason: String, Sendable, Hashable, CaseIterable {
        /// Far more of one kind of work than the others do.
        case often
        /// Again and again for one and the same member.
        case favoured
    }

    public let reason: Reason
    public let actor: String
    public let kind: WorkKind
    public let count: Int
    /// What it came to, in points, without regard to sign.
    public let points: Int64
    /// For how many members.
    public let members: Int
    /// What is usual: the median of the others who did the same.
    public let usual: Int
    /// The member who is favoured; nil for `often`.
    public let member: MemberID?
}
