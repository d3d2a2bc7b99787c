/// Who is asking what a fact earns, and when.
public final class EarningRequest {
    public let folio: Folio
    public let member: MemberTraits
    /// The tier held on the business day, before the fact itself.
    public let tier: String
    /// The business day on which it is posted.
    public let postedOn: CalendarDay
    /// Needed when the folio's currency is not the program's.
    public let dayRate: DayRate?
    public let history: any MemberHistory
    /// Whether sentences are made; a replay of millions of facts asks for them only where somebody reads them.
    public let explaining: Bool

    public init(
        _ folio: Folio, member: MemberTraits = MemberTraits(), tier: String, postedOn: CalendarDay? = nil,
        dayRate: DayRate? = nil, history: any MemberHistory = NoHistory(), explaining: Bool = true
    ) {
        self.folio = folio
        self.member = member
        self.tier = tier
        self.postedOn = postedOn ?? folio.occurredOn
        self.dayRate = dayRate
        self.history = history
        self.explaining = explaining
    }
}
