/// A batch of points that came in together and ends together (积分批次).
public struct Lot: Sendable, Hashable, Codable {
    /// Where the points came from.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        case earned, bonus, purchased, goodwill
        /// Given with an end of its own, which activity does not move.
        case promotional
        /// Advanced to the member because something that was used is taken back; used up at once (`Debt`).
        case advance
        /// Given back after it had ended unused, with an end of its own, which activity does not move.
        case reinstated

        /// Whether its end is its own, whatever the asset's terms say.
        var hasOwnEnd: Bool { self == .promotional || self == .reinstated }
    }

    /// The sequence of the entry that brought it in: unique within the member.
    public let id: Int64
    public let asset: String
    public let kind: Kind
    public let original: Int64
    /// What is left of it; between 0 and `original` (I-7).
    public var remaining: Int64
    /// What holds have set aside of what is left; between 0 and `remaining` (I-14).
    public var reserved: Int64
    /// The business day on which it was earned.
    public let earnedOn: CalendarDay
    /// The first day on which it can be used; nil when it could be at once.
    public let availableOn: CalendarDay?
    /// The last day on which it can be used, before any extension; nil when it never ends.
    public let expiresOn: CalendarDay?
    /// The folio that earned it; 0 for none.
    public let folio: Int64

    public init(
        id: Int64, asset: String, kind: Kind, original: Int64, remaining: Int64, earnedOn: CalendarDay,
        expiresOn: CalendarDay?, folio: Int64, reserved: Int64 = 0, availableOn: CalendarDay? = nil
    ) {
        self.id = id
        self.asset = asset
        self.kind = kind
        self.original = original
        self.remaining = remaining
        self.earnedOn = earnedOn
        self.expiresOn = expiresOn
        self.folio = folio
        self.reserved = reserved
        self.availableOn = availableOn
    }

    /// What is left and not set aside by a hold.
    public var free: Int64 { remaining - reserved }

    /// Whether it cannot be used yet on a day.
    public func isPending(on day: CalendarDay) -> Bool { availableOn.map { day < $0 } ?? false }
}
