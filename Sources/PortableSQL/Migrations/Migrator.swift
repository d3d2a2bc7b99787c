import Foundation

/// Brings a database's schema up to what the program knows, and refuses one it must not touch.
struct Migrator {
    /// The table that records what was applied.
    static let table = "schema_migration"

    private let engine: any SQLEngine
    private let migrations: [SQLMigration]
    private let owner: String

    /// One number for all programs: whoever migrates a database waits for whoever already does.
    private static let advisoryLock: Int64 = 7_160_923_541_115

    init(engine: any SQLEngine, migrations: [SQLMigration], owner: String) throws {
        self.engine = engine
        self.migrations = migrations.sorted { $0.number < $1.number }
        self.owner = owner
        for (first, second) in zip(self.migrations, self.migrations.dropFirst())
        where first.number == second.number {
            throw SQLFault.statement("two migrations have the number \(first.number).")
        }
    }

    /// Applies what is missing and returns the names of what was applied.
    func migrate() throws -> [String] {
        try begin()
        var applied: [String] = []
        for migration in migrations where try apply(migration) { applied.append(migration.name) }
        return applied
    }

    /// Throws unless every migration known here is applied and none beyond them forbids this program.
    func requireCurrent() throws {
        try engine.read(asLogin: true) { transaction in
            let found = try history(transaction)
            guard let missing = migrations.last(where: { !found.numbers.contains($0.number) }) else { return }
            throw SQLFault.schemaOlder(found: found.highest, needed: missing.number)
        }
    }

    /// Makes the record of migrations in an empty database, and checks the one of another.
    private func begin() throws {
        try engine.write(lane: 0, asLogin: true) { transaction in
            try lock(transaction)
            if try !history(transaction).hasTable {
                let script = try MigrationScript(Self.tableSQL, dialect: transaction.dialect)
                for statement in script.statements { try transaction.execute(statement) }
            }
        }
    }

    /// Applies one migration unless it is there, which another process may have seen to a moment ago.
    private func apply(_ migration: SQLMigration) throws -> Bool {
        try engine.write(lane: 0, asLogin: true) { transaction in
            try lock(transaction)
            guard try !history(transaction).numbers.contains(migration.number) else { return false }
            for statement in try MigrationScript(migration.sql, dialect: transaction.dialect).statements {
                try transaction.execute(statement)
            }
            try transaction.execute(
                """
                INSERT INTO schema_migration (number, name, compatible_from, owner, applied_at)
                VALUES ($1, $2, $3, $4, $5)
                """,
                SQLValue(migration.number), SQLValue(migration.name), SQLValue(migration.compatibleFrom),
                SQLValue(owner), SQLValue(Int64(Date().timeIntervalSince1970 * 1000)))
            return true
        }
    }

    private func lock(_ transaction: any SQLTransaction) throws {
        // SQLite's write lock does the same.
        guard transaction.dialect == .postgres else { return }
        _ = try transaction.rows("SELECT pg_advisory_xact_lock($1)", .integer(Self.advisoryLock))
    }

    /// What the database says was applied; throws when it is another program's or too new for this one.
    private func history(_ transaction: any SQLTransaction) throws -> MigrationHistory {
        let history = try MigrationHistory(transaction)
        if let foreign = history.owners.first(where: { $0 != owner }) {
            throw SQLFault.notOurs("it was made by \(foreign), and this program is \(owner).")
        }
        let known = migrations.last?.number ?? 0
        if let needed = history.compatibleFrom(beyond: known), needed > known {
            throw SQLFault.schemaNewer(found: history.highest, known: known)
        }
        return history
    }

    private static let tableSQL = """
        CREATE TABLE schema_migration (
            number BIGINT NOT NULL PRIMARY KEY,
            name TEXT NOT NULL,
            compatible_from BIGINT NOT NULL,
            owner TEXT NOT NULL,
            applied_at BIGINT NOT NULL
        );
        """
}
