import LoyaltyRules
import PortableSQL

/// An open Tessera: the database with its key, the desk, the reading room. Made once, at start.
public struct TesseraService: Sendable {
    public let desk: Desk
    public let reading: ReadingRoom
    /// Replays that people started.
    public let replays: ReplayShelf

    /// Opens a database that `prepare` has brought up to date.
    /// - Parameters:
    ///   - sealFile: where checkpoints of the ledger stand outside the database; nil for beside it.
    ///   - groups: whether what waits at the same time is committed together; not only to measure what that gives.
    /// - Throws: `SQLFault` and `KeyringFault`, whose descriptions say what to do.
    public static func open(
        address: String, keyFile: String, clock: Clock = .live, node: UInt8? = nil, migrate: Bool = false,
        options: SQLOptions = SQLOptions(), sealFile: String? = nil, sendsNotices: Bool = true, groups: Bool = true
    ) throws -> TesseraService {
        guard ClockStep.isPossible(clock.now()) else { throw ServiceFault.clockImpossible(clock.now()) }
        var options = options
        options.serverRole = Migrations.serverRole
        let database = try SQLDatabase.open(address, options: options)
        if migrate {
            _ = try database.migrate(Migrations.all, owner: Migrations.owner)
        } else {
            try database.requireCurrent(Migrations.all, owner: Migrations.owner)
        }
        let keyring = try keyring(for: database, file: keyFile)
        let number = node ?? UInt8.random(in: 0...255)
        let ids = IDSource(node: number)
        // What is sealed must not get operations any more.
        let (end, last) = try database.read { (try SealTable.end(in: $0), try ClockGuard.last(in: $0)) }
        ids.pass(end)
        let desk = Desk(
            database: database, keyring: keyring, clock: clock, ids: ids,
            sealFile: sealFile ?? SealFile.path(beside: address, keyFile: keyFile), lastRecorded: last,
            sendsNotices: sendsNotices, groups: groups)
        return TesseraService(desk: desk, reading: ReadingRoom(desk), replays: ReplayShelf(desk))
    }

    /// The key that belongs to the database; made with a new database, demanded with an old one.
    private static func keyring(for database: SQLDatabase, file: String) throws -> Keyring {
        let known = try database.read { try SettingTable.content("key_fingerprint", in: $0) }
        let keyring = try MasterKeyFile.load(file, create: known == nil)
        if let known {
            guard known == keyring.fingerprint else { throw KeyringFault.foreign }
        } else {
            try database.write { try SettingTable.put("key_fingerprint", keyring.fingerprint, in: $0) }
        }
        return keyring
    }

    /// `sqlite` or `postgres`.
    public var engine: String { desk.database.dialect.rawValue }

    /// Finishes what is under way and closes the database.
    public func close() throws {
        let told = Result { try desk.close() }
        try desk.database.close()
        try told.get()
    }
}
