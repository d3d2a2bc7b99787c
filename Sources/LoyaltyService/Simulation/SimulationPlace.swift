import Foundation
import PortableSQL

/// Where simulations run: each in a new database, which is gone when it is over.
public struct SimulationPlace: Sendable {
    /// Opens Tessera on one new database, as often as it is asked: always the same.
    public typealias Opening = @Sendable (Clock) throws -> TesseraService

    private let engine: SimulationEngine
    private let server: String
    private let folder: URL

    /// - Parameters:
    ///   - server: the address of the PostgreSQL database in which schemas are made; not asked for by the others.
    ///   - folder: an existing folder for databases and keys.
    public init(_ engine: SimulationEngine, server: String = "", folder: URL) {
        self.engine = engine
        self.server = server
        self.folder = folder
    }

    /// Makes a new database, lets something be done with it, and removes it.
    public func withDatabase<Value: Sendable>(
        _ body: (@escaping Opening) async throws -> Value
    ) async throws -> Value {
        let name = "tessera_simulation_" + UUID().uuidString.lowercased().filter { $0 != "-" }
        let own = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: own) }
        let key = own.appendingPathComponent("simulate.key").path
        var options = SQLOptions(readers: 1, lanes: 1)
        options.isDisposable = engine == .core
        guard engine == .postgres else {
            let address = "sqlite:" + own.appendingPathComponent("simulate.db").path
            return try await body(Self.opening(address, key, options))
        }
        let database = try SQLDatabase.open(server, options: options)
        defer { try? database.close() }
        try SimulationSchema.make(name, in: database)
        let address = server + (server.contains("?") ? "&" : "?") + "options=-csearch_path%3D\(name)"
        do {
            let value = try await body(Self.opening(address, key, options))
            try SimulationSchema.drop(name, in: database)
            return value
        } catch {
            try? SimulationSchema.drop(name, in: database)
            throw error
        }
    }

    private static func opening(_ address: String, _ key: String, _ options: SQLOptions) -> Opening {
        {
            try TesseraService.open(
                address: address, keyFile: key, clock: $0, node: 1, migrate: true, options: options)
        }
    }
}
