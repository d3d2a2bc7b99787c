/// How many members have which tier under what was in force, and under a draft.
public struct TierMigration: Sendable, Hashable {
    /// The tiers in force from the lowest to the highest, and those of the draft.
    public let rows: [String]
    public let columns: [String]
    public private(set) var counts: [[Int]]

    public init(_ frame: ReplayFrame) {
        rows = frame.inForce.program(on: frame.to).tiers.map(\.id)
        columns = frame.draft.program(on: frame.to).tiers.map(\.id)
        counts = Array(repeating: Array(repeating: 0, count: columns.count), count: rows.count)
    }

    /// Adds a member. A tier that a document no longer has stands for its first one.
    mutating func add(from before: String, to after: String) {
        counts[rows.firstIndex(of: before) ?? 0][columns.firstIndex(of: after) ?? 0] += 1
    }

    /// How many members there are in all.
    public var total: Int { counts.reduce(0) { $0 + $1.reduce(0, +) } }
}
