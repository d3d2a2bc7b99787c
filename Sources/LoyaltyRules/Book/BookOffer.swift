/// A choice that is open, or was made.
struct BookOffer: Sendable {
    let offer: OfferedChoice
    /// The number of the fact that opened it.
    let fact: Int
    let choice: ChoiceTerms
    /// What was chosen; nil while it is open.
    var chosen: [String]?
    /// The lots that were filled by it.
    var lots: [Int64] = []
}
