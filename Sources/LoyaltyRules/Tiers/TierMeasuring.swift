/// Takes a requirement apart into the ways to fulfil it, and measures each.
struct TierMeasuring {
    /// A requirement of many parts has very many ways; nobody reads more than the nearest ones.
    static let mostAlternatives = 32

    let ladder: TierLadder
    let anchors: WindowAnchors
    /// Days over which everything is counted instead of each counter's own window.
    let within: DayRange?
    /// The day on which a window ends.
    let day: (Window) -> CalendarDay

    init(
        ladder: TierLadder, anchors: WindowAnchors, within: DayRange? = nil,
        day: @escaping (Window) -> CalendarDay
    ) {
        self.ladder = ladder
        self.anchors = anchors
        self.within = within
        self.day = day
    }

    /// The ways, the nearest first: the one of which the least share is missing in all.
    func alternatives(of requirement: Requirement) -> [[TierProgress.Way]] {
        switch requirement {
        case .counter(let id, let own, let bounds): return [measured(id, own, bounds)]
        case .years(let tier, let atLeast):
            let done = Int64(ladder.years(at: tier, on: day(.lifetime)))
            return [[.init(measure: .years(at: tier), done: done, needed: Int64(atLeast), isUpper: false)]]
        case .any(let parts): return nearest(parts.flatMap { alternatives(of: $0) })
        case .all(let parts): return together(parts.map { alternatives(of: $0) })
        case .atLeast(let needed, let parts):
            let ways = parts.map { alternatives(of: $0) }.filter { !$0.isEmpty }
            let sorted = ways.enumerated().sorted {
                (share($0.element[0]), $0.offset) < (share($1.element[0]), $1.offset)
            }
            return nearest(choices(of: needed, from: sorted.map(\.element)[...]).flatMap { together($0) })
        }
    }

    private func measured(_ id: String, _ own: Window, _ bounds: Bounds) -> [TierProgress.Way] {
        let window = within.map { Window.dates($0) } ?? own
        let done = ladder.totals.total(of: id, in: window, on: day(own), anchors: anchors)
        let carried = ladder.totals.carried(id, in: window, on: day(own), anchors: anchors)
        let measure = TierProgress.Way.Measure.counter(id, window)
        return [
            bounds.atLeast.map { TierProgress.Way(measure: measure, done: done, needed: $0, isUpper: false, carried: carried) },
            bounds.atMost.map { TierProgress.Way(measure: measure, done: done, needed: $0, isUpper: true) },
        ].compactMap { $0 }
    }

    /// Every combination of one way for each part.
    private func together(_ parts: [[[TierProgress.Way]]]) -> [[TierProgress.Way]] {
        parts.reduce([[]]) { found, part in nearest(found.flatMap { way in part.map { way + $0 } }) }
    }

    /// Every choice of so many parts, the first parts first, up to the most that are told.
    private func choices<Part>(of count: Int, from parts: ArraySlice<Part>) -> [[Part]] {
        guard count > 0 else { return [[]] }
        guard parts.count >= count, let first = parts.first else { return [] }
        let with = choices(of: count - 1, from: parts.dropFirst()).map { [first] + $0 }
        guard with.count < Self.mostAlternatives else { return Array(with.prefix(Self.mostAlternatives)) }
        return Array((with + choices(of: count, from: parts.dropFirst())).prefix(Self.mostAlternatives))
    }

    private func nearest(_ ways: [[TierProgress.Way]]) -> [[TierProgress.Way]] {
        let sorted = ways.enumerated().sorted {
            (share($0.element), $0.offset) < (share($1.element), $1.offset)
        }
        return sorted.prefix(Self.mostAlternatives).map(\.element)
    }

    private func share(_ way: [TierProgress.Way]) -> Int64 { way.reduce(0) { $0 + $1.missingShare } }
}
