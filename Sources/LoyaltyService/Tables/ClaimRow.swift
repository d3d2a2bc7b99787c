import LoyaltyRules

/// A member's claim about points that are missing, as it stands.
public struct ClaimRow: Sendable {
    public let member: MemberID
    public let id: Int64
    public internal(set) var state: ClaimState
    public let facts: ClaimFacts
    /// What the member says about it; sealed under the member's own key.
    public let note: String
    /// For example `staff:5` or `member:7`.
    public let openedBy: String
    public let openedAt: Instant
    /// By when the answer is due.
    public let dueAt: Instant
    /// Who looks after it; empty for nobody.
    public internal(set) var owner = ""
    /// What was approved first or in the end; nil before.
    public internal(set) var way: ClaimWay?
    /// The revenue category that a credit is posted under; empty for none.
    public internal(set) var category = ""
    /// What is credited, where staff read another amount from the paper; else as claimed.
    public internal(set) var amount: Int64?
    /// The points of goodwill.
    public internal(set) var points: Int64 = 0
    /// Who approved it first, where a second person has to; empty for nobody.
    public internal(set) var approvedBy = ""
    public internal(set) var outcome: ClaimOutcome?
    /// What the member was answered; sealed under the member's own key.
    public internal(set) var answer = ""
    /// The member's operation that gave the points, or had given them; 0 for none.
    public internal(set) var operation: Int64 = 0
    public internal(set) var decidedBy = ""
    public internal(set) var decidedAt: Instant?
}
