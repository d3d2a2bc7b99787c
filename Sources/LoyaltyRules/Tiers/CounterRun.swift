/// The days on which one counter moved, with its sum up to and including each, so that a window takes two searches
/// and not a walk.
struct CounterRun: Sendable {
    private var days: [CalendarDay] = []
    private var sums: [Int64] = []
    /// The first arrival among the stays that are counted on each day.
    private var arrivals: [CalendarDay] = []
    /// What makes up the last day: by it a stay that was taken back also takes back its arrival.
    private var parts: [(from: CalendarDay, amount: Int64)] = []

    /// Adds what a day brought; days come in order.
    mutating func add(_ entry: CounterDay) {
        let sum = (sums.last ?? 0) + entry.amount
        if days.last == entry.day {
            sums[sums.count - 1] = sum
            if let known = parts.firstIndex(where: { $0.from == entry.from }) {
                parts[known].amount += entry.amount
            } else {
                parts.append((entry.from, entry.amount))
            }
            arrivals[arrivals.count - 1] = firstArrival(on: entry.day)
        } else {
            if days.isEmpty { reserve() }
            days.append(entry.day)
            sums.append(sum)
            arrivals.append(entry.from)
            parts.removeAll(keepingCapacity: true)
            parts.append((entry.from, entry.amount))
        }
    }

    /// Most members have a few days: one piece of memory for them instead of many that grow.
    private mutating func reserve() {
        days.reserveCapacity(8)
        sums.reserveCapacity(8)
        arrivals.reserveCapacity(8)
    }

    /// Whether something remains of a day, if it is the last one.
    func moved(on day: CalendarDay) -> Bool { days.last == day && amount(days.count - 1) != 0 }

    /// The sum up to and including a day.
    func sum(through day: CalendarDay) -> Int64 {
        let count = count(through: day)
        return count == 0 ? 0 : sums[count - 1]
    }

    /// What the unbroken run adds up to that ends with the last day counted on or before a day.
    func streak(gapDays: Int, through day: CalendarDay) -> Int64 {
        var total: Int64 = 0
        var arrival: CalendarDay?
        for index in stride(from: count(through: day) - 1, through: 0, by: -1) {
            let gained = amount(index)
            guard gained > 0 else { continue }
            if let arrival, arrival.number - days[index].number > gapDays { break }
            total += gained
            arrival = arrivals[index]
        }
        return total
    }

    /// How many of the days lie on or before a day.
    private func count(through day: CalendarDay) -> Int {
        // Nearly every question is about the newest day.
        guard let last = days.last, last > day else { return days.count }
        var (low, high) = (0, days.count)
        while low < high {
            let middle = (low + high) / 2
            if days[middle] <= day { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func amount(_ index: Int) -> Int64 { index == 0 ? sums[0] : sums[index] - sums[index - 1] }

    private func firstArrival(on day: CalendarDay) -> CalendarDay {
        var first = day
        for part in parts where part.amount > 0 && part.from < first { first = part.from }
        return first
    }
}
