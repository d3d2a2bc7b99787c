/// Points that lapse on one day.
struct ExpiringAmount: Sendable {
    /// The amount, already formatted.
    let amount: String
    /// The last day on which they can be used, `2026-12-20`.
    let day: String
    /// Whether that day is at most thirty days away, which is shown in red.
    let isSoon: Bool
}
