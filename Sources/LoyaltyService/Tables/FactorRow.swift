import LoyaltyRules

/// The second factor of a member of staff, as it is kept.
struct FactorRow: Sendable {
    /// The secret, sealed under the installation's key.
    let sealed: [UInt8]
    /// When a first code showed that the app has the secret; nil while it has not.
    let confirmedAt: Instant?
    /// The last step whose code was used.
    let lastStep: Int64
}
