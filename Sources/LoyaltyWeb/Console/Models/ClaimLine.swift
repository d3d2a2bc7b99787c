/// A claim in a list; days, places and names are already in words.
struct ClaimLine: Sendable {
    let href: String
    let name: String
    let number: String
    let place: String
    let day: String
    /// The amount that is claimed; empty where nobody said.
    let amount: String
    /// By when the answer is due, or when it was given.
    let moment: String
    var isAnswered = false
    let isLate: Bool
    /// How it stands, or what came of it.
    let state: String
    /// Who looks after it, or answered it; empty for nobody.
    let owner: String
    /// What the member was answered; empty while it waits.
    let answer: String
    /// The receipt of what was given, or had been given before.
    var receiptHref: String? = nil
    /// The picture that came with it, as an address of data.
    var photo: String? = nil
}
