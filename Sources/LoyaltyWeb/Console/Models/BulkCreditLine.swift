/// How a member of a list fared.
struct BulkCreditLine: Sendable {
    let name: String
    let card: String
    /// In words: given, or why not.
    let outcome: String
    let isRefused: Bool
    /// The receipt; nil where nothing was given.
    let href: String?
}
