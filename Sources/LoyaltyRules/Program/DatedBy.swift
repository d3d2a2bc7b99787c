/// Which day of a fact is compared with a rule's dates.
public enum DatedBy: String, Sendable, Hashable, CaseIterable {
    /// The business day: departure of a stay, day of a bill.
    case stay
    /// The day on which it is posted.
    case posting
}
