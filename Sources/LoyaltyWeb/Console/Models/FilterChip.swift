/// A condition in words, and the list without it.
struct FilterChip: Sendable {
    let words: String
    let href: String
}
