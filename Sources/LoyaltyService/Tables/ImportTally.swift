/// What became of the rows of a file.
public struct ImportTally: Sendable, Codable, Equatable {
    /// Rows read, without the header.
    public var read = 0
    /// Stays posted to members.
    public var posted = 0
    /// Rows that an earlier run, or an earlier line, had told already: nothing was done.
    public var repeated = 0
    /// Bookings that were cancelled: noted, without points.
    public var cancelled = 0
    /// Guests who did not come: noted, without points.
    public var noShow = 0
    /// Rows that could not be used; see the error file.
    public var parked = 0
    /// Members enrolled on the way.
    public var enrolled = 0
    /// Nights of the posted stays.
    public var nights = 0
    /// Net revenue of the posted stays, in the smallest unit of the currency.
    public var revenue: Int64 = 0

    public init() {}
}
