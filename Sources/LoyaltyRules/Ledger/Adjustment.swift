/// Whether staff may change points by hand (PTS-26).
public enum Adjustment {
    /// Checks the amount against the program and the role's limit. A limit binds who has only that
    /// role; of several roles the most generous counts.
    public static func check(
        _ amount: AssetAmount, by roles: [Role], in program: Program
    ) throws(AdjustmentRefusal) {
        guard program.asset(amount.asset) != nil else { throw .assetUnknown }
        guard amount.amount != 0 else { throw .amountZero }
        guard amount.amount.magnitude <= UInt64(Decimals.largestAmount) else { throw .amountTooLarge }
        let unlimited = roles.isEmpty || roles.contains { program.adjustments.limits[$0.rawValue] == nil }
        let most = roles.compactMap { program.adjustments.limits[$0.rawValue] }.max() ?? 0
        guard unlimited || amount.amount.magnitude <= UInt64(most) else { throw .overLimit }
    }
}
