/// What becomes of an account when its membership is ended for good: everything on it goes out, lot by lot (MEM-23, T-S0-4).
public enum MembershipClosure {
    /// The rule that stands on the entries of a closure.
    public static let rule = "closure"

    /// What of a lot goes out.
    public static func sentence(_ lot: Lot) -> ReceiptLine {
        ReceiptLine(
            "close.forfeited", ["amount": .amount(lot.remaining, asset: lot.asset), "earned": .day(lot.earnedOn)], rule: rule,
            effect: AssetAmount(lot.asset, -lot.remaining))
    }

    /// What is owed of an asset, and stays owed.
    public static func sentence(owed: Int64, of asset: String) -> ReceiptLine {
        ReceiptLine("debt.left", ["amount": .amount(owed, asset: asset)], rule: "debt")
    }

    /// That the membership has ended and the person was forgotten.
    public static func erased(on day: CalendarDay) -> ReceiptLine { ReceiptLine("close.erased", ["day": .day(day)]) }

    /// That the membership has ended as the member asked.
    public static func ended(on day: CalendarDay) -> ReceiptLine { ReceiptLine("close.ended", ["day": .day(day)]) }

    /// That the membership has ended, on which day and why.
    public static func sentence(on day: CalendarDay, because reason: String) -> ReceiptLine {
        ReceiptLine("close.closed", ["day": .day(day), "reason": .text(reason)])
    }
}
