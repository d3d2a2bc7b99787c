/// The two database engines that one set of SQL statements runs on.
public enum SQLDialect: String, Sendable, CaseIterable {
    /// SQLite in a file of this machine, opened by one process.
    case sqlite
    /// A PostgreSQL server, version 15 or later.
    case postgres
}
