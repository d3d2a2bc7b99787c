/// What counters add up to in any window: running sums by day, so that a question takes a search and not a walk
/// (a regular guest has hundreds of days, and each of them asks for every threshold).
struct CounterTotals {
    /// The days on which a counter moved, and its sum up to and including each.
    private struct Run {
        var days: [CalendarDay] = []
        var sums: [Int64] = []

        /// The sum up to and including a day.
        func sum(through day: CalendarDay) -> Int64 {
            var (low, high) = (0, days.count)
            while low < high {
                let middle = (low + high) / 2
                if days[middle] <= day { low = middle + 1 } else { high = middle }
            }
            return low == 0 ? 0 : sums[low - 1]
        }
    }

    private var runs: [String: Run] = [:]

    /// Sums of a history in the order of its days.
    init(_ history: [CounterDay]) {
        for entry in history {
            var run = runs[entry.counter] ?? Run()
            let sum = (run.sums.last ?? 0) + entry.amount
            if run.days.last == entry.day {
                run.sums[run.sums.count - 1] = sum
            } else {
                run.days.append(entry.day)
                run.sums.append(sum)
            }
            runs[entry.counter] = run
        }
    }

    /// What a counter adds up to in the window of so many months that ends on a day.
    func total(of counter: String, withinMonths months: Int, on day: CalendarDay) -> Int64 {
        guard let run = runs[counter] else { return 0 }
        return run.sum(through: day) - run.sum(through: day.adding(months: -months))
    }
}
