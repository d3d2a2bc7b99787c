/// The days on which one counter moved, with its sum up to and including each, so that a window takes two searches
/// and not a walk.
struct CounterRun: Sendable {
    private struct Mark {
        let day: CalendarDay
        /// The sum up to and including the day.
        var sum: Int64
        /// The first arrival among the stays that are counted on the day.
        var arrival: CalendarDay
    }

    private struct Part {
        let from: CalendarDay
        var amount: Int64
    }

    private var marks: [Mark] = []
    /// What makes up the last day: by it a stay that was taken back also takes back its arrival. Nearly always there
    /// is one part; the others are kept apart, so that it costs nothing.
    private var first = Part(from: CalendarDay(number: 0), amount: 0)
    private var others: [Part] = []
    /// So many nights may lie between stays that count as one; nil when each counts.
    private let nightsBetween: Int?
    /// The last departure before the newest day.
    private var departure: CalendarDay?

    init(nightsBetween: Int? = nil) { self.nightsBetween = nightsBetween }

    /// Forgets everything, and keeps the memory for the next member.
    mutating func clear() {
        marks.removeAll(keepingCapacity: true)
        if !others.isEmpty { others.removeAll(keepingCapacity: true) }
        departure = nil
    }

    /// Adds what a day brought; days come in order.
    mutating func add(_ entry: CounterDay) {
        if let nightsBetween { return join(entry, nightsBetween) }
        guard let last = marks.last, last.day == entry.day else {
            let before = marks.last?.sum ?? 0
            // Most members have a few days: one piece of memory instead of one each time it doubles.
            if marks.capacity == 0 { marks.reserveCapacity(8) }
            marks.append(Mark(day: entry.day, sum: before + entry.amount, arrival: entry.from))
            first = Part(from: entry.from, amount: entry.amount)
            if !others.isEmpty { others.removeAll(keepingCapacity: true) }
            return
        }
        addPart(entry)
        marks[marks.count - 1].sum += entry.amount
        marks[marks.count - 1].arrival = firstArrival(on: entry.day)
    }

    /// Adds a stay that may be one with those before: the first of them counts, on its day of departure (ADV-33).
    private mutating func join(_ entry: CounterDay, _ nightsBetween: Int) {
        if let last = marks.last, last.day == entry.day {
            addPart(entry)
        } else {
            if isStay, let last = marks.last { departure = last.day }
            marks.append(Mark(day: entry.day, sum: 0, arrival: entry.from))
            first = Part(from: entry.from, amount: entry.amount)
            if !others.isEmpty { others.removeAll(keepingCapacity: true) }
        }
        let place = marks.count - 1
        let arrival = firstArrival(on: entry.day)
        let follows = departure.map { arrival.number - $0.number <= nightsBetween } ?? false
        marks[place].arrival = arrival
        marks[place].sum = (place == 0 ? 0 : marks[place - 1].sum) + (isStay && !follows ? 1 : 0)
    }

    /// Whether a stay remains of the newest day.
    private var isStay: Bool { !marks.isEmpty && (first.amount > 0 || others.contains { $0.amount > 0 }) }

    /// Whether something remains of a day, if it is the last one.
    func moved(on day: CalendarDay) -> Bool {
        guard let last = marks.last, last.day == day else { return false }
        return amount(marks.count - 1) != 0
    }

    /// The sum up to and including a day.
    func sum(through day: CalendarDay) -> Int64 {
        // Nearly every question is about the newest day.
        if let last = marks.last, last.day <= day { return last.sum }
        let count = count(through: day)
        return count == 0 ? 0 : marks[count - 1].sum
    }

    /// What the unbroken run adds up to that ends with the last day counted on or before a day.
    func streak(gapDays: Int, through day: CalendarDay) -> Int64 {
        var total: Int64 = 0
        var arrival: CalendarDay?
        for index in stride(from: count(through: day) - 1, through: 0, by: -1) {
            let gained = amount(index)
            guard gained > 0 else { continue }
            if let arrival, arrival.number - marks[index].day.number > gapDays { break }
            total += gained
            arrival = marks[index].arrival
        }
        return total
    }

    /// How many of the days lie on or before a day.
    private func count(through day: CalendarDay) -> Int {
        guard let last = marks.last, last.day > day else { return marks.count }
        var (low, high) = (0, marks.count)
        while low < high {
            let middle = (low + high) / 2
            if marks[middle].day <= day { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func amount(_ index: Int) -> Int64 {
        index == 0 ? marks[0].sum : marks[index].sum - marks[index - 1].sum
    }

    private mutating func addPart(_ entry: CounterDay) {
        if first.from == entry.from {
            first.amount += entry.amount
        } else if let known = others.firstIndex(where: { $0.from == entry.from }) {
            others[known].amount += entry.amount
        } else {
            others.append(Part(from: entry.from, amount: entry.amount))
        }
    }

    private func firstArrival(on day: CalendarDay) -> CalendarDay {
        var earliest = day
        if first.amount > 0, first.from < earliest { earliest = first.from }
        for part in others where part.amount > 0 && part.from < earliest { earliest = part.from }
        return earliest
    }
}
