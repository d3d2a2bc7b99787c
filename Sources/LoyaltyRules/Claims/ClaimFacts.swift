/// What a member says is missing: a stay or a bill that brought no points (积分申诉, PTS-22).
public struct ClaimFacts: Sendable, Hashable, Codable {
    /// A stay or a bill.
    public let kind: FolioKind
    public let property: String
    /// The outlet of a bill; empty for a stay.
    public let outlet: String
    /// The number of the stay or bill as it stands on the paper.
    public let number: String
    /// The departure of a stay, the business day of a bill.
    public let day: CalendarDay
    /// The nights of a stay; 0 for a bill.
    public let nights: Int
    /// What was paid, in the smallest unit of the program's currency; nil where the member does not know.
    public let amount: Int64?

    public init(
        kind: FolioKind, property: String, outlet: String = "", number: String, day: CalendarDay, nights: Int = 0,
        amount: Int64? = nil
    ) {
        self.kind = kind
        self.property = property
        self.outlet = outlet
        self.number = number
        self.day = day
        self.nights = nights
        self.amount = amount
    }
}
