/// A member on the review list of a tier run.
struct TierRunLine: Sendable {
    /// The tier before and after, with its place in the ladder.
    struct Step: Sendable {
        let name: String
        let order: Int
    }

    let href: String
    let name: String
    let cardNumber: String
    let before: Step
    let after: Step
    /// Why, in two words; nil for a tier that is kept.
    var cause: String? = nil
    /// What a person should look at.
    var exception: String? = nil
    /// Whether that stands in the way of publishing by itself.
    var isUrgent = false
    let why: [ReceiptLine]
    /// That the fall is held back: until when, and why.
    var hold: String? = nil
    /// What became of it, once the run was published.
    var outcome: String? = nil
    /// Where the fall is held back.
    var holdHref: String? = nil
    /// Where the receipt of the change is.
    var receiptHref: String? = nil
}
