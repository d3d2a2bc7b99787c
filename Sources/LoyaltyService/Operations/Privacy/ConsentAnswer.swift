import LoyaltyRules

/// How a consent stands after it was given or withdrawn.
public struct ConsentAnswer: Sendable, Codable {
    public let member: MemberID
    public let purpose: ConsentPurpose
    public let granted: Bool
}
