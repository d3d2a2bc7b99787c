/// Something that happened to a member's tier on a day.
public struct TierEvent: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A higher tier was reached.
        case risen
        /// The condition held again: another term began.
        case renewed
        /// A term was over and another one followed.
        case kept
        /// A term was over and a lower tier followed.
        case fallen
        /// A title began, or ended.
        case begun, ended
        /// From now on the tier holds for ever.
        case lifetime
    }

    public let kind: Kind
    /// The tier before and after.
    public let from: String
    public let to: String
    public let on: CalendarDay
    /// The last day of the term that now runs; nil without an end.
    public let until: CalendarDay?
    /// The day on which the term before had begun: windows hang on it.
    public let termBefore: CalendarDay?
    public let title: TierTitle?
}
