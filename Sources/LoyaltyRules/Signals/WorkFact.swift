/// One piece of such work, as the ledger has it.
public struct WorkFact: Sendable, Hashable {
    /// The operation; both sides of a gift have the same.
    public let operation: Int64
    public let kind: WorkKind
    public let member: MemberID
    /// Who did it: `staff:5`, `member:7`, `client:2`, `system`.
    public let actor: String
    /// What it brought the member, or took when negative, in points.
    public let points: Int64

    public init(operation: Int64, kind: WorkKind, member: MemberID, actor: String, points: Int64) {
        self.operation = operation
        self.kind = kind
        self.member = member
        self.actor = actor
        self.points = points
    }
}
