import LoyaltyRules

/// How far an application is, and the member that came of it.
public struct ApplicationAnswer: Sendable, Codable {
    public let application: Int64
    public let state: ApplicationState
    public let member: MemberID?
    public let cardNumber: String?
}
