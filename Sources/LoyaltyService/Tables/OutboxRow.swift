import LoyaltyRules

/// Something that has to leave Tessera.
struct OutboxRow: Sendable {
    let member: MemberID
    let id: Int64
    let name: String
    let payload: [String: String]
}
