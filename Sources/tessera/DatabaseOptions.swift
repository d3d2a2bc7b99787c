import ArgumentParser
import Foundation
import LoyaltyService
import PortableSQL

/// Which database, and where its key is.
struct DatabaseOptions: ParsableArguments {
    @Option(
        help: "sqlite:PATH or postgres://…; else the environment's TESSERA_DATABASE, else sqlite:var/tessera.db.")
    var database: String?

    @Option(help: "The master key file; else TESSERA_KEY_FILE, else beside the SQLite file, or var/tessera.key.")
    var keyFile: String?

    @Option(
        help: "The file of the ledger's checkpoints; else TESSERA_SEAL_FILE, else beside the SQLite file or the key file.")
    var sealFile: String?

    @Flag(help: "Print one JSON object on the last line.")
    var json = false

    /// Opens the database; `migrate` makes it or brings it up to date.
    func open(
        migrate: Bool = false, clock: Clock = .live, sendsNotices: Bool = true
    ) throws -> TesseraService {
        let environment = ProcessInfo.processInfo.environment
        let address = database ?? environment["TESSERA_DATABASE"] ?? "sqlite:var/tessera.db"
        let key = keyPath
        if migrate, let path = Self.sqlitePath(address) {
            let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } else if let path = Self.sqlitePath(address), !FileManager.default.fileExists(atPath: path) {
            throw CommandFailure(66, "There is no database at \(path). Make one: tessera migrate --database \(address)")
        }
        return try TesseraService.open(
            address: address, keyFile: key, clock: clock, migrate: migrate,
            sealFile: sealFile ?? environment["TESSERA_SEAL_FILE"], sendsNotices: sendsNotices)
    }

    /// Where the master key is.
    var keyPath: String {
        let environment = ProcessInfo.processInfo.environment
        let address = database ?? environment["TESSERA_DATABASE"] ?? "sqlite:var/tessera.db"
        return keyFile ?? environment["TESSERA_KEY_FILE"] ?? Self.keyFile(beside: address)
    }

    /// Opens the database for jobs; when a server holds it, says where they are instead.
    func openForJobs() throws -> TesseraService {
        do {
            return try open()
        } catch SQLFault.locked {
            throw CommandFailure(
                75,
                "A server has this database open, and on SQLite nobody else can. It does the daily jobs by itself; see them, or begin one, on its page /console/jobs. Or stop it first.")
        }
    }

    static func sqlitePath(_ address: String) -> String? {
        address.hasPrefix("sqlite:") ? String(address.dropFirst("sqlite:".count)) : nil
    }

    private static func keyFile(beside address: String) -> String {
        guard let path = sqlitePath(address) else { return "var/tessera.key" }
        return URL(fileURLWithPath: path).deletingPathExtension().path + ".key"
    }
}
