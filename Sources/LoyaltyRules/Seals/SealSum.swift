/// What the sealed entries of one asset come to against one account of the program.
public struct SealSum: Sendable, Hashable, Codable, Comparable {
    public let asset: String
    /// The account on the other side, for example `issuance@west_lake`.
    public let account: String
    /// More than 0 to members, less than 0 from them; in the asset's smallest unit.
    public let amount: Int64

    public init(asset: String, account: String, amount: Int64) {
        self.asset = asset
        self.account = account
        self.amount = amount
    }

    public static func < (left: SealSum, right: SealSum) -> Bool {
        (left.asset, left.account) < (right.asset, right.account)
    }
}
