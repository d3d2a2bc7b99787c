import Foundation
import LoyaltyRules
import LoyaltyTestKit
import PortableSQL
import Testing

@testable import LoyaltyService

@Suite("Scenarios: checkpoints of the ledger", .serialized)
struct SealScenarios {
    /// Three checkpoints: of a day with a stay, of one with two adjustments, and of one without anything.
    private func sealed(_ engine: Engine) async throws -> (stage: Stage, member: MemberID) {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        try await stage.record(stage.stayFolio("S1", to: "2026-06-01", net: 50_000), for: member)
        #expect(try await seal(stage) == 1)
        try await stage.adjust(member, -10)
        try await stage.adjust(member, -20)
        #expect(try await seal(stage) == 2)
        #expect(try await seal(stage) == 0)
        return (stage, member)
    }

    /// Seals what was done until now, a day later.
    private func seal(_ stage: Stage) async throws -> Int {
        stage.clock.advance(seconds: 86_400)
        return try await SealRun(stage.desk).run(on: JobTests.today(stage))
    }

    private func lines(_ stage: Stage) throws -> [String] {
        try String(contentsOfFile: stage.desk.seals.path, encoding: .utf8).split(separator: "\n").map(String.init)
    }

    private func write(_ lines: [String], _ stage: Stage) throws {
        try lines.map { $0 + "\n" }.joined().write(toFile: stage.desk.seals.path, atomically: true, encoding: .utf8)
    }

    @Test("I-28 what came since is sealed, chained, signed, and told by the check", arguments: Engine.all)
    func chain(engine: Engine) async throws {
        let (stage, _) = try await sealed(engine)
        let chain = try stage.desk.database.read { try SealTable.all(in: $0) }
        #expect(chain.map(\.checkpoint.number) == [1, 2, 3] && chain.map(\.checkpoint.rows.operations) == [1, 2, 0])
        #expect(chain.map(\.checkpoint.previous) == ["", chain[0].hash, chain[1].hash])
        #expect(chain.map(\.checkpoint.after) == [0] + chain.dropLast().map(\.checkpoint.through))
        let spent = chain[1].checkpoint.rows.sums.filter { $0.asset == "points" }
        #expect(spent.reduce(0) { $0 + $1.amount } == -30 && chain[1].checkpoint.rows.entries == 2)
        #expect(try lines(stage) == chain.map { try StoredJSON.encode($0) })
        let report = try LedgerCheck(stage.desk).run()
        #expect(report.differences == [])
        let line = try #require(report.invariants.first { $0.id == .chain })
        #expect(line.rows == 3 + report.entries && line.differences == 0)
        let board = try await stage.service.reading.seals(by: .system)
        #expect(board.lines == 3 && board.verification?.through == 3 && board.verification?.difference == "")
        #expect(Set(chain.map(\.key)) == [board.key])
        try stage.close()
    }

    struct Plant: Sendable, CustomTestStringConvertible {
        let what: String
        let sql: String
        let says: String
        var testDescription: String { what }
    }

    static let plants = [
        Plant(
            what: "an amount", sql: "UPDATE ledger_entry SET amount = amount - 1 WHERE amount = -10",
            says: "checkpoint 2: an entry is not as it was sealed"),
        Plant(
            what: "the day of an entry", sql: "UPDATE ledger_entry SET occurred_on = '2026-06-02' WHERE sequence = 1",
            says: "checkpoint 1: an entry is not as it was sealed"),
        Plant(
            what: "who did it", sql: "UPDATE ledger_operation SET actor = 'staff:9' WHERE name = 'stay.record'",
            says: "checkpoint 1: an operation, its reason or its receipt is not as it was sealed"),
        Plant(
            what: "a receipt", sql: "UPDATE ledger_operation SET receipt = REPLACE(receipt, '10', '11') WHERE name = 'points.adjust'",
            says: "checkpoint 2: an operation, its reason or its receipt is not as it was sealed"),
        Plant(
            what: "an entry that is gone", sql: "DELETE FROM ledger_entry WHERE amount = -20",
            says: "checkpoint 2: 2 entries were sealed, 1 are there"),
        Plant(
            what: "an operation that is gone", sql: "DELETE FROM ledger_operation WHERE name = 'stay.record'",
            says: "checkpoint 1: 1 operations were sealed, 0 are there"),
        Plant(
            what: "an entry that was added",
            sql: """
                INSERT INTO ledger_entry SELECT member_id, 99, operation_id, rule, asset, amount, balance_after, account,
                    property_id, folio_id, occurred_on, recorded_at, program_version, 0, import_id
                FROM ledger_entry WHERE amount = -20
                """,
            says: "checkpoint 2: 2 entries were sealed, 3 are there"),
        Plant(
            what: "an operation that was added below the end",
            sql: """
                INSERT INTO ledger_operation SELECT member_id, operation_id - 1, name, occurred_on, recorded_at,
                    program_version, property_id, folio_id, import_id, actor, reason, receipt
                FROM ledger_operation WHERE name = 'stay.record'
                """,
            says: "checkpoint 1: 1 operations were sealed, 2 are there"),
        Plant(
            what: "the checkpoint itself",
            sql: "UPDATE seal_checkpoint SET line = REPLACE(line, '\"entries\":2', '\"entries\":3') WHERE number = 2",
            says: "checkpoint 2: in the database it was not signed with this database's key, or was changed since"),
        Plant(
            what: "the last two checkpoints", sql: "DELETE FROM seal_checkpoint WHERE number > 1",
            says: "checkpoint 2: the file has it, the database does not: the database was cut, or is an older copy"),
    ]

    @Test("I-28 T20 the check names the first checkpoint that differs", arguments: Engine.all, plants)
    func planted(engine: Engine, plant: Plant) async throws {
        let (stage, _) = try await sealed(engine)
        try stage.tamper(plant.sql)
        let service = try stage.reopened()
        let report = try LedgerCheck(service.desk).run()
        #expect(report.differences.contains(plant.says), "\(report.differences)")
        #expect(report.invariants.first { $0.id == .chain }?.differences == 1)
        let stopped = await #expect(throws: ServiceFault.self) {
            try await SealRun(service.desk).run(on: JobTests.today(stage))
        }
        #expect(stopped?.description.contains(plant.says) == true, "nothing more is sealed")
        let board = try await service.reading.seals(by: .system)
        #expect(board.verification?.difference == plant.says)
        try service.close()
    }

    @Test("I-28 T20 each line of the file, changed, cut, swapped or forged, is found", arguments: Engine.all)
    func file(engine: Engine) async throws {
        let (stage, _) = try await sealed(engine)
        let whole = try lines(stage)
        let other = try Keyring(master: Array(repeating: 7, count: 32)).sealKey()
        let chain = try stage.desk.database.read { try SealTable.all(in: $0) }
        let forged = try StoredJSON.encode(other.sign(chain[1].checkpoint))
        let cases: [([String], String)] = [
            (Array(whole.prefix(2)), "checkpoint 3: the database has it"), ([], "checkpoint 1: the database has it"),
            ([whole[1], whole[0], whole[2]], "checkpoint 1: it does not continue"),
            ([whole[0], whole[2]], "checkpoint 2: it does not continue"),
            ([whole[0], "{", whole[2]], "checkpoint 2: its line in the file cannot be read"),
            ([whole[0], forged, whole[2]], "checkpoint 2: in the file it was not signed"),
            ([whole[0].replacing("\"operations\":1", with: "\"operations\":2"), whole[1], whole[2]], "checkpoint 1: in the file"),
        ]
        for (lines, says) in cases {
            try write(lines, stage)
            let found = try LedgerCheck(stage.desk).run().differences
            #expect(found.count == 1 && found[0].hasPrefix(says), "\(found), not \(says)")
            await #expect(throws: ServiceFault.self) { try await SealRun(stage.desk).run(on: JobTests.today(stage)) }
        }
        try FileManager.default.removeItem(atPath: stage.desk.seals.path)
        #expect(try LedgerCheck(stage.desk).run().differences.first?.hasPrefix("checkpoint 1: the database has it") == true)
        try write(whole, stage)
        #expect(try LedgerCheck(stage.desk).run().differences == [])
        try stage.close()
    }

    @Test("I-28 a job that ended between file and database is gone on with", arguments: Engine.all)
    func between(engine: Engine) async throws {
        let (stage, member) = try await sealed(engine)
        try await stage.adjust(member, -1)
        #expect(try await seal(stage) == 1)
        try stage.tamper("DELETE FROM seal_checkpoint WHERE number = 4")
        // A line that was under way when the machine went off.
        let file = try #require(FileHandle(forWritingAtPath: stage.desk.seals.path))
        try file.seekToEnd()
        try file.write(contentsOf: Data("{\"checkp".utf8))
        try file.close()
        let service = try stage.reopened()
        #expect(try LedgerCheck(service.desk).run().differences.allSatisfy { $0.hasPrefix("table ") })
        stage.clock.advance(seconds: 86_400)
        #expect(try await SealRun(service.desk).run(on: JobTests.today(stage)) == 0)
        #expect(try service.desk.database.read { try SealTable.all(in: $0) }.count == 5)
        #expect(try lines(stage).count == 5)
        #expect(try LedgerCheck(service.desk).run().differences.allSatisfy { $0.hasPrefix("table ") })
        try service.close()
    }

    @Test("I-28 what was done in the last ten minutes waits for the next checkpoint", arguments: Engine.all)
    func settling(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        try await stage.record(stage.stayFolio("S1", to: "2026-06-01", net: 50_000), for: member)
        let run = SealRun(stage.desk)
        stage.clock.advance(seconds: SealMoment.settlingSeconds)
        #expect(try await run.run(on: JobTests.today(stage)) == 0)
        stage.clock.advance(seconds: 1)
        #expect(try await run.run(on: JobTests.today(stage)) == 1)
        try await stage.adjust(member, -1)
        #expect(try await run.run(on: JobTests.today(stage)) == 0)
        #expect(try stage.count("SELECT COUNT(*) FROM seal_checkpoint") == 2, "at the same moment there is nothing to seal")
        try stage.close()
    }

    @Test("I-28 a slow transaction with an older id is waited for, and not missed", arguments: Engine.all)
    func slow(engine: Engine) async throws {
        let (stage, member) = try await sealed(engine)
        // On SQLite there is one writer, behind whom the job takes its turn.
        guard engine == .postgres else { return try stage.close() }
        try await stage.adjust(member, -7)
        stage.clock.advance(seconds: 86_400)
        let slow = try SlowWriter(stage.database.address)
        let impatient = SealRun(stage.desk, patience: .milliseconds(300))
        let waited = await #expect(throws: ServiceFault.self) { try await impatient.run(on: JobTests.today(stage)) }
        #expect(waited?.description.contains("a transaction does not end") == true)
        #expect(try lines(stage).count == 3)
        let patient = Task { try await SealRun(stage.desk).run(on: JobTests.today(stage)) }
        try await Task.sleep(for: .milliseconds(300))
        try slow.end()
        #expect(try await patient.value == 2, "both are sealed")
        #expect(try LedgerCheck(stage.desk).run().differences.filter { $0.hasPrefix("checkpoint") } == [])
        try stage.close()
    }

    @Test("I-28 a new process gives no id that lies in what is sealed, whatever its clock says", arguments: Engine.all)
    func ids(engine: Engine) async throws {
        let (stage, member) = try await sealed(engine)
        try stage.service.close()
        let early = try stage.database.open(clock: TestClock(try day("2026-06-15")).clock)
        let end = try early.desk.database.read { try SealTable.end(in: $0) }
        #expect(early.desk.ids.next(early.desk.clock.now()) > end)
        #expect(try MemberCheck(early.desk).run(member) == [])
        try early.close()
    }
}

private enum JobTests {
    static func today(_ stage: Stage) -> CalendarDay { BusinessDay.of(stage.desk.clock.now(), timeZone: "Asia/Shanghai") }
}

/// Writes an operation right behind the newest one, and commits when it is told to.
private final class SlowWriter: Sendable {
    private let database: SQLDatabase
    private let (written, mayEnd, ended) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))

    init(_ address: String) throws {
        database = try SQLDatabase.open(address)
        Thread { [self] in
            _ = try? database.write { tx in
                try tx.execute(
                    """
                    INSERT INTO ledger_operation SELECT member_id, operation_id + 1, name, occurred_on, recorded_at,
                        program_version, property_id, folio_id, import_id, actor, reason, receipt
                    FROM ledger_operation ORDER BY operation_id DESC LIMIT 1
                    """, [])
                written.signal()
                mayEnd.wait()
            }
            ended.signal()
        }.start()
        written.wait()
    }

    func end() throws {
        mayEnd.signal()
        ended.wait()
        try database.close()
    }
}
