import LoyaltyRules
import PortableSQL
import Synchronization
import Testing

@testable import LoyaltyService

@Suite("Filling a demonstration")
struct DemoRunTests {
    @Test("The whole history is posted once, the ledger agrees, and a second run changes nothing")
    func run() async throws {
        let room = try await DemoRoom()
        let told = Mutex((done: 0, all: 0))
        let generator = DemoGenerator(
            desk: room.desk, seed: 11, members: 80, today: DemoRoom.today, clock: room.clock
        ) { done, all in told.withLock { $0 = (done, all) } }
        let summary = try await generator.run()
        #expect(told.withLock { $0.done == summary.operations && $0.all == summary.operations })
        #expect(try room.count("SELECT COUNT(member_id) FROM member") == 80)
        let folios = Int64(summary.stays + summary.bills)
        #expect(try room.count("SELECT COUNT(folio_id) FROM folio WHERE revision = 1") == folios)
        let revised = Int64(summary.corrections + summary.cancellations)
        #expect(try room.count("SELECT COUNT(folio_id) FROM folio WHERE revision > 1") == revised)
        #expect(try LedgerCheck(room.desk).run().differences.isEmpty)

        let operations = try room.count("SELECT COUNT(operation_id) FROM ledger_operation")
        #expect(try await generator.run() == summary)
        #expect(try room.count("SELECT COUNT(operation_id) FROM ledger_operation") == operations)
        try room.close()
    }

    @Test("What is recorded bears the day on which it took place; afterwards the clock shows the present")
    func times() async throws {
        let room = try await DemoRoom()
        let today = DemoRoom.today
        let generator = DemoGenerator(desk: room.desk, seed: 12, members: 25, today: today, clock: room.clock)
        { _, _ in }
        _ = try await generator.run()
        let rows = try room.database.read { tx in
            try tx.rows(
                "SELECT occurred_on, recorded_at FROM ledger_operation WHERE name = 'stay.record'",
                []
            ).map { (try $0.day(0), try $0.instant(1)) }
        }
        #expect(!rows.isEmpty)
        for (day, time) in rows { #expect(BusinessDay.of(time, timeZone: "Asia/Shanghai") == day) }
        #expect(BusinessDay.of(room.desk.clock.now(), timeZone: "UTC") == today)
        try room.close()
    }

    @Test("Program and staff are recorded before the first guest joins, as in a real house")
    func opening() async throws {
        let room = try await DemoRoom()
        let eve = DemoGenerator.firstDay(endingOn: DemoRoom.today).adding(days: -1)
        #expect(BusinessDay.of(room.desk.clock.now(), timeZone: "UTC") == DemoRoom.today, "the clock shows the present")
        _ = try await DemoGenerator(
            desk: room.desk, seed: 13, members: 20, today: DemoRoom.today, clock: room.clock
        ) { _, _ in }.run()
        let version = try #require(try await ReadingRoom(room.desk).programVersions().first)
        #expect(version.effectiveFrom == eve)
        #expect(BusinessDay.of(version.publishedAt, timeZone: "Asia/Shanghai") == eve)
        let first = try room.count("SELECT MIN(joined_at) FROM member")
        #expect(try room.count("SELECT MAX(created_at) FROM staff_user") < first)
        #expect(try room.count("SELECT MAX(recorded_at) FROM audit WHERE operation = 'program.publish'") < first)
        try room.close()
    }

    @Test("Cards, numbers, claims and applications wait on the desks, once")
    func today() async throws {
        let room = try await DemoRoom()
        _ = try await DemoGenerator(
            desk: room.desk, seed: 14, members: 20, today: DemoRoom.today, clock: room.clock
        ) { _, _ in }.run()
        for _ in 1...2 {
            try await DemoToday(desk: room.desk, seed: 14, today: DemoRoom.today).run()
            #expect(try room.count("SELECT COUNT(card_number) FROM card") == 23)
            #expect(try room.count("SELECT COUNT(card_number) FROM card WHERE status = 'frozen'") == 1)
            #expect(try room.count("SELECT COUNT(card_number) FROM card_stock WHERE state = 'offered'") == 200)
            #expect(try room.count("SELECT COUNT(claim_id) FROM claim WHERE decided_at IS NULL") == 4)
            #expect(try room.count("SELECT COUNT(claim_id) FROM claim WHERE state = 'proposed'") == 1)
            #expect(try room.count("SELECT COUNT(application_id) FROM membership_application") == 2)
            #expect(try room.count("SELECT COUNT(code) FROM join_code") == 4)
            #expect(try room.count("SELECT COUNT(member_id) FROM referral") == 2)
            let told = try room.count("SELECT COUNT(folio_id) FROM folio WHERE kind = 'event'")
            #expect(told == 2, "REF-02 both sides of the one who dined")
        }
        #expect(try LedgerCheck(room.desk).run().differences.isEmpty)
        try room.close()
    }

    @Test("Without a program in force nothing is begun")
    func noProgram() async throws {
        let room = try await DemoRoom()
        let past = DemoRoom.today.adding(months: -30)
        let generator = DemoGenerator(desk: room.desk, seed: 1, members: 5, today: past) { _, _ in }
        let refusal = await #expect(throws: Refusal.self) { try await generator.run() }
        #expect(refusal?.code == .noProgramInForce)
        #expect(try room.count("SELECT COUNT(member_id) FROM member") == 0)
        try room.close()
    }
}
