import LoyaltyRules

/// When and where a guest comes during the two years.
struct DemoHistory {
    let days: DemoDays
    let guest: DemoGuest
    /// The index of the hotel at which the guest joins.
    let home: Int

    /// The hotel at which a guest joins.
    static func home(of guest: DemoGuest, _ numbers: inout SplitMix64) -> Int {
        switch guest {
        case .regular: numbers.pick(DemoHotel.ofBusiness)
        case .vip: numbers.pick(DemoHotel.ofLuxury)
        default: numbers.weighted(DemoHotel.all.map(\.share))
        }
    }

    /// The visits, in the order in which they are recorded; no two stays overlap.
    func visits(_ numbers: inout SplitMix64) -> [DemoVisit] {
        let wanted = guest.visits(&numbers)
        guard wanted > 0 else { return [] }
        let first = days.draw(at: home, from: days.first, through: latestStart, &numbers)
        // Who joined late has had less time to come back.
        let left = days.last.number - first.number
        let count = 1 + (wanted - 1) * left / max(1, days.last.number - days.first.number)
        var arrivals = [(hotel: home, day: first)]
        if guest == .regular {
            arrivals = weekly(from: first, &numbers)
        } else if count > 1 {
            for _ in 1..<count {
                let hotel = otherHotel(&numbers)
                let day = days.draw(at: hotel, from: first.adding(days: 1), through: days.last, &numbers)
                arrivals.append((hotel, day))
            }
        }
        return visits(at: arrivals.sorted { ($0.day.number, $0.hotel) < ($1.day.number, $1.hotel) }, &numbers)
    }

    /// The last day on which a guest of this kind joins.
    private var latestStart: CalendarDay {
        switch guest {
        case .newcomer, .oneTimer: days.last.adding(days: -1)
        case .occasional: days.last.adding(days: -21)
        case .frequent: days.last.adding(days: -120)
        case .regular, .vip: days.first.adding(days: 330)
        }
    }

    /// Two weeks of three, arriving early in the week; not on holidays.
    private func weekly(from first: CalendarDay, _ numbers: inout SplitMix64) -> [(
        hotel: Int, day: CalendarDay
    )] {
        var result = [(hotel: home, day: first)]
        let attendance = numbers.between(480, 760)
        var monday = first.adding(days: 8 - first.weekday)
        while monday < days.last.adding(days: -4) {
            let day = monday.adding(days: numbers.weighted([60, 30, 10]))
            if numbers.chance(attendance), !DemoSeason.isHoliday(day) {
                result.append((numbers.chance(120) ? DemoHotel.all[home].sister : home, day))
            }
            monday = monday.adding(days: 7)
        }
        return result
    }

    private func otherHotel(_ numbers: inout SplitMix64) -> Int {
        switch numbers.weighted([68, 20, 12]) {
        case 0: home
        case 1: DemoHotel.all[home].sister
        default: numbers.below(DemoHotel.all.count)
        }
    }

    private func visits(
        at arrivals: [(hotel: Int, day: CalendarDay)], _ numbers: inout SplitMix64
    ) -> [DemoVisit] {
        var result: [DemoVisit] = []
        var free = days.first
        for (hotel, day) in arrivals {
            let arrival = max(day, free)
            let nights = nights(at: hotel, arriving: arrival, &numbers)
            if numbers.chance(guest.outletPermille) || arrival.adding(days: nights) > days.last {
                guard arrival <= days.last else { continue }
                result.append(DemoVisit(hotel: hotel, arrival: arrival, nights: 0, outlet: outlet(&numbers)))
                continue
            }
            // Dinner paid at the table is a bill of its own, on an evening of the stay.
            if numbers.chance(guest == .vip ? 260 : 130) {
                let evening = arrival.adding(days: numbers.below(nights))
                result.append(DemoVisit(hotel: hotel, arrival: evening, nights: 0, outlet: outlet(&numbers)))
            }
            result.append(DemoVisit(hotel: hotel, arrival: arrival, nights: nights, outlet: nil))
            free = arrival.adding(days: nights)
        }
        return result
    }

    private func nights(at hotel: Int, arriving day: CalendarDay, _ numbers: inout SplitMix64) -> Int {
        if guest == .regular { return numbers.between(1, min(3, 6 - min(day.weekday, 5))) }
        let weights =
            switch DemoHotel.all[hotel].clientele {
            case .leisure: day.weekday >= 5 ? [46, 40, 11, 3] : [34, 38, 19, 9]
            case .business: [52, 28, 14, 6]
            case .mixed: [44, 34, 15, 7]
            }
        return 1 + numbers.weighted(weights)
    }

    private func outlet(_ numbers: inout SplitMix64) -> String {
        ["restaurant", "bar", "spa", "shop"][numbers.weighted([62, 17, 13, 8])]
    }
}
