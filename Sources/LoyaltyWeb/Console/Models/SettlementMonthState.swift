/// How a month of settlement stands.
enum SettlementMonthState: String, Sendable, CaseIterable {
    /// The month is not over yet.
    case running
    /// Over, and not closed.
    case open
    case closed
}
