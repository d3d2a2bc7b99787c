import LoyaltyRules

/// How a claim stands after somebody did something about it.
public struct ClaimAnswer: Sendable, Codable {
    public let member: MemberID
    public let claim: Int64
    public let state: ClaimState
    public let outcome: ClaimOutcome?
    /// The member's operation that gave the points, or had given them; 0 for none.
    public let operation: Int64

    init(_ row: ClaimRow) {
        (member, claim, state, outcome, operation) = (row.member, row.id, row.state, row.outcome, row.operation)
    }
}
