import PortableSQL

/// A statement in variants for 1, 8 and 64 rows at once: where thousands of rows are written, each way to the database
/// counts, and as few variants stay prepared.
struct RowsStatement {
    private static let sizes = [64, 8, 1]
    private let columns: Int
    private let variants: [Int: String]

    /// - Parameters:
    ///   - columns: the arguments of a row.
    ///   - start: the words before the rows.
    ///   - end: the words after them.
    ///   - types: the type of each argument of a row, where it has to be told; only the first row tells it.
    init(columns: Int, start: String, end: String = "", types: [String] = []) {
        self.columns = columns
        variants = Dictionary(uniqueKeysWithValues: Self.sizes.map { size in
            let rows = (0..<size).map { row in
                let places = (0..<columns).map { column in
                    let place = "$\(row * columns + column + 1)"
                    return row == 0 && !types.isEmpty ? "CAST(\(place) AS \(types[column]))" : place
                }
                return "(" + places.joined(separator: ", ") + ")"
            }
            return (size, start + " " + rows.joined(separator: ", ") + end)
        })
    }

    /// All variants, for the tests that prepare each statement.
    var statements: [String] { Self.sizes.compactMap { variants[$0] } }

    /// Runs it for all rows, whose arguments `add` appends.
    /// - Returns: how many rows were changed.
    @discardableResult
    func run<Row>(
        _ rows: [Row], in tx: any SQLTransaction, _ add: (Row, inout [SQLValue]) -> Void
    ) throws -> Int {
        var (next, changed) = (0, 0)
        var arguments: [SQLValue] = []
        while next < rows.count {
            guard let size = Self.sizes.first(where: { $0 <= rows.count - next }), let sql = variants[size] else { break }
            arguments.removeAll(keepingCapacity: true)
            arguments.reserveCapacity(size * columns)
            for row in rows[next..<(next + size)] { add(row, &arguments) }
            changed += try tx.execute(sql, arguments)
            next += size
        }
        return changed
    }
}
