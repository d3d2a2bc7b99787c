/// The price of one unit of a foreign currency in the program's currency on a consumption day (PTS-03).
public struct DayRate: Sendable, Hashable {
    public let currency: Currency
    public let day: CalendarDay
    public let rate: Rate

    public init(currency: Currency, day: CalendarDay, rate: Rate) {
        self.currency = currency
        self.day = day
        self.rate = rate
    }

    /// An amount of the foreign currency's smallest unit in the smallest unit of `target`, half up.
    public func convert(_ minor: Int64, to target: Currency) -> Int64 {
        let numerator = Int128(minor) * Int128(rate.millionths) * Int128(Formats.powerOfTen(target.decimals))
        let denominator = Int128(1_000_000) * Int128(Formats.powerOfTen(currency.decimals))
        return Int64(clamping: Rounding.halfUp.divide(numerator, by: denominator))
    }
}
