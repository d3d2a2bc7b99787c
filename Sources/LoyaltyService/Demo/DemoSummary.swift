import LoyaltyRules

/// What the demonstration holds.
public struct DemoSummary: Sendable, Codable, Equatable {
    /// The first business day of its history.
    public let from: CalendarDay
    /// The last one.
    public let through: CalendarDay
    public var members = 0
    public var stays = 0
    public var bills = 0
    public var corrections = 0
    public var cancellations = 0
    public var adjustments = 0
    public var redemptions = 0
    /// All operations performed.
    public var operations = 0

    init(from: CalendarDay, through: CalendarDay) {
        self.from = from
        self.through = through
    }
}
