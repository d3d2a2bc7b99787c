/// What a member's counters add up to in any window: running sums by day, so that a question takes a search and not
/// a walk (a regular guest has hundreds of days, and each of them asks for every threshold).
public struct CounterTotals: Sendable {
    private struct Tally {
        var run = CounterRun()
        /// Of a counter of different names: the places of its names; nil for any other.
        var names: [Int]?
        var rollover: CounterRollover?
        /// Of a counter that counts stays which follow each other as one: the places of its hotels.
        var hotels: [Int] = []
    }

    private var tallies: [Tally]
    /// The counters of the program, in its order; and the names that were told of those that tally names.
    private let program: Program
    private var names: [String: Int]

    /// Nothing counted yet; the program says which counters there are and what rolls over.
    public init(program: Program) {
        tallies = program.counters.map { counter in
            Tally(
                names: counter.measure.isDistinct ? [] : nil,
                rollover: counter.rollover.map { CounterRollover($0, of: counter.id, in: program) })
        }
        self.program = program
        names = [:]
    }

    /// Forgets everything that was counted, and keeps the memory for the next member.
    mutating func clear() {
        let counters = program.counters.count
        if tallies.count > counters {
            tallies.removeLast(tallies.count - counters)
            names.removeAll(keepingCapacity: true)
        }
        for place in tallies.indices {
            tallies[place].run.clear()
            tallies[place].rollover?.clear()
            if tallies[place].names != nil { tallies[place].names = [] }
            if !tallies[place].hotels.isEmpty { tallies[place].hotels = [] }
        }
    }

    /// Adds what a day brought; days come in order. What the program does not count is left out.
    public mutating func add(_ entry: CounterDay) {
        if let place = tally(of: entry.counter) { add(entry, at: place) }
    }

    /// Adds what a day brought to a tally, by its place.
    mutating func add(_ entry: CounterDay, at place: Int) {
        tallies[place].run.add(entry)
        if tallies[place].rollover != nil { tallies[place].rollover?.add(entry.amount, on: entry.day) }
    }

    /// The place of what is told under an id; nil when the program does not count it.
    mutating func tally(of id: String) -> Int? {
        guard let place = place(of: id) ?? placeOfName(id), tallies[place].names == nil else { return nil }
        return place
    }

    /// What a counter adds up to in the window that ends on a day.
    public func total(
        of counter: Counter, in window: Window, on day: CalendarDay, anchors: WindowAnchors
    ) -> Int64 {
        total(of: counter.id, in: window, on: day, anchors: anchors)
    }

    /// What a counter, by its id, adds up to in the window that ends on a day; 0 for one that is not known.
    public func total(of counter: String, in window: Window, on day: CalendarDay, anchors: WindowAnchors)
        -> Int64
    {
        total(at: place(of: counter), in: window, on: day, anchors: anchors)
    }

    /// The same by the place of the counter; 0 for none.
    func total(at place: Int?, in window: Window, on day: CalendarDay, anchors: WindowAnchors) -> Int64 {
        guard let place else { return 0 }
        return total(at: place, in: window, on: day, anchors: anchors) { window.dayBefore(day, anchors: anchors) }
    }

    /// The same where somebody may know the last day before the window.
    func total(
        at place: Int, in window: Window, on day: CalendarDay, anchors: WindowAnchors, dayBefore: () -> CalendarDay?
    ) -> Int64 {
        guard let names = tallies[place].names else {
            let own = total(place, in: window, on: day, anchors: anchors, dayBefore)
            return tallies[place].hotels.reduce(own) { sum, hotel in
                sum + total(hotel, in: window, on: day, anchors: anchors, dayBefore)
            }
        }
        var different: Int64 = 0
        for name in names where total(name, in: window, on: day, anchors: anchors, dayBefore) > 0 { different += 1 }
        return different
    }

    /// What of the total of a window was brought over from the year before.
    func carried(_ counter: String, in window: Window, on day: CalendarDay, anchors: WindowAnchors) -> Int64 {
        guard anchors.forTiers, case .calendarYear = window, let place = place(of: counter) else { return 0 }
        return tallies[place].rollover?.into(day.parts.year) ?? 0
    }

    /// The first day of a year, after a day and up to another, on which what was carried over begins to count.
    func carriedDay(after: CalendarDay, through last: CalendarDay) -> CalendarDay? {
        tallies.reduce(nil) { first, tally in
            guard let day = tally.rollover?.firstDay(after: after, through: last) else { return first }
            return min(first ?? day, day)
        }
    }

    /// Whether anything remains of the newest day: when all was taken back, nothing happened on it.
    func moved(on day: CalendarDay) -> Bool {
        for place in tallies.indices where tallies[place].run.moved(on: day) { return true }
        return false
    }

    private func total(
        _ place: Int, in window: Window, on day: CalendarDay, anchors: WindowAnchors, _ dayBefore: () -> CalendarDay?
    ) -> Int64 {
        var last = day
        switch window {
        case .consecutive(let gapDays): return tallies[place].run.streak(gapDays: gapDays, through: day)
        case .dates(let range): if let until = range.until, until < day { last = until }
        case .previousCalendarYear: last = day.startOfYear.adding(days: -1)
        default: break
        }
        var total = tallies[place].run.sum(through: last)
        // A range that begins after its last day, or after the day, holds nothing.
        if let before = dayBefore() {
            total -= before < last ? tallies[place].run.sum(through: before) : total
        }
        // A window of a calendar year ends on a day of that year.
        if anchors.forTiers, window == .calendarYear || window == .previousCalendarYear {
            total += tallies[place].rollover?.into(last.parts.year) ?? 0
        }
        return total
    }

    /// The place of a counter, or of a name that was told before.
    private func place(of id: String) -> Int? {
        program.places.counters.place(of: id) ?? (names.isEmpty ? nil : names[id])
    }

    /// The place of a name (`brands.ibis`) that is told for the first time; nil when no counter tallies it.
    private mutating func placeOfName(_ id: String) -> Int? {
        guard let owner = owner(ofName: id) else { return nil }
        let place = tallies.count
        if program.counters[owner].measure == .visits {
            // Another document joins stays that follow each other: by this one each counts.
            guard let gap = program.nightsBetween(program.counters[owner]) else { return owner }
            tallies.append(Tally(run: CounterRun(nightsBetween: gap)))
            tallies[owner].hotels.append(place)
        } else {
            tallies.append(Tally())
            tallies[owner].names?.append(place)
        }
        names[id] = place
        return place
    }

    private func owner(ofName id: String) -> Int? {
        guard let dot = id.firstIndex(of: "."), !id.hasSuffix(Program.restSuffix),
            let owner = program.places.counters.place(of: String(id[..<dot]))
        else { return nil }
        return tallies[owner].names != nil || program.counters[owner].measure == .visits ? owner : nil
    }
}
