/// The end of a lot that is over.
public struct LotEnding: Sendable, Hashable {
    /// The last day on which it could be used.
    public let lastDay: CalendarDay
    /// The day on which the notice of it reached the member, where the program ends nothing without one.
    public let told: CalendarDay?

    /// Why it is taken out, and which notice it waited for.
    public func sentence(of lot: Lot) -> ReceiptLine {
        let effect = AssetAmount(lot.asset, -lot.free)
        guard let told else {
            return ReceiptLine(
                "expiry.lapsed", ["amount": .amount(lot.free, asset: lot.asset), "earned": .day(lot.earnedOn), "ended": .day(lastDay)],
                rule: "expiry", effect: effect)
        }
        return ReceiptLine(
            "expiry.lapsed_after_notice",
            [
                "amount": .amount(lot.free, asset: lot.asset), "earned": .day(lot.earnedOn), "ended": .day(lastDay),
                "told": .day(told),
            ],
            rule: "expiry", effect: effect)
    }
}
