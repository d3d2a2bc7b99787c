import Foundation
import PortableSQL
import Testing

/// An empty database of one engine, for one test; gone when the test lets go of it.
///
/// On PostgreSQL it is a schema of its own in the server's database, which is quick to make and to drop.
final class Room: Sendable {
    let database: SQLDatabase
    /// Where it can be opened a second time.
    let address: String
    let engine: Engine
    /// A number no other room has, for names that the whole server shares.
    let name: String
    private let folder: URL?

    init(_ engine: Engine, options: SQLOptions = Room.options()) throws {
        self.engine = engine
        name = "room_\(UInt64.random(in: 0...UInt64.max))"
        switch engine {
        case .sqlite:
            let folder = FileManager.default.temporaryDirectory.appendingPathComponent(name)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            self.folder = folder
            address = "sqlite:" + folder.appendingPathComponent("test.db").path
        case .postgres:
            folder = nil
            let server = try Engine.postgresAddress()
            try Room.onServer(server, "CREATE SCHEMA \(name)")
            let mark = server.contains("?") ? "&" : "?"
            address = server + mark + "options=-csearch_path%3D" + name
        }
        database = try SQLDatabase.open(address, options: options)
    }

    deinit {
        // A failure to clean up harms no other test.
        try? database.close()
        if let folder { try? FileManager.default.removeItem(at: folder) }
        if engine == .postgres, let server = try? Engine.postgresAddress() {
            try? Room.onServer(server, "DROP SCHEMA \(name) CASCADE")
        }
    }

    /// The path of the SQLite file.
    var path: String { String(address.dropFirst("sqlite:".count)) }

    /// Options under which a disk failure is noted as a failed test instead of ending the process.
    static func options() -> SQLOptions {
        SQLOptions(onFatal: { words in Issue.record("\(words)") })
    }

    /// Makes tables, written as in a migration.
    func make(_ sql: String) throws {
        _ = try database.migrate(
            [SQLMigration(number: 1, name: "tables", compatibleFrom: 1, sql: sql)], owner: "room")
    }

    private static func onServer(_ server: String, _ sql: String) throws {
        let database = try SQLDatabase.open(server)
        try database.write { _ = try $0.execute(sql) }
        try database.close()
    }
}
