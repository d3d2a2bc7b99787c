/// Why points are not changed by hand. Checked in this order.
public enum AdjustmentRefusal: String, Error, Sendable, CaseIterable {
    case assetUnknown = "asset_unknown"
    case amountZero = "adjustment_zero"
    case amountTooLarge = "amount_too_large"
    /// More than the program lets this role change at once.
    case overLimit = "adjustment_over_limit"
    case pointsInsufficient = "points_insufficient"
}
