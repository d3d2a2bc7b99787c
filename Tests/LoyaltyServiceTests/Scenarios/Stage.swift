import Foundation
import LoyaltyRules
import LoyaltyTestKit
import PortableSQL
import Testing

@testable import LoyaltyService

/// A new database with a published program and a clock that the scenario sets: how every scenario begins.
struct Stage: Sendable {
    let database: TestDatabase
    let service: TesseraService
    let clock: TestClock
    let program: Program
    var desk: Desk { service.desk }
    /// The first hotel of the program.
    var hotel: String { program.properties[0].id }

    init(
        _ engine: Engine, program path: String = "programs/lakeside.yaml", from: String = "2020-01-01",
        today: String = "2026-06-15"
    ) async throws {
        database = try TestDatabase(engine)
        clock = TestClock(try day(today))
        service = try database.open(clock: clock.clock)
        let document = try Repository.text(path)
        program = try ProgramDocument.read(document)
        let publish = PublishProgram(document: document, effectiveFrom: try day(from), reason: "scenario")
        _ = try await service.desk.perform(publish, by: .system)
    }

    /// Ends the service and removes its files.
    func close() throws {
        try service.close()
        try FileManager.default.removeItem(at: database.folder)
    }

    /// The service again on the same database, as after a restart.
    func reopened() throws -> TesseraService { try database.open(clock: clock.clock) }

    /// What a command on the server would do to the tables behind the program's back. Ends the service.
    func tamper(_ statements: String...) throws {
        try service.close()
        let raw = try SQLDatabase.open(database.address)
        try raw.write { tx in
            if tx.dialect == .sqlite {
                let triggers = try tx.rows("SELECT name FROM sqlite_master WHERE type = 'trigger'", [])
                for row in triggers { try tx.execute("DROP TRIGGER \(try row.text(0))", []) }
            }
            for statement in statements { try tx.execute(statement, []) }
        }
        try raw.close()
    }

    /// Takes away what keeps the rows of a table as they are. Ends the service.
    func unguard(_ table: String) throws {
        try service.close()
        let raw = try SQLDatabase.open(database.address)
        try raw.write { tx in
            try tx.execute(
                tx.dialect == .sqlite
                    ? "DROP TRIGGER \(table)_no_delete" : "GRANT UPDATE ON \(table) TO \(Migrations.serverRole)", [])
        }
        try raw.close()
    }

    /// Every row of every table as text, but for the tables that are left out.
    func dump(without left: Set<String> = []) throws -> [String: [String]] {
        try desk.database.read { tx in
            var tables: [String: [String]] = [:]
            for table in TableScope.all.keys where !left.contains(table) {
                tables[table] = try tx.rows("SELECT * FROM \(table)", []).map { "\($0.values)" }.sorted()
            }
            return tables
        }
    }

    func count(_ sql: String) throws -> Int64 {
        try desk.database.read { try $0.firstRow(sql, [])?.integer(0) ?? 0 }
    }

    /// Differences that the check finds; none in a sound ledger.
    func differences() throws -> [String] { try LedgerCheck(desk).run().differences }
}

/// A day of a scenario.
func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }
