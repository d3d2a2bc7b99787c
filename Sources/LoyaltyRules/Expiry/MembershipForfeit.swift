/// What is lost when membership lapses, where the program says so (MEM-21, T-S1b-1).
public enum MembershipForfeit {
    /// The lots that are lost, with the day since which membership has lapsed: what was earned before and is still
    /// there. What a hold has set aside is kept until the hold ends.
    public static func lost(
        _ lots: [Lot], standing: MembershipStanding, terms: MembershipTerms?
    ) -> [(lot: Lot, since: CalendarDay)] {
        guard terms?.forfeits ?? false, case .lapsed(let since) = standing else { return [] }
        return lots.filter { $0.free > 0 && $0.earnedOn < since }.map { ($0, since) }
    }

    /// Why a lot is lost.
    public static func sentence(_ lot: Lot, since day: CalendarDay) -> ReceiptLine {
        ReceiptLine(
            "membership.forfeited",
            [
                "amount": .amount(lot.free, asset: lot.asset), "earned": .day(lot.earnedOn),
                "ended": .day(day),
            ],
            rule: "expiry", effect: AssetAmount(lot.asset, -lot.free))
    }
}
