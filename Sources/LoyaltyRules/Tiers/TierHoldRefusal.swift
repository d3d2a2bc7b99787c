/// Why a fall is not held back. Checked in this order.
public enum TierHoldRefusal: String, Error, Sendable, CaseIterable {
    /// Only a fall can be held back: what is earned is had at once.
    case notFalling = "tier_hold_not_falling"
    /// The program does not let staff give this tier.
    case notGranted = "tier_hold_not_granted"
    /// The last day lies before the day of the run, or further away than the program allows.
    case endOutOfBounds = "tier_hold_end_out_of_bounds"
}
