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
        guard try Self.run(["psql", server, "-q", "-c", "CREATE DATABASE \(name)"]) == 0 else {
            throw SQLFault.cannotOpen("psql could not make \(name)")
        }
        let query = server[slash...].firstIndex(of: "?").map { server[$0...] } ?? ""
        return server[...slash] + name + query
    }

    /// Runs a program that is on the path and waits for its exit code. Foundation's `Process` now and then reads beyond
    /// its own memory where many are begun at once.
    private static func run(_ arguments: [String]) throws -> Int32 {
        let words = arguments.map { strdup($0) } + [nil]
        let environment = ProcessInfo.processInfo.environment.map { strdup($0.key + "=" + $0.value) } + [nil]
        defer { for word in words + environment { free(word) } }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        var (child, status): (pid_t, Int32) = (0, 0)
        guard posix_spawnp(&child, arguments[0], &actions, nil, words, environment) == 0 else {
            throw SQLFault.cannotOpen("\(arguments[0]) could not be begun")
        }
        while waitpid(child, &status, 0) < 0 {
            guard errno == EINTR else { throw SQLFault.cannotOpen("\(arguments[0]) was lost") }
        }
        return status
    }
}
