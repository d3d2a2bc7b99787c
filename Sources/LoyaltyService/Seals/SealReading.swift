import LoyaltyRules
import PortableSQL

/// Reads operations and entries once, by member, and gives each to the checkpoint to which its operation belongs.
struct SealReading {
    /// How many rows are read at once.
    static let page = 2_000

    let database: SQLDatabase
    /// The ends of the checkpoints, rising; what lies behind the last belongs to none.
    private let ends: [Int64]
    private let first: Int64
    private(set) var tallies: [SealTally]
    private var bytes = CanonicalBytes()

    /// Reads the operations after an id, for checkpoints that end with others.
    init(_ database: SQLDatabase, after first: Int64, ends: [Int64]) {
        self.database = database
        self.first = first
        self.ends = ends
        tallies = Array(repeating: SealTally(), count: ends.count)
    }

    /// - Parameter isCancelled: asked before each page; `CancellationError` then.
    mutating func read(isCancelled: () -> Bool = { false }) throws {
        guard let last = ends.last else { return }
        try takeOperations(through: last, isCancelled)
        try takeEntries(through: last, isCancelled)
    }

    private mutating func takeOperations(through last: Int64, _ isCancelled: () -> Bool) throws {
        var key: (member: Int64, id: Int64) = (.min, .min)
        var count = Self.page
        while count == Self.page {
            if isCancelled() { throw CancellationError() }
            count = 0
            let arguments: [SQLValue] = [.integer(key.member), .integer(key.id), .integer(first), .integer(last), .number(Self.page)]
            try database.read { tx in
                try tx.forEachColumns(SealSQL.operations.rawValue, arguments) { row in
                    key = (try row.integer(0), try row.integer(1))
                    bytes.clear()
                    for column in 0..<12 { try add(row, column, isNumber: SealSQL.operationNumbers.contains(column)) }
                    let place = place(of: key.id)
                    tallies[place].take(operation: bytes)
                    count += 1
                }
            }
        }
    }

    private mutating func takeEntries(through last: Int64, _ isCancelled: () -> Bool) throws {
        var key: (member: Int64, sequence: Int64) = (.min, .min)
        var count = Self.page
        while count == Self.page {
            if isCancelled() { throw CancellationError() }
            count = 0
            let arguments: [SQLValue] = [
                .integer(key.member), .integer(key.sequence), .integer(first), .integer(last), .number(Self.page),
            ]
            try database.read { tx in
                try tx.forEachColumns(SealSQL.entries.rawValue, arguments) { row in
                    key = (try row.integer(0), try row.integer(1))
                    bytes.clear()
                    for column in 0..<15 { try add(row, column, isNumber: SealSQL.entryNumbers.contains(column)) }
                    let (asset, account) = (try row.text(4), try row.text(7))
                    let (place, amount) = (place(of: try row.integer(2)), try row.integer(5))
                    tallies[place].take(entry: bytes, asset: asset, account: account, amount: amount)
                    count += 1
                }
            }
        }
    }

    private mutating func add(_ row: any SQLColumns, _ column: Int, isNumber: Bool) throws {
        if isNumber { bytes.add(try row.integer(column)) } else { bytes.add(utf8: try row.bytes(column)) }
    }

    /// The first checkpoint that does not end before an operation.
    private func place(of operation: Int64) -> Int {
        var (low, high) = (0, ends.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if ends[middle] < operation { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
