/// Why points are not set aside, or a hold is neither used nor given back. Checked in this order.
public enum HoldRefusal: String, Error, Sendable, CaseIterable {
    case assetUnknown = "asset_unknown"
    /// The end of the hold has passed.
    case timedOut = "hold_timed_out"
    /// It was used or given back before.
    case ended = "hold_ended"
    /// Its end has not come yet.
    case notDue = "hold_not_due"
    case amountNotPositive = "hold_amount_not_positive"
    case amountTooLarge = "amount_too_large"
    /// Less is set aside than is to be used.
    case tooSmall = "hold_too_small"
    /// The end has passed already, or is too far away.
    case endOutOfBounds = "hold_end_out_of_bounds"
}
