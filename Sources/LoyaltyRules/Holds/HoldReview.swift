/// What may be done with a hold (I-14): set aside, used in part or wholly, given back, ended by its time.
///
/// A hold keeps what it has set aside until it ends: also when the lot's own last day passes meanwhile, since the member
/// was promised it. What is given back after that day ends at once, as if it had never been set aside (`LotExpiry.lapsed`).
public enum HoldReview {
    /// Whether an amount may be set aside until a moment.
    public static func place(
        _ amount: AssetAmount, until expires: Instant, at now: Instant, in program: Program
    ) throws(HoldRefusal) {
        guard program.asset(amount.asset) != nil else { throw .assetUnknown }
        guard amount.amount > 0 else { throw .amountNotPositive }
        guard amount.amount <= Decimals.largestAmount else { throw .amountTooLarge }
        let longest = Int64(program.terms.holds.atMostDays) * 86_400
        guard expires > now, expires <= now.adding(seconds: longest) else { throw .endOutOfBounds }
    }

    /// What a use takes from which lots, by the order in which they were set aside.
    /// - Parameter amount: nil for all that is left.
    public static func capture(
        _ amount: Int64?, of hold: Hold, at now: Instant
    ) throws(HoldRefusal) -> [LotUse] {
        guard hold.state != .timedOut, !hold.isOverdue(at: now) || PlantedBug.holdUsedAfterItsEnd.isPlanted else { throw .timedOut }
        guard hold.state == .open else { throw .ended }
        let amount = amount ?? hold.amountLeft
        guard amount > 0 else { throw .amountNotPositive }
        guard amount <= hold.amountLeft else { throw .tooSmall }
        return hold.portion(from: hold.used, through: hold.used + amount)
    }

    /// Whether a hold may be given back: as long as it is open, also after its end.
    public static func release(_ hold: Hold) throws(HoldRefusal) {
        guard hold.state == .open || PlantedBug.holdReleasedTwice.isPlanted else { throw .ended }
    }

    /// Whether a hold is to be ended by its time.
    public static func timeOut(_ hold: Hold, at now: Instant) throws(HoldRefusal) {
        guard hold.state == .open else { throw .ended }
        guard hold.isOverdue(at: now) else { throw .notDue }
    }
}
