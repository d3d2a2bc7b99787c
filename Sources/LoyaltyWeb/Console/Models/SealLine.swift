/// A checkpoint in the list; everything is already in words.
struct SealLine: Sendable {
    let number: String
    let href: String
    let day: String
    let sealedAt: String
    let operations: String
    let entries: String
    /// The beginning of its hash.
    let hash: String
}
