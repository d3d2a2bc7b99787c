/// What a tier run did, or would do: how many members went from which tier to which (TIER-09).
public struct TierRun: Sendable, Hashable, Codable {
    /// The tiers from the lowest to the highest: the rows and the columns.
    public let tiers: [String]
    /// How many members: rows are the tier before, columns the tier after.
    public private(set) var counts: [[Int]]

    /// A run over nobody yet.
    public init(program: Program) {
        tiers = program.tiers.map(\.id)
        counts = Array(repeating: Array(repeating: 0, count: tiers.count), count: tiers.count)
    }

    /// Adds a member. A tier that the program no longer has stands for the first one.
    /// - Returns: what became of the member's tier.
    @discardableResult
    public mutating func add(before: TierStanding, after: TierStanding) -> TierChange {
        let (row, column) = (rank(of: before.tier), rank(of: after.tier))
        counts[row][column] += 1
        return column > row ? .up : column < row ? .down : .kept
    }

    /// Adds another part of the same run.
    public mutating func merge(_ other: TierRun) {
        for (row, from) in other.tiers.enumerated() {
            for (column, to) in other.tiers.enumerated() {
                counts[rank(of: from)][rank(of: to)] += other.counts[row][column]
            }
        }
    }

    /// How many members went up, went down, or kept their tier.
    public func count(_ change: TierChange) -> Int {
        var total = 0
        for row in tiers.indices {
            for column in tiers.indices {
                let isMeant =
                    switch change {
                    case .up: column > row
                    case .down: column < row
                    case .kept: column == row
                    }
                if isMeant { total += counts[row][column] }
            }
        }
        return total
    }

    /// How many members were looked at.
    public var total: Int64 { counts.reduce(0) { $0 + $1.reduce(0) { $0 + Int64($1) } } }

    /// How many members went from one tier to another.
    public func count(from before: String, to after: String) -> Int {
        counts[rank(of: before)][rank(of: after)]
    }

    private func rank(of tier: String) -> Int { tiers.firstIndex(of: tier) ?? 0 }
}
