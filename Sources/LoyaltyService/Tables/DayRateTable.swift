import LoyaltyRules
import PortableSQL

enum DayRateSQL: String, CaseIterable {
    case rate = "SELECT millionths FROM day_rate WHERE currency = $1 AND rate_on = $2"
    case put = """
        INSERT INTO day_rate (currency, rate_on, millionths, recorded_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (currency, rate_on) DO UPDATE SET millionths = excluded.millionths,
            recorded_at = excluded.recorded_at
        """
}

/// Day rates of foreign currencies (PTS-03).
enum DayRateTable {
    static func rate(_ currency: Currency, on day: CalendarDay, in tx: any SQLTransaction) throws -> DayRate? {
        try tx.firstRow(DayRateSQL.rate.rawValue, [.text(currency.code), .day(day)]).map {
            DayRate(currency: currency, day: day, rate: Rate(millionths: try $0.integer(0)))
        }
    }

    static func put(_ rate: DayRate, at now: Instant, in tx: any SQLTransaction) throws {
        try tx.execute(
            DayRateSQL.put.rawValue,
            [.text(rate.currency.code), .day(rate.day), .integer(rate.rate.millionths), .at(now)])
    }
}
