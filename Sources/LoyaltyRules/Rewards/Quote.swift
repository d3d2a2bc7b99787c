/// What a reward costs in one case, and why.
public struct Quote: Sendable, Hashable {
    /// In the smallest unit of the reward's asset.
    public let points: Int64
    /// What is paid beside, or taken off a bill, in the currency's smallest unit.
    public let money: Int64
    public let explanation: [ReceiptLine]
    /// What a certificate does not cover and is added; nil for nothing.
    public let topUp: AssetAmount?

    public init(points: Int64, money: Int64, explanation: [ReceiptLine], topUp: AssetAmount? = nil) {
        self.points = points
        self.money = money
        self.explanation = explanation
        self.topUp = topUp
    }
}
