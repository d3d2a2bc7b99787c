/// What taking in a fact gave.
public struct BookPosting: Sendable {
    /// What was added or taken, by rule and asset; tallies of counters, too.
    public var lines: [EarningLine] = []
    public var receipt: [ReceiptLine] = []
    public var offers: [OfferedChoice] = []
    /// The version of the document that spoke.
    public var version = 0
}
