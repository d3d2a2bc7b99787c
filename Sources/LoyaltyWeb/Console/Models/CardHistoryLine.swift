/// A step in the history of a card as pages show it.
struct CardHistoryLine: Sendable {
    let moment: String
    let card: String
    let what: String
    /// What was taken at the till, or that nothing was; empty where nothing is due.
    let fee: String
    let who: String
}
