/// What a folio earns, and why.
public struct FolioEarning: Sendable, Hashable {
    /// The amounts: points by rule, tallies by counter. Zero amounts are left out.
    public let lines: [EarningLine]
    /// The sentences, also for what earned nothing.
    public let explanation: [ReceiptLine]

    public init(lines: [EarningLine], explanation: [ReceiptLine]) {
        self.lines = lines
        self.explanation = explanation
    }
}
