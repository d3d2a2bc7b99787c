import LoyaltyRules

/// An entry with its words, for the audits of what passes between two accounts or two members.
struct CheckedMove {
    let sequence: Int64
    let operation: Int64
    let asset: String
    let amount: Int64
    let account: String
    let programVersion: Int
    let reverses: Int64
}
