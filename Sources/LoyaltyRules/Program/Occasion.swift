/// When an event comes by itself.
public enum Occasion: Sendable, Hashable {
    /// Once a year, so many days before the birthday.
    case birthday(daysBefore: Int)
    /// Once a year, so many days before the anniversary of joining.
    case anniversary(daysBefore: Int)
    /// Each month on this day; in a shorter month on its last.
    case monthly(day: Int)
    /// Once, on the day of joining.
    case joining
    /// To the member who referred, on the day on which the friend joins (REF-02).
    case friendJoins
    /// To the member who referred, on the day of the friend's first fact of some kinds with so much spend, in the currency's
    /// smallest unit, of which a condition holds (REF-03).
    case friendConsumes([FolioKind], spendAtLeast: Int64, when: Condition? = nil)
}

extension Occasion {
    /// What must hold of the friend's fact; nil for any.
    public var condition: Condition? {
        if case .friendConsumes(_, _, let condition) = self { return condition }
        return nil
    }
}
