/// Whether members may give an asset to each other (PTS-21, CFL-09, ADV-22). Without it nobody may.
public struct TransferTerms: Sendable, Hashable {
    public let asset: String
    /// The most that one member may give in a calendar year.
    public let atMostPerYear: Int64
    /// The least at a time.
    public let atLeast: Int64
    /// What it costs the giver; nil for nothing.
    public let fee: TransferFee?

    init(asset: String, atMostPerYear: Int64, atLeast: Int64 = 1, fee: TransferFee? = nil) {
        self.asset = asset
        self.atMostPerYear = atMostPerYear
        self.atLeast = atLeast
        self.fee = fee
    }
}
