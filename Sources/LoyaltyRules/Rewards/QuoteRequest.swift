/// What a member asks a price for.
public struct QuoteRequest: Sendable, Hashable {
    public let day: CalendarDay
    public let tier: String
    public let property: String?
    /// Nights of an award; 1 for anything else.
    public let nights: Int
    /// How many of it.
    public let count: Int
    /// The bill of which a share is paid, in the currency's smallest unit.
    public let bill: Int64
    /// How many points the member wants to use, where the price leaves a choice; nil for as many as possible.
    public let points: Int64?
    /// What the member holds of the reward's asset: of a bill no more is paid with it; nil where it is not known.
    public let held: Int64?
    public let member: MemberTraits
    /// The type of room asked for; nil where nobody has said.
    public let roomType: String?

    public init(
        day: CalendarDay, tier: String, property: String? = nil, nights: Int = 1, count: Int = 1, bill: Int64 = 0,
        points: Int64? = nil, held: Int64? = nil, member: MemberTraits = MemberTraits(),
        roomType: String? = nil
    ) {
        self.day = day
        self.tier = tier
        self.property = property
        self.nights = nights
        self.count = count
        self.bill = bill
        self.points = points
        self.held = held
        self.member = member
        self.roomType = roomType
    }

    /// The same of a member who holds so much of the reward's asset.
    func holding(_ held: Int64) -> QuoteRequest {
        QuoteRequest(
            day: day, tier: tier, property: property, nights: nights, count: count, bill: bill, points: points,
            held: held, member: member, roomType: roomType)
    }

    /// One night of the same, at its price in points alone.
    var oneNight: QuoteRequest {
        QuoteRequest(day: day, tier: tier, property: property, held: held, member: member, roomType: roomType)
    }
}
