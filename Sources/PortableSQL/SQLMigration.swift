/// One step of a database's schema, applied once, in one transaction, and never edited after a release.
public struct SQLMigration: Sendable {
    /// Its place in the order, counted up from 1.
    public let number: Int
    /// What it does, in a few words.
    public let name: String
    /// The oldest program that still works after this step, given as the highest migration number that
    /// program knows.
    public let compatibleFrom: Int
    /// The statements, in PostgreSQL's words; see `MigrationScript` for what becomes of them on SQLite.
    public let sql: String

    /// A migration with its number, name, the oldest program it allows, and its statements.
    public init(number: Int, name: String, compatibleFrom: Int, sql: String) {
        self.number = number
        self.name = name
        self.compatibleFrom = compatibleFrom
        self.sql = sql
    }
}
