/// An asset that members may change into another of the program (ADV-22). Without it nobody may.
public struct ConversionTerms: Sendable, Hashable {
    /// What is given, and what comes of it.
    public let from: String
    public let to: String
    /// Units of what comes of it for one unit of what is given; rounded down.
    public let rate: Rate
    /// The most of what is given that one member may change in a calendar year.
    public let atMostPerYear: Int64
    /// The least of it at a time.
    public let atLeast: Int64
    /// It is changed in whole steps of so much; nil in any amount.
    public let step: Int64?
    /// What it costs, on top, in what is given or in money; nil for nothing.
    public let fee: TransferFee?

    init(
        from: String, to: String, rate: Rate, atMostPerYear: Int64, atLeast: Int64 = 1, step: Int64? = nil,
        fee: TransferFee? = nil
    ) {
        self.from = from
        self.to = to
        self.rate = rate
        self.atMostPerYear = atMostPerYear
        self.atLeast = atLeast
        self.step = step
        self.fee = fee
    }

    /// What tells it from the others: `points/miles`.
    var id: String { from + "/" + to }

    /// The rule that stands on both entries.
    public static let rule = "conversion"
    /// The rule that stands on the entry of the fee.
    public static let feeRule = "conversion_fee"
}
