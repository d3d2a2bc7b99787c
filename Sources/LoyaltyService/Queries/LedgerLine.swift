import LoyaltyRules

/// An entry in a ledger list, with what a reader needs beside it.
public struct LedgerLine: Sendable {
    public let entry: EntryRow
    /// The name of its operation, for example `stay.record`.
    public let operation: String
    /// The sequence of the entry that reversed it; nil when it stands.
    public let reversedBy: Int64?
    /// The last day of the lot it brought in, before any extension.
    public let expiresOn: CalendarDay?
}
