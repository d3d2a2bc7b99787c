import LoyaltyRules

/// A draft in a list.
struct DraftLine: Sendable {
    let title: String
    let href: String
    let revision: Int
    let stage: DraftApproval.Stage
    /// Who changed it last, and when.
    let changedBy: String
    let changedAt: String
}
