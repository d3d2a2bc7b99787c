/// Why a tier is not given by hand. Checked in this order.
public enum TierGrantRefusal: String, Error, Sendable, CaseIterable {
    /// The program does not let staff give this tier.
    case notGranted = "tier_not_granted"
    case reasonMissing = "tier_grant_reason_missing"
    /// A tier by hand needs a last day.
    case endMissing = "tier_grant_end_missing"
    case endInPast = "tier_grant_end_in_past"
    /// Longer than the program allows.
    case tooLong = "tier_grant_too_long"
}
