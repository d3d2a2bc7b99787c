/// Which day of a fact a question about days of every year looks at.
public enum FactDay: String, Sendable, Hashable, CaseIterable {
    /// The business day.
    case dates
    /// The day of arrival, the day of booking.
    case arrival, booked
}
