/// What one checkpoint says of the ledger: the operations after one and up to another, bound to the checkpoint before.
public struct Checkpoint: Sendable, Hashable, Codable {
    /// 1, 2, 3 … without gaps.
    public let number: Int
    /// The business day of the job that made it.
    public let day: CalendarDay
    public let sealedAt: Instant
    /// The end of the checkpoint before; 0 for the first.
    public let after: Int64
    /// The last operation id that belongs to it.
    public let through: Int64
    public let rows: SealedRows
    /// The hash of the checkpoint before; empty for the first.
    public let previous: String

    public init(
        number: Int, day: CalendarDay, sealedAt: Instant, after: Int64, through: Int64, rows: SealedRows, previous: String
    ) {
        self.number = number
        self.day = day
        self.sealedAt = sealedAt
        self.after = after
        self.through = through
        self.rows = rows
        self.previous = previous
    }

    /// What is hashed and signed: every field in order, behind the name and version of this form.
    public var canonical: [UInt8] {
        var bytes = CanonicalBytes()
        bytes.add("tessera/seal/v1")
        bytes.add(Int64(number))
        bytes.add("\(day)")
        bytes.add(sealedAt.milliseconds)
        bytes.add(after)
        bytes.add(through)
        bytes.add(Int64(rows.operations))
        bytes.add(Int64(rows.entries))
        bytes.add(Int64(rows.sums.count))
        for sum in rows.sums {
            bytes.add(sum.asset)
            bytes.add(sum.account)
            bytes.add(sum.amount)
        }
        bytes.add(rows.operationsDigest)
        bytes.add(rows.entriesDigest)
        bytes.add(previous)
        return bytes.bytes
    }
}
