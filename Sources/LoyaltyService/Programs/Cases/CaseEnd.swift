import LoyaltyRules

/// A last day, or never.
enum CaseEnd: Sendable, Hashable, CustomStringConvertible {
    case day(CalendarDay)
    case never

    /// The last day; never for nil.
    init(_ day: CalendarDay?) { self = day.map { .day($0) } ?? .never }

    /// As a case file writes it: `2029-05-01`, `never`.
    var description: String {
        switch self {
        case .day(let day): day.description
        case .never: "never"
        }
    }
}
