/// What a simulation runs on.
public enum SimulationEngine: String, Sendable, CaseIterable {
    /// The desk over an SQLite database that waits for no disk.
    case core
    /// The desk over an SQLite database as a server has it.
    case sqlite
    /// The desk over a schema of its own in a PostgreSQL database.
    case postgres
}
