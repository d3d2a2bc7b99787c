/// A limit to what a rule gives: it clips, and says so.
public struct Cap: Sendable, Hashable {
    /// Over what the limit counts.
    public enum Period: String, Sendable, Hashable, CaseIterable {
        /// One stay, bill or event.
        case fact
        case day
        case calendarMonth = "calendar_month"
        case calendarQuarter = "calendar_quarter"
        case calendarYear = "calendar_year"
        case membershipYear = "membership_year"
        /// Everything that a member ever gets of it.
        case member
        /// One subject of an event, for example one referred friend.
        case subject
        /// Everything that all members get of it: the budget of a campaign.
        case campaign
    }

    public let period: Period
    /// The most that may be given, in the asset's smallest unit.
    public let amount: Int64?
    /// How many facts may be given something.
    public let times: Int64?
    /// The rules that share the limit, this one included.
    public let rules: [String]
}
