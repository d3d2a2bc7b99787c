/// An offer that waits for the member's choice.
struct ChoiceCard: Sendable {
    /// A thing to choose.
    struct Option: Sendable {
        let id: String
        let name: String
        /// What it gives, in words.
        let gives: String
    }

    let id: String
    /// The rule or milestone that offers it.
    let name: String
    /// How many are chosen.
    let pick: Int
    /// The last day, `2026-07-01`; nil without a deadline.
    var until: String? = nil
    let options: [Option]
    /// What comes if nothing is chosen, in words; nil for nothing.
    var otherwise: String? = nil
    /// Where the choice is sent; nil where the reader may not choose.
    let action: String?
    /// The idempotency key of its form.
    let key: String
}
