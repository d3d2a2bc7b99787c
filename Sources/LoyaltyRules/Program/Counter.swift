/// A tally that decides about tiers: qualifying nights, stays or spend. Kept in the ledger like
/// points, so that a reversal takes a tier back the way it takes points back.
public struct Counter: Sendable, Hashable {
    /// What is tallied.
    public enum Measure: String, Sendable, CaseIterable {
        /// Nights of a stay (room nights of one room).
        case nights
        /// Each stay, or bill, counts one.
        case visits
        /// Money net of tax and service, in the program's currency.
        case spend
    }

    public let id: String
    public let name: LocalName
    public let measure: Measure
    /// Which facts count.
    public let kinds: [FolioKind]
    /// For spend: the categories that count; nil means every category.
    public let categories: [String]?
}
