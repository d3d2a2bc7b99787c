import Foundation
import LoyaltyRules
import PortableSQL
import Testing

@testable import LoyaltyService

/// A database of its own for one test of the demonstration, with the program of Lakeside Hotels.
struct DemoRoom {
    /// The last day of the histories that the tests make.
    static let today = CalendarDay("2026-06-30") ?? CalendarDay(number: 0)

    let folder: URL
    let database: SQLDatabase
    let desk: Desk
    let clock: DemoClock

    /// The text of `programs/lakeside.yaml`.
    static func document() throws -> String {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return try String(contentsOf: root.appending(path: "programs/lakeside.yaml"), encoding: .utf8)
    }

    static func program() throws -> Program { try ProgramDocument.read(document()) }

    /// What a seed plans, without posting it.
    static func plan(seed: UInt64, members: Int) throws -> DemoPlan {
        DemoPlan(seed: seed, members: members, through: today, program: try program())
    }

    /// Opens a new database; the machine's clock stands at noon (UTC) of the last day.
    init() async throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "demo-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        database = try SQLDatabase.open("sqlite:" + folder.appending(path: "demo.sqlite").path)
        _ = try database.migrate(Migrations.all, owner: Migrations.owner)
        let noon = Instant(milliseconds: Int64(Self.today.number) * 86_400_000 + 43_200_000)
        clock = DemoClock(live: Clock { noon })
        desk = Desk(
            database: database, keyring: try Keyring(master: Array(repeating: 7, count: 32)),
            clock: clock.clock,
            ids: IDSource(node: 1))
        try await DemoOpening(desk: desk, clock: clock, today: Self.today).run(
            document: try Self.document(), password: "a quiet lake at dawn")
    }

    func count(_ sql: String) throws -> Int64 {
        try database.read { try $0.firstRow(sql, [])?.integer(0) ?? 0 }
    }

    /// Ends the writers and removes the files.
    func close() throws {
        try desk.close()
        try database.close()
        try FileManager.default.removeItem(at: folder)
    }
}
