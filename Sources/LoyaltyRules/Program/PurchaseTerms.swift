/// An asset sold to members for money (ADV-22).
public struct PurchaseTerms: Sendable, Hashable {
    public let asset: String
    /// Units of the asset for a unit of the currency.
    public let rate: Rate
    /// The most that one member may buy in a calendar year.
    public let atMostPerYear: Int64
}
