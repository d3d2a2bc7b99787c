/// A tier sold for points, another asset, or money (TIER-14, TIER-16, ADV-30).
public struct TierPrice: Sendable, Hashable {
    public let id: String
    /// The asset it costs; nil for money, which the hotel takes.
    public let asset: String?
    /// In the smallest unit of the asset or of the program's currency.
    public let amount: Int64
    /// The tiers from which it can be bought; empty for every lower one.
    public let from: [String]
    /// Whether the buyer gives it to another member (ADV-11).
    public let isGift: Bool
    /// How long it holds; nil for the tier's own term.
    public let validity: Validity?
    /// Whether who has the tier may buy another term of it.
    public var renews = false
}
