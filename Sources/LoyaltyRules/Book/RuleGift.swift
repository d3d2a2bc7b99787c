/// What a rule gave for one fact, after corrections.
public struct RuleGift: Sendable, Hashable {
    public let rule: String
    public let asset: String
    public let day: CalendarDay
    /// The number of the fact; of an event, its subject.
    public let subject: String
    /// The fact's id in the ledger; 0 in a book.
    public let folio: Int64
    public var amount: Int64

    public init(rule: String, asset: String, day: CalendarDay, subject: String, folio: Int64 = 0, amount: Int64) {
        self.rule = rule
        self.asset = asset
        self.day = day
        self.subject = subject
        self.folio = folio
        self.amount = amount
    }
}

extension [RuleGift] {
    /// How much rules have given on some days, and for how many facts; of one subject where that is named. What was
    /// taken back does not count.
    public func use(of rules: [String], in days: DayRange, subject: String?) -> RuleUse {
        reduce(into: RuleUse()) { use, gift in
            guard gift.amount > 0, rules.contains(gift.rule), days.contains(gift.day),
                subject == nil || gift.subject == subject
            else { return }
            use.amount += gift.amount
            use.times += 1
        }
    }
}
