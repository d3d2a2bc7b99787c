import PortableSQL

/// A schema of PostgreSQL that one simulation has for itself.
enum SimulationSchema {
    /// Makes it, empty; what stood in it is gone.
    static func make(_ name: String, in database: SQLDatabase) throws {
        try drop(name, in: database)
        try database.write { try $0.execute("CREATE SCHEMA \(name)", []) }
    }

    /// Removes it with all that stands in it.
    static func drop(_ name: String, in database: SQLDatabase) throws {
        try database.write { try $0.execute("DROP SCHEMA IF EXISTS \(name) CASCADE", []) }
    }
}
