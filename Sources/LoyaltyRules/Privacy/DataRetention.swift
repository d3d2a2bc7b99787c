/// How long a value is kept, and after what (SEC-13, PIPL 19).
public enum DataRetention: Sendable, Hashable {
    /// Until the person is erased: at the member's request, or so long after the end of the membership.
    case untilErasure
    /// As long as the program has a ledger: nothing in it says who the account belonged to once the person is erased.
    case withLedger
    /// So many days after it was written, sent or used up; then the retention run removes it.
    case days(Int)
}
