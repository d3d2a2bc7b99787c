import LoyaltyRules

/// Which operation of which member.
public struct OperationReference: Sendable, Hashable, Codable {
    public let member: MemberID
    public let operation: Int64

    public init(member: MemberID, operation: Int64) {
        self.member = member
        self.operation = operation
    }
}
