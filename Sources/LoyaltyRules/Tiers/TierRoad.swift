/// What a walk through the tiers goes by: the rules of a program, and what one member counted or was given. A walk changes
/// on the road, and the road does not change under it.
struct TierRoad: Sendable {
    let rules: TierRules
    var joinedOn: CalendarDay?
    /// What was counted.
    var totals: CounterTotals
    /// What was given otherwise, by first day.
    private(set) var titles: [TierTitle]

    init(_ rules: TierRules, totals: CounterTotals, joinedOn: CalendarDay?, titles: [TierTitle]) {
        self.rules = rules
        self.totals = totals
        self.joinedOn = joinedOn
        self.titles = Self.inOrder(titles)
    }

    var program: Program { rules.program }

    /// Begins anew for another member, in the same memory.
    mutating func begin(joinedOn: CalendarDay?, titles: [TierTitle]) {
        self.joinedOn = joinedOn
        self.titles = Self.inOrder(titles)
        totals.clear()
    }

    mutating func add(_ title: TierTitle) { titles = Self.inOrder(titles + [title]) }

    static func inOrder(_ titles: [TierTitle]) -> [TierTitle] {
        titles.count < 2 ? titles : titles.sorted { $0.from < $1.from }
    }
}
