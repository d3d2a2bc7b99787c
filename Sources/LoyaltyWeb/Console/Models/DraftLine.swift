/// A draft in a list.
struct DraftLine: Sendable {
    let title: String
    let href: String
    let revision: Int
    let isApproved: Bool
    /// Who changed it last, and when.
    let changedBy: String
    let changedAt: String
}
