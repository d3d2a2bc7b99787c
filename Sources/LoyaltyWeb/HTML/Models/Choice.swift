/// One entry of a list to choose from.
struct Choice: Sendable {
    /// What the form sends.
    let value: String
    /// What the reader sees.
    let label: String
}
