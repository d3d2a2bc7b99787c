/// What a fact earns, and why.
public struct FolioEarning: Sendable, Hashable {
    /// The amounts: points by rule, tallies by counter. Zero amounts are left out.
    public let lines: [EarningLine]
    /// The sentences, also for what earned nothing.
    public let explanation: [ReceiptLine]
    /// What the member may choose.
    public let offers: [OfferedChoice]

    public init(lines: [EarningLine], explanation: [ReceiptLine], offers: [OfferedChoice] = []) {
        self.lines = lines
        self.explanation = explanation
        self.offers = offers
    }
}
