import LoyaltyRules

/// A member's PIN: its hash, how often it was missed, and since when it holds.
struct PINRow: Sendable {
    let hash: String
    var tries: PINTries
    let setAt: Instant
}
