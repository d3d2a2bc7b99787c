import LoyaltyRules

/// Points of a member that are set aside, with what for and since when.
public struct HoldRow: Sendable, Equatable {
    public let member: MemberID
    public var hold: Hold
    /// The hotel at which it is used; empty for the program.
    public let property: String
    /// What it is for, for example the number of a booking; may be empty.
    public let subject: String
    public let reason: String
    public let placedOn: CalendarDay
    /// The operation that placed it.
    public let operation: Int64
    public let recordedAt: Instant

    public var id: Int64 { hold.id }
}
