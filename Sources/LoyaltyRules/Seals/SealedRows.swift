/// What was found in a range of operations: how many, what they moved, and digests over every one of them (I-28).
public struct SealedRows: Sendable, Hashable, Codable {
    public let operations: Int
    public let entries: Int
    /// By asset and account.
    public let sums: [SealSum]
    /// SHA-256 over the operations, by member and id.
    public let operationsDigest: String
    /// SHA-256 over the entries, by member and sequence.
    public let entriesDigest: String

    public init(operations: Int, entries: Int, sums: [SealSum], operationsDigest: String, entriesDigest: String) {
        self.operations = operations
        self.entries = entries
        self.sums = sums
        self.operationsDigest = operationsDigest
        self.entriesDigest = entriesDigest
    }

    /// How what is there now differs from what was sealed; nil when nothing was changed, added or taken away.
    public func difference(from now: SealedRows) -> SealDifference? {
        if now.operations != operations { return .operationCount(sealed: operations, found: now.operations) }
        if now.entries != entries { return .entryCount(sealed: entries, found: now.entries) }
        if now.entriesDigest != entriesDigest || now.sums != sums { return .entryChanged }
        return now.operationsDigest != operationsDigest ? .operationChanged : nil
    }
}
