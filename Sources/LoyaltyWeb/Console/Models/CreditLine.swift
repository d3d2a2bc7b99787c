/// What one person or hotel gave by hand, as a page shows it; figures are already formatted.
struct CreditLine: Sendable {
    /// What was given in a day or a month.
    struct Figure: Sendable {
        let given: String
        /// How much may be given; nil for no limit.
        var most: String? = nil
        /// What may still be given, and from which day on all of it.
        var left: String? = nil
        /// Whether nothing may be given any more.
        var isUsedUp = false
    }

    let name: String
    let asset: String
    let today: Figure
    let month: Figure
}
