import LoyaltyRules

/// An operation with its receipt and entries: what stands behind a ledger row.
public struct OperationView: Sendable {
    public let row: OperationRow
    public let receipt: Receipt
    public let entries: [EntryRow]
    /// The entries of this operation that were reversed, with the reversing entry's sequence.
    public let reversals: [Int64: Int64]
    /// The folio concerned, in its newest revision.
    public let folio: FolioRow?
    /// The program that spoke.
    public let program: Program
}
