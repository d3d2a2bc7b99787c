import LoyaltyRules

/// Draws arrival days, so that a hotel's busy days are busy in the demonstration too.
struct DemoDays: Sendable {
    let first: CalendarDay
    let last: CalendarDay
    /// For each hotel, the demand of all days up to each day.
    private let sums: [[Int]]

    init(from first: CalendarDay, through last: CalendarDay) {
        self.first = first
        self.last = last
        sums = DemoHotel.all.map { hotel in
            var sum = 0
            return (first.number...last.number).map { number in
                sum += DemoSeason.demand(CalendarDay(number: number), at: hotel)
                return sum
            }
        }
    }

    /// A day of arrival at a hotel between two days, both included and inside the whole span.
    func draw(
        at hotel: Int, from earliest: CalendarDay, through latest: CalendarDay, _ numbers: inout SplitMix64
    ) -> CalendarDay {
        let low = max(earliest.number, first.number) - first.number
        let high = max(low, min(latest.number, last.number) - first.number)
        let before = low == 0 ? 0 : sums[hotel][low - 1]
        let drawn = before + numbers.below(sums[hotel][high] - before)
        var (left, right) = (low, high)
        while left < right {
            let middle = (left + right) / 2
            if sums[hotel][middle] > drawn { right = middle } else { left = middle + 1 }
        }
        return first.adding(days: left)
    }
}
