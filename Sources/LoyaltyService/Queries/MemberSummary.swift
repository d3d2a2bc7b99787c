import LoyaltyRules

/// A member in a list: enough to tell one from another.
public struct MemberSummary: Sendable {
    public let member: MemberID
    public let name: String
    public let maskedMobile: String?
    public let cardNumber: String
    public let tier: String
    public let points: Int64
    public let property: String
}
