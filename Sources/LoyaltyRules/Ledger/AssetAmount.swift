/// So much of one asset, in the asset's smallest unit.
public struct AssetAmount: Sendable, Hashable, Codable {
    /// The asset's id in the program document, for example `points`.
    public let asset: String
    /// The amount; negative when it is taken.
    public let amount: Int64

    /// So much of an asset.
    public init(_ asset: String, _ amount: Int64) {
        self.asset = asset
        self.amount = amount
    }
}
