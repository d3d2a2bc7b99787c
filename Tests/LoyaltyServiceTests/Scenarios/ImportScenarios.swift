import Foundation
import LoyaltyRules
import LoyaltyTestKit
import PortableSQL
import Testing

@testable import LoyaltyService

@Suite("Scenarios: importing an export, again, and back", .serialized)
struct ImportScenarios {
    private func run(_ stage: Stage, _ file: URL, dryRun: Bool = false) async throws -> StayImport.Outcome {
        let mapping = try ImportMapping(yaml: Repository.text("mappings/hotel-bookings.yaml"))
        return try await StayImport(desk: stage.desk, actor: .system, dryRun: dryRun).run(
            file: file, mapping: mapping, mappingName: "hotel-bookings")
    }

    /// Every balance of every member, also of what was gained in all.
    private func balances(_ stage: Stage) throws -> Set<String> {
        let rows = try stage.desk.database.read {
            try $0.rows("SELECT balances FROM standing", []).map { try $0.text(0) }
        }
        return Set(
            rows.flatMap {
                $0.split(separator: ";").compactMap { $0.split(separator: "=").last.map(String.init) }
            })
    }

    @Test(
        "The real bookings come out as their readme says; a second run changes nothing; back to nothing",
        .enabled(if: Repository.bookings != nil), arguments: Engine.all)
    func realFile(engine: Engine) async throws {
        let file = try #require(Repository.bookings)
        let stage = try await Stage(engine, program: "programs/iberia.yaml", from: "2010-01-01")
        let first = try await run(stage, file)
        var expected = ImportTally()
        expected.read = 14_938
        expected.posted = 6_938
        expected.cancelled = 7_793
        expected.noShow = 207
        expected.enrolled = 1_626
        expected.nights = 26_454
        expected.revenue = 232_911_686
        #expect(first.tally == expected)
        #expect(try stage.count("SELECT COUNT(member_id) FROM member") == 1_626)
        #expect(try stage.count("SELECT COUNT(folio_id) FROM folio") == 6_938)
        #expect(try stage.differences() == [])
        let second = try await run(stage, file)
        #expect(second.tally.posted == 0 && second.tally.repeated == 14_938 && second.tally.parked == 0)
        #expect(try stage.count("SELECT COUNT(folio_id) FROM folio") == 6_938)
        let importing = StayImport(desk: stage.desk, actor: .system)
        #expect(try await importing.reverse(first.importID, reason: "wrong mapping") == 6_938)
        #expect(try balances(stage) == ["0/0"])
        #expect(try stage.count("SELECT COUNT(member_id) FROM standing WHERE tier <> 'base'") == 0)
        #expect(try stage.differences() == [])
        let again = await #expect(throws: Refusal.self) {
            try await importing.reverse(first.importID, reason: "again")
        }
        #expect(again?.code == .importAlreadyReversed)
        try stage.close()
    }

    @Test(
        "A small export of the same form: posted, parked with line and reason, repeated, taken back",
        arguments: Engine.all)
    func smallFile(engine: Engine) async throws {
        let stage = try await Stage(
            engine, program: "programs/iberia.yaml", from: "2010-01-01", today: "2032-02-01")
        let file = Repository.root.appendingPathComponent("Tests/Fixtures/import/bookings-small.csv")
        let before = try stage.dump()
        let trial = try await run(stage, file, dryRun: true)
        #expect(try stage.dump() == before)
        let first = try await run(stage, file)
        #expect(trial.tally == first.tally)
        let tally = first.tally
        let found: [Int] = [tally.read, tally.posted, tally.parked, tally.cancelled, tally.noShow]
        #expect(found == ([24, 12, 2, 7, 3] as [Int]))
        let parked = try await stage.service.reading.parkedRows(first.importID, after: 0, limit: 10)
        #expect(parked.map(\.line) == [6, 12] && parked.allSatisfy { $0.reason == "amount_negative" })
        let second = try await run(stage, file).tally
        #expect(second.posted == 0 && second.repeated == 22 && second.parked == 2)
        #expect(try stage.differences() == [])
        let importing = StayImport(desk: stage.desk, actor: .system)
        #expect(try await importing.reverse(first.importID, reason: "wrong mapping") == 12)
        #expect(try balances(stage) == ["0/0"])
        // Taken back as a whole, it may be told again.
        #expect(try await run(stage, file).tally.posted == 12)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("Before any program was published an import says so once and reads nothing", arguments: Engine.all)
    func noProgram(engine: Engine) async throws {
        let database = try TestDatabase(engine)
        let service = try database.open(clock: TestClock(try day("2026-06-15")).clock)
        let mapping = try ImportMapping(yaml: Repository.text("mappings/hotel-bookings.yaml"))
        let file = Repository.root.appendingPathComponent("Tests/Fixtures/import/bookings-small.csv")
        for isDryRun in [true, false] {
            let refusal = await #expect(throws: Refusal.self) {
                try await StayImport(desk: service.desk, actor: .system, dryRun: isDryRun).run(
                    file: file, mapping: mapping, mappingName: "hotel-bookings")
            }
            #expect(refusal?.code == .noProgramInForce)
        }
        let rows = try service.desk.database.read { try $0.rows("SELECT COUNT(*) FROM import_run", []) }
        #expect(try rows[0].integer(0) == 0)
        try service.close()
    }

    @Test(
        "PTS-17 an import whose points have meanwhile ended is taken back to nothing too",
        arguments: Engine.all)
    func afterExpiry(engine: Engine) async throws {
        let stage = try await Stage(
            engine, program: "programs/iberia.yaml", from: "2010-01-01", today: "2032-02-01")
        let file = Repository.root.appendingPathComponent("Tests/Fixtures/import/bookings-small.csv")
        let first = try await run(stage, file)
        stage.clock.go(to: try day("2035-02-01"))
        _ = try await ExpireRun(stage.desk).run(on: try day("2035-02-01"))
        #expect(
            try await StayImport(desk: stage.desk, actor: .system).reverse(
                first.importID, reason: "wrong file") == 12)
        #expect(try balances(stage) == ["0/0"])
        #expect(try stage.differences() == [])
        try stage.close()
    }
}
