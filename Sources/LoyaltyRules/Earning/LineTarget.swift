/// What a line belongs to: which rule or counter gives, and what it gives. A document makes each once, since a replay
/// makes millions of lines.
final class LineTarget: Sendable {
    /// What a line adds to.
    enum Place: Sendable, Hashable {
        /// An asset, by its place in the document.
        case asset(Int)
        /// The kept remainder of its rule or counter.
        case rest
        /// A tally: of a counter, by its place in the document; nil for anything else that is tallied.
        case tally(Int?)
    }

    let rule: String
    let asset: String
    /// What it adds to in the document that made it, and its number there (`EarningPlan.targets`); nil where no document
    /// made it.
    let place: Place
    let number: Int?

    init(_ rule: String, _ asset: String, place: Place = .tally(nil), number: Int? = nil) {
        self.rule = rule
        self.asset = asset
        self.place = place
        self.number = number
    }
}
