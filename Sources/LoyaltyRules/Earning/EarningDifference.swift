/// What a correction has to post: the new result less what stands in the ledger, rule by rule.
public enum EarningDifference {
    /// The differences, without zeros, in the order: rules of the new result, then rules that are gone.
    /// - Parameters:
    ///   - new: what the corrected folio earns.
    ///   - posted: the sum of what was posted for it so far, by rule and asset.
    public static func lines(new: [EarningLine], posted: [EarningLine]) -> [EarningLine] {
        var result: [EarningLine] = []
        for line in new {
            let old = posted.first { $0.isAlike(line) }?.amount ?? 0
            result.append(EarningLine(line.target, line.amount - old))
        }
        for line in posted where !new.contains(where: { $0.isAlike(line) }) {
            result.append(EarningLine(line.target, -line.amount))
        }
        return result.filter { $0.amount != 0 }
    }
}
