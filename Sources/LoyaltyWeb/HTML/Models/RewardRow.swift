/// A reward with its price today, or why it is not to be had.
struct RewardRow: Sendable {
    let name: String
    /// In words: `300 points`; nil where there is none.
    var price: String? = nil
    /// How it comes about, or what would be needed.
    var sentences: [String]
    let isAvailable: Bool
    /// Where it is redeemed, if the reader may.
    var redeemHref: String? = nil
}
