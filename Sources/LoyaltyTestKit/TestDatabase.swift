import Foundation
import LoyaltyService
import PortableSQL

/// A new database of its own, with its key, in a folder of its own.
public struct TestDatabase: Sendable {
    public let engine: Engine
    public let address: String
    public let folder: URL
    public var keyFile: String { folder.appendingPathComponent("test.key").path }

    /// Makes an empty database.
    public init(_ engine: Engine) throws {
        self.engine = engine
        let name = "tessera_" + UUID().uuidString.lowercased().replacingOccurrences(of: "-", with: "")
        folder = FileManager.default.temporaryDirectory.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        switch engine {
        case .sqlite: address = "sqlite:" + folder.appendingPathComponent("test.db").path
        case .postgres: address = try Self.makeDatabase(name)
        }
    }

    /// Opens Tessera on it, migrated.
    public func open(clock: Clock = .live) throws -> TesseraService {
        var options = SQLOptions()
        options.onFatal = { _ in }
        // Many tests run at once, and a server has so many connections.
        options.lanes = 2
        options.readers = 2
        return try TesseraService.open(
            address: address, keyFile: keyFile, clock: clock, node: 1, migrate: true, options: options)
    }

    private static func makeDatabase(_ name: String) throws -> String {
        guard let server = Engine.serverAddress, let slash = server.lastIndex(of: "/") else {
            throw SQLFault.cannotOpen("TESSERA_TEST_POSTGRES names no PostgreSQL server")
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["psql", server, "-q", "-c", "CREATE DATABASE \(name)"]
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw SQLFault.cannotOpen("psql could not make \(name)") }
        let query = server[slash...].firstIndex(of: "?").map { server[$0...] } ?? ""
        return server[...slash] + name + query
    }
}
