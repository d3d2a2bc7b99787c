/// An asset sold to members for money (ADV-22).
public struct PurchaseTerms: Sendable, Hashable {
    public let asset: String
    /// Units of the asset for a unit of the currency.
    public let rate: Rate
    /// The most that one member may buy in a calendar year.
    public let atMostPerYear: Int64
    /// The least at a time.
    public let atLeast: Int64
    /// It is sold in whole steps of so much; nil in any amount.
    public let step: Int64?

    init(asset: String, rate: Rate, atMostPerYear: Int64, atLeast: Int64 = 1, step: Int64? = nil) {
        self.asset = asset
        self.rate = rate
        self.atMostPerYear = atMostPerYear
        self.atLeast = atLeast
        self.step = step
    }
}
