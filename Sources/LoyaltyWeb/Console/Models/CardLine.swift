/// A member's card as pages show it.
struct CardLine: Sendable {
    /// What can be done with it.
    struct Step: Sendable {
        /// The word that the form sends.
        let value: String
        let label: String
        /// What it costs; nil for nothing.
        let fee: String?
    }

    let number: String
    /// In groups of four.
    let grouped: String
    let kind: String
    /// The bank or company whose name it bears as well; empty for none.
    let partner: String
    /// Whether it can be used, in words.
    let use: String
    let isUsable: Bool
    let issued: String
    /// Its last day; nil where it has none.
    let lastDay: String?
    let steps: [Step]
}
