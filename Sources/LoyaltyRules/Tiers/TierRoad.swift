/// What a walk through the tiers goes by: the rules of a program, and what one member counted or was given. A walk changes
/// on the road, and the road does not change under it.
struct TierRoad: Sendable {
    let rules: TierRules
    var joinedOn: CalendarDay?
    /// What was counted.
    var totals: CounterTotals
    /// What was given otherwise, by first day.
    private(set) var titles: [TierTitle]
    /// The same without those that are held with an asset, and what was told of such assets.
    private(set) var told: [TierTitle]
    private var pieces = TierPieces()

    init(_ rules: TierRules, totals: CounterTotals, joinedOn: CalendarDay?, titles: [TierTitle]) {
        self.rules = rules
        self.totals = totals
        self.joinedOn = joinedOn
        told = Self.inOrder(titles)
        self.titles = told
    }

    var program: Program { rules.program }

    /// Begins anew for another member, in the same memory.
    mutating func begin(joinedOn: CalendarDay?, titles: [TierTitle]) {
        self.joinedOn = joinedOn
        told = Self.inOrder(titles)
        self.titles = told
        pieces.clear()
        totals.clear()
    }

    mutating func add(_ title: TierTitle) {
        told = Self.inOrder(told + [title])
        titles = Self.inOrder(told + pieces.titles(by: rules.tierAssets))
    }

    /// Takes up what came in, or went, of an asset that brings a tier.
    /// - Returns: whether it is one.
    mutating func take(_ entry: CounterDay) -> Bool {
        guard !rules.tierAssets.isEmpty, rules.tierAssets[entry.counter] != nil else { return false }
        pieces.add(entry)
        titles = Self.inOrder(told + pieces.titles(by: rules.tierAssets))
        return true
    }

    /// Forgets what was counted, and keeps what was given.
    mutating func clear() { totals.clear() }

    static func inOrder(_ titles: [TierTitle]) -> [TierTitle] {
        titles.count < 2 ? titles : titles.sorted { $0.from < $1.from }
    }
}
