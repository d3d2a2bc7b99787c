/// The way of one member through the tiers, as a value that grows with each fact (I-26): the same history, told in
/// whatever order, gives the same tier, so that a late, corrected or reversed fact gives the tier that a history
/// without the mistake would have given.
public struct TierLadder: Sendable {
    /// What the walks go by.
    private(set) var road: TierRoad
    private var entries: [CounterDay] = []
    /// The days before the current one of which something remains.
    private(set) var days: [CalendarDay] = []
    /// The newest day; it can still grow, so the walk waits before it.
    private var current: CalendarDay?
    private var walk: TierWalk
    /// The walk past the newest day, where somebody has looked so far; good until something more is added. It has its own
    /// memory, so that neither walk asks for new memory with each day.
    private var ahead: TierWalk
    private var isAhead = false

    /// A member without a history.
    public init(program: Program, joinedOn: CalendarDay?, titles: [TierTitle] = []) {
        self.init(
            rules: TierRules(program), totals: CounterTotals(program: program), joinedOn: joinedOn,
            titles: titles)
    }

    private init(rules: TierRules, totals: CounterTotals, joinedOn: CalendarDay?, titles: [TierTitle]) {
        road = TierRoad(rules, totals: totals, joinedOn: joinedOn, titles: titles)
        walk = TierWalk(tiers: rules.tiers.count, joinedOn: joinedOn)
        ahead = walk
    }

    public var program: Program { road.program }
    public var joinedOn: CalendarDay? { road.joinedOn }
    /// What was counted.
    public var totals: CounterTotals { road.totals }
    /// What was given otherwise, by first day.
    var titles: [TierTitle] { road.titles }

    /// Another member's empty ladder in the same program; cheap, where many members are gone through.
    public func fresh(joinedOn: CalendarDay?, titles: [TierTitle] = []) -> TierLadder {
        guard current == nil else { return TierLadder(program: program, joinedOn: joinedOn, titles: titles) }
        return TierLadder(rules: road.rules, totals: totals, joinedOn: joinedOn, titles: titles)
    }

    /// Begins anew for another member, in the same memory.
    mutating func begin(joinedOn: CalendarDay?, titles: [TierTitle]) {
        road.begin(joinedOn: joinedOn, titles: titles)
        beginWalk()
    }

    private mutating func beginWalk() {
        entries.removeAll(keepingCapacity: true)
        days.removeAll(keepingCapacity: true)
        current = nil
        walk.begin(joinedOn: joinedOn)
        isAhead = false
    }

    /// Adds what a day brought. A day before the newest one makes the ladder walk again from the beginning.
    public mutating func add(_ entry: CounterDay) { add(entry, at: nil) }

    /// The same where the place of the counter in the program is known.
    mutating func add(_ entry: CounterDay, at counter: Int?) {
        if road.take(entry) { return restart(with: entries) }
        if let current, entry.day < current { add([entry]) } else { take(entry, at: counter) }
    }

    /// Adds what many days brought, in any order.
    public mutating func add(_ more: [CounterDay]) {
        var isGiven = false
        for entry in more where road.take(entry) { isGiven = true }
        if isGiven { restart(with: entries) }
        let sorted = Self.inOrder(more)
        entries.reserveCapacity(entries.count + sorted.count)
        if let current, let first = sorted.first, first.day < current {
            restart(with: (entries + sorted).sorted { $0.day < $1.day })
        } else {
            for entry in sorted { take(entry) }
        }
    }

    /// Whether these are the tiers given otherwise that the ladder knows of.
    public func isWalked(with titles: [TierTitle]) -> Bool { road.told == TierRoad.inOrder(titles) }

    /// Adds a tier given otherwise, and walks again from the beginning.
    public mutating func add(_ title: TierTitle) {
        road.add(title)
        restart(with: entries)
    }

    /// Walks past the newest day once, so that the next questions need not.
    mutating func lookAhead() {
        guard !isAhead, let current, road.totals.moved(on: current) else { return }
        ahead.stand(as: walk)
        road.pass(&ahead, day: current)
        isAhead = true
    }

    /// The rank of the tier on a day; walks past the newest day for it.
    mutating func rank(on day: CalendarDay) -> Int {
        lookAhead()
        return isSeen(through: day) ? ahead.rank : walked(to: day).rank
    }

    /// The same member had nothing ever been given otherwise than by counting.
    func withoutTitles() -> TierLadder {
        var ladder = TierLadder(program: program, joinedOn: joinedOn)
        ladder.add(entries)
        return ladder
    }

    /// The tier on a day.
    public func standing(on day: CalendarDay) -> TierStanding {
        isSeen(through: day) ? standing(of: ahead) : standing(of: walked(to: day))
    }

    private func standing(of walk: TierWalk) -> TierStanding {
        TierStanding(
            tier: road.rules.tiers[walk.rank].id, since: walk.since, until: walk.until, termFrom: walk.termFrom)
    }

    /// Whether somebody has looked past the newest day, and nothing has happened since then up to a day.
    private func isSeen(through day: CalendarDay) -> Bool {
        guard isAhead, let current, day >= current else { return false }
        return road.isStill(ahead, to: day)
    }

    /// Full years of 365 days, in all, at a tier or above, days under a title and the day itself included (ADV-08).
    public func years(at tier: String, on day: CalendarDay) -> Int {
        walked(to: day).years(at: program.rank(of: tier), on: day)
    }

    /// What a counter adds up to in the window that ends on a day.
    public func total(of counter: Counter, in window: Window, on day: CalendarDay, forTiers: Bool) -> Int64 {
        let termFrom = window == .tierPeriod ? walked(to: day).termFrom : nil
        return road.totals.total(
            of: counter.id, in: window, on: day,
            anchors: WindowAnchors(joinedOn: joinedOn, termFrom: termFrom, forTiers: forTiers))
    }

    /// What happened to the tier up to and including a day, in order.
    public func events(through day: CalendarDay) -> [TierEvent] {
        var walk = TierWalk(tiers: road.rules.tiers.count, joinedOn: joinedOn)
        walk.journal = []
        return walkAgain(walk, to: day).journal ?? []
    }

    /// The days up to and including a day of which something remains.
    func daysCounted(through day: CalendarDay) -> [CalendarDay] {
        let past = days.prefix { $0 <= day }
        guard let current, current <= day, road.totals.moved(on: current) else { return Array(past) }
        return past + [current]
    }

    /// Where the member stands on a day, for windows and years.
    func walked(to day: CalendarDay) -> TierWalk {
        guard let current else { return walkAgain(walk, to: day) }
        guard day >= current else {
            return walkAgain(TierWalk(tiers: road.rules.tiers.count, joinedOn: joinedOn), to: day)
        }
        var copy = isAhead ? ahead : walk
        if !isAhead, road.totals.moved(on: current) { road.pass(&copy, day: current) }
        road.advance(&copy, to: day)
        return copy
    }

    private func walkAgain(_ beginning: TierWalk, to day: CalendarDay) -> TierWalk {
        var walk = beginning
        for past in daysCounted(through: day) { road.pass(&walk, day: past) }
        road.advance(&walk, to: day)
        return walk
    }

    /// By day; what comes from the ledger mostly is.
    private static func inOrder(_ days: [CounterDay]) -> [CounterDay] {
        for index in days.indices.dropFirst() where days[index].day < days[index - 1].day {
            return days.sorted { $0.day < $1.day }
        }
        return days
    }

    private mutating func take(_ entry: CounterDay, at counter: Int? = nil) {
        guard let place = counter ?? road.totals.tally(of: entry.counter) else { return }
        // Who has looked ahead knows that something remains of the newest day.
        if let current, current != entry.day, isAhead || road.totals.moved(on: current) {
            lookAhead()
            swap(&walk, &ahead)
            days.append(current)
        }
        isAhead = false
        road.totals.add(entry, at: place)
        current = entry.day
        entries.append(entry)
    }

    private mutating func restart(with history: [CounterDay]) {
        road.clear()
        beginWalk()
        for entry in history { take(entry) }
    }
}
