import LoyaltyRules

/// How busy and how dear a day is at a hotel, in per cent of an ordinary day.
enum DemoSeason {
    /// Spring and autumn bring guests to Hangzhou's lake; Shanghai's year is more even.
    private static let lakeMonths = [60, 65, 110, 145, 130, 95, 100, 105, 120, 150, 115, 70]
    private static let cityMonths = [78, 72, 106, 115, 110, 100, 95, 95, 110, 122, 115, 92]

    /// Nights of which weekdays are asked for, Monday first.
    private static func week(_ clientele: DemoHotel.Clientele) -> [Int] {
        switch clientele {
        case .leisure: [65, 65, 70, 95, 170, 185, 80]
        case .business: [125, 130, 122, 105, 62, 58, 85]
        case .mixed: [90, 92, 95, 105, 140, 145, 85]
        }
    }

    /// The first day of the Chinese New Year.
    private static let newYears = [
        "2022-02-01", "2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06", "2028-01-26",
        "2029-02-13",
        "2030-02-03", "2031-01-23", "2032-02-11", "2033-01-31", "2034-02-19", "2035-02-08",
    ].compactMap { CalendarDay($0) }

    /// How many guests arrive on a day.
    static func demand(_ day: CalendarDay, at hotel: DemoHotel) -> Int {
        let month = (hotel.prefix == "WL" || hotel.prefix == "QJ" ? lakeMonths : cityMonths)[
            day.parts.month - 1]
        let weekday = week(hotel.clientele)[day.weekday - 1]
        return max(5, month * weekday / 100 * holiday(day, hotel.clientele) / 100)
    }

    /// What a night costs: a third of what the season does to demand, and the weekday.
    static func price(_ day: CalendarDay, at hotel: DemoHotel) -> Int {
        let season = demand(day, at: hotel)
        return min(190, max(75, 100 + (season - 100) / 3))
    }

    /// Whether work rests: business guests stay at home.
    static func isHoliday(_ day: CalendarDay) -> Bool { holiday(day, .business) < 60 }

    private static func holiday(_ day: CalendarDay, _ clientele: DemoHotel.Clientele) -> Int {
        let isBusiness = clientele == .business
        for newYear in newYears {
            switch day.number - newYear.number {
            // People travel home; hotels of business empty, and fill again when work begins.
            case -8 ... -2: return isBusiness ? 38 : 60
            case -1...1: return isBusiness ? 18 : 85
            case 2...7: return isBusiness ? 45 : 195
            case 9...20: return isBusiness ? 135 : 100
            default: continue
            }
        }
        let (_, month, date) = day.parts
        switch (month, date) {
        case (5, 1...5), (10, 1...7): return isBusiness ? 45 : 175
        case (12, 30...31), (1, 1): return isBusiness ? 60 : 150
        default: return 100
        }
    }
}
