/// What one rule gives, or one counter tallies, for a folio.
public struct EarningLine: Sendable, Hashable {
    /// The rule's or counter's id in the program document.
    public let rule: String
    public let asset: String
    public let amount: Int64

    public init(rule: String, asset: String, amount: Int64) {
        self.rule = rule
        self.asset = asset
        self.amount = amount
    }
}
