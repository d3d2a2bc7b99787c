import LoyaltyRules

/// Some rows of a file, and whose they are.
struct ListFilePart: Codable, Sendable {
    let members: [MemberID]
    let rows: [[String]]
}
