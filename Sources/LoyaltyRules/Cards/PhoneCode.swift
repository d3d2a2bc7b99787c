/// For how long a code on a member's phone holds (CARD-07, rotating code): a picture of it is worth nothing a minute later.
public enum PhoneCode {
    /// A new code is shown so often.
    public static let seconds: Int64 = 30

    /// The number of the code's span of time.
    public static func slot(_ now: Instant) -> Int64 { now.milliseconds / (seconds * 1_000) }

    /// Whether a code of a span can be used now: that span and the one after it, for whoever holds out the phone as it changes.
    public static func isInTime(_ slot: Int64, at now: Instant) -> Bool { (0...1).contains(Self.slot(now) - slot) }
}
