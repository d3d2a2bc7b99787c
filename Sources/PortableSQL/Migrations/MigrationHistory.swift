/// The migrations a database says were applied to it.
struct MigrationHistory {
    /// Whether there is a record at all.
    let hasTable: Bool
    /// The numbers applied.
    let numbers: Set<Int>
    /// The programs named as owners; one in a sound database.
    let owners: Set<String>
    private let compatibleFrom: [Int: Int]

    /// The highest number applied, 0 for none.
    var highest: Int { numbers.max() ?? 0 }

    /// Reads the record; throws `notOurs` when there is none although the database holds tables.
    init(_ transaction: any SQLTransaction) throws {
        let tables = try transaction.rows(
            transaction.dialect == .sqlite ? Self.sqliteTables : Self.postgresTables
        )
        .map { try $0.text(0) }
        hasTable = tables.contains(Migrator.table)
        guard hasTable else {
            if let foreign = tables.first {
                throw SQLFault.notOurs("it holds the table \(foreign), which is not ours.")
            }
            (numbers, owners, compatibleFrom) = ([], [], [:])
            return
        }
        let rows = try transaction.rows(
            "SELECT number, owner, compatible_from FROM schema_migration ORDER BY number")
        var compatibleFrom: [Int: Int] = [:]
        for row in rows { compatibleFrom[Int(try row.integer(0))] = Int(try row.integer(2)) }
        self.compatibleFrom = compatibleFrom
        numbers = Set(compatibleFrom.keys)
        owners = Set(try rows.map { try $0.text(1) })
    }

    /// The strictest demand among the migrations beyond a number, or nil when there are none.
    func compatibleFrom(beyond known: Int) -> Int? {
        compatibleFrom.filter { $0.key > known }.values.max()
    }

    private static let sqliteTables = """
        SELECT name FROM sqlite_schema
        WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite~_%' ESCAPE '~'
        ORDER BY name
        """

    /// What an extension brought along does not count.
    private static let postgresTables = """
        SELECT CAST(c.relname AS TEXT) FROM pg_catalog.pg_class c
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = CURRENT_SCHEMA() AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT EXISTS (
            SELECT 1 FROM pg_catalog.pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
        ORDER BY c.relname
        """
}
