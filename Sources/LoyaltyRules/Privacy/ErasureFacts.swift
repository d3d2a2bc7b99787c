/// What is known of a member who asks to be forgotten.
public struct ErasureFacts: Sendable, Hashable {
    /// Something of the member's that is set aside or waits, with the day on which that is over.
    public struct Open: Sendable, Hashable {
        public let count: Int
        /// The last of the days on which it is over by itself; nil when only people can end it.
        public let overOn: CalendarDay?

        public init(count: Int, overOn: CalendarDay?) {
            self.count = count
            self.overOn = overOn
        }
    }

    /// What is set aside of the member's points.
    public var holds = Open(count: 0, overOn: nil)
    /// What was earned and waits, since the stay may still be corrected.
    public var waiting = Open(count: 0, overOn: nil)
    /// Claims and disputes of the member that are not settled.
    public var claims = Open(count: 0, overOn: nil)
    /// What the member owes.
    public var debts: [AssetAmount] = []
    /// Money of the member that has to be given back first.
    public var money: [AssetAmount] = []
    /// Whether others are in the family pool that the member leads.
    public var leadsFamily = false
    /// Until when the data is kept for a legal claim; nil when it is not.
    public var claimUntil: CalendarDay?
    /// Whether it is kept for a legal claim of which nobody knows the end.
    public var isClaimed = false

    public init() {}
}
