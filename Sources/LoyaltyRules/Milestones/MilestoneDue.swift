/// What a milestone owes for what has been counted, against what it has given (ADV-09).
///
/// Looked at as a whole: a cancelled stay takes a milestone back as it takes points back, and facts may come in
/// any order.
public enum MilestoneDue {
    /// How many of the marks are reached by a total.
    public static func reached(_ marks: [Int64], total: Int64) -> Int { marks.count { $0 <= total } }

    /// What is to be posted now: positive to give, negative to take back.
    public static func lines(
        _ milestone: Milestone, reached: Int, given: (AssetAmount) -> Int64
    ) -> [EarningLine] {
        let count = Int64(reached)
        return milestone.gives.compactMap { gift in
            let difference = gift.amount * count - given(gift)
            return difference == 0 ? nil : EarningLine(rule: milestone.id, asset: gift.asset, amount: difference)
        }
    }
}
