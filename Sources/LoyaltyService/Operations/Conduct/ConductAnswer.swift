import LoyaltyRules

/// How a case stands after somebody did something about it.
public struct ConductAnswer: Sendable, Codable {
    public let member: MemberID
    public let number: Int64
    public let state: ConductState
    public let sanction: Sanction

    init(_ row: ConductRow) { (member, number, state, sanction) = (row.member, row.id, row.state, row.sanction) }
}
