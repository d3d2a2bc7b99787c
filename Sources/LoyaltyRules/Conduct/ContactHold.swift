/// Points do not leave an account for three days after its mobile or e-mail was changed (T6): whoever takes over an
/// account changes first where its messages go, and the holder has had the time to see it.
public enum ContactHold {
    /// How long it lasts, in hours.
    public static let hours: Int64 = 72

    /// The operations that take points out, by name.
    public static let resting: Set<String> = [
        "reward.redeem", "points.transfer", "points.convert", "pool.points", "tier.buy",
    ]

    /// Until when an operation has to wait; nil where it need not.
    /// - Parameter changedAt: when mobile or e-mail was last changed; nil while it never was.
    public static func ends(for operation: String, changedAt: Instant?, now: Instant) -> Instant? {
        guard resting.contains(operation), let changedAt else { return nil }
        let end = changedAt.adding(seconds: hours * 3_600)
        return now < end ? end : nil
    }
}
