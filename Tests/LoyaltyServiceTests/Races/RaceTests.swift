import Foundation
import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

@Suite("Races: many at once", .serialized)
struct RaceTests {
    static let rounds = ProcessInfo.processInfo.environment["TESSERA_LONG"] == nil ? 20 : 1_000

    /// Tells the same 64 times at once; what came of each: done, or the code of the refusal.
    static func race(_ desks: [Desk], _ body: @escaping @Sendable (Desk, Int) async throws -> Void) async
        -> [String: Int]
    {
        await tell(desks) { desk, number in
            try await body(desk, number)
            return "done"
        }
    }

    /// Tells something 64 times at once; what came of each: the word that it answers with, or the code of the refusal.
    static func tell(_ desks: [Desk], _ body: @escaping @Sendable (Desk, Int) async throws -> String) async
        -> [String: Int]
    {
        await withTaskGroup(of: String.self) { group in
            for number in 0..<64 {
                group.addTask {
                    do {
                        return try await body(desks[number % desks.count], number)
                    } catch let refusal as Refusal {
                        return refusal.code.rawValue
                    } catch {
                        return "\(error)"
                    }
                }
            }
            return await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        }
    }

    /// The stage's desk, and on PostgreSQL that of a second process on the same database.
    static func desks(_ stage: Stage) throws -> (all: [Desk], second: TesseraService?) {
        guard stage.database.engine == .postgres else { return ([stage.desk], nil) }
        let second = try TesseraService.open(
            address: stage.database.address, keyFile: stage.database.keyFile, clock: stage.clock.clock,
            node: 2)
        return ([stage.desk, second.desk], second)
    }

    @Test("64 spend the last points at once: one succeeds", arguments: Engine.all)
    func lastPoints(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let desks = try Self.desks(stage)
        let member = try await stage.enrol()
        for round in 1...Self.rounds {
            try await stage.adjust(member, 100)
            let take = AdjustPoints(
                member: .id(member), change: AssetAmount("points", -100), reason: "x", at: "")
            let ended = await Self.race(desks.all) { desk, _ in _ = try await desk.perform(take, by: .system) }
            #expect(ended == ["done": 1, "points_insufficient": 63], "round \(round)")
        }
        #expect(try await stage.points(member) == 0)
        #expect(try stage.count("SELECT COUNT(sequence) FROM ledger_entry") == 2 * Int64(Self.rounds))
        #expect(try stage.count("SELECT CAST(SUM(remaining) AS BIGINT) FROM lot") == 0)
        #expect(try stage.differences() == [])
        try desks.second?.close()
        try stage.close()
    }

    @Test("I-12 64 reverse one entry at once: one succeeds", arguments: Engine.all)
    func reversal(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let desks = try Self.desks(stage)
        let member = try await stage.enrol()
        for round in 1...Self.rounds {
            try await stage.adjust(member, 100)
            let entry = try #require(try await stage.entries(member).last).sequence
            let reverse = ReverseEntry(member: member, entry: entry, reason: "x")
            let ended = await Self.race(desks.all) { desk, _ in _ = try await desk.perform(reverse, by: .system) }
            #expect(ended == ["done": 1, "entry_already_reversed": 63], "round \(round)")
        }
        #expect(try await stage.points(member) == 0)
        #expect(try stage.count("SELECT COUNT(sequence) FROM ledger_entry WHERE reverses > 0") == Int64(Self.rounds))
        #expect(try stage.count("SELECT CAST(SUM(remaining) AS BIGINT) FROM lot") == 0)
        #expect(try stage.differences() == [])
        try desks.second?.close()
        try stage.close()
    }

    @Test("PTS-08 64 tell the same bill at once, for two members: it counts once", arguments: Engine.all)
    func sameBill(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let desks = try Self.desks(stage)
        for round in 1...Self.rounds {
            // New members each time: who has many bills has a tier, with rates of its own.
            let members = [try await stage.enrol(number: 2 * round), try await stage.enrol(number: 2 * round + 1)]
            let bill = try stage.billFolio("B\(round)", on: "2026-06-15", net: 10_000)
            let ended = await Self.race(desks.all) { desk, number in
                // Neighbours use different desks, so that each desk tells it for both members.
                let member = members[number / 2 % 2]
                _ = try await desk.perform(RecordBill(member: .id(member), folio: bill), by: .system)
            }
            #expect(ended == ["done": 1, "bill_duplicate": 63], "round \(round)")
            let points = [try await stage.points(members[0]), try await stage.points(members[1])]
            #expect(points.sorted() == [0, 100], "round \(round)")
        }
        #expect(try stage.differences() == [])
        try desks.second?.close()
        try stage.close()
    }

    @Test(
        "I-23 two desks post for the same members: nothing is lost, nothing doubled, no gap",
        arguments: Engine.all)
    func twoDesks(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let desks = try Self.desks(stage)
        let members = [try await stage.enrol(), try await stage.enrol("Zhang Min", number: 2)]
        for round in 1...Self.rounds {
            let bills = try (0..<64).map {
                try stage.billFolio(
                    "B\(round)-\($0)", on: "2026-06-15", net: 100, category: "spa", outlet: "spa")
            }
            let ended = await Self.race(desks.all) { desk, number in
                let operation = RecordBill(member: .id(members[number / 2 % 2]), folio: bills[number])
                // Half of them are told twice with the same key.
                let key = number % 4 < 2 ? "\(round)-\(number)" : nil
                _ = try await desk.perform(operation, by: .system, key: key)
                if key != nil { _ = try await desk.perform(operation, by: .system, key: key) }
            }
            #expect(ended == ["done": 64], "round \(round)")
        }
        let (first, second) = (try await stage.view(members[0]), try await stage.view(members[1]))
        #expect(
            first.standing.balances["spend"].held + second.standing.balances["spend"].held == Int64(
                Self.rounds) * 6_400)
        #expect(try stage.count("SELECT COUNT(folio_id) FROM folio") == Int64(Self.rounds) * 64)
        #expect(try stage.differences() == [])
        try desks.second?.close()
        try stage.close()
    }

    @Test("64 enrol with one mobile at once: one becomes the member", arguments: Engine.all)
    func enrolment(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let desks = try Self.desks(stage)
        for round in 1...Self.rounds {
            let enrolment = Enrolment(
                name: "Li Wei", mobile: MobileNumber("186\(10_000_000 + round)"), email: nil,
                language: .english,
                channel: "desk", property: stage.hotel, joinedOn: try day("2026-06-15"),
                consents: [.agreement],
                textVersion: "1")
            let ended = await Self.race(desks.all) { desk, _ in
                _ = try await desk.perform(EnrolMember(enrolment), by: .system)
            }
            #expect(ended == ["done": 1, "mobile_taken": 63], "round \(round)")
        }
        #expect(try stage.count("SELECT COUNT(member_id) FROM member") == Int64(Self.rounds))
        try desks.second?.close()
        try stage.close()
    }

    @Test(
        "A stay of an import that was taken back is told by 64 at once: it counts once", arguments: Engine.all
    )
    func freedNumber(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let desks = try Self.desks(stage)
        let members = [try await stage.enrol(), try await stage.enrol("Zhang Min", number: 2)]
        for round in 1...Self.rounds {
            let stay = try stage.stayFolio("S\(round)", to: "2026-06-01", net: 10_000)
            let taken = ImportStay(importID: 7, folio: stay, guest: [.id(members[0])], enrolment: nil)
            _ = try await stage.desk.perform(taken, by: .system)
            let folios = try await stage.service.reading.folios(of: members[0], limit: 1_000, by: .system)
            let folio = try #require(folios.first { $0.folio.number == stay.number && $0.status == .posted })
            let cancel = CancelFolio(
                member: members[0], folio: folio.id, reason: "wrong mapping", importID: 7)
            _ = try await stage.desk.perform(cancel, by: .system)
            let ended = await Self.race(desks.all) { desk, number in
                _ = try await desk.perform(
                    RecordStay(member: .id(members[number / 2 % 2]), folio: stay), by: .system)
            }
            #expect(ended == ["done": 1, "stay_duplicate": 63], "round \(round)")
        }
        let (first, second) = (try await stage.view(members[0]), try await stage.view(members[1]))
        #expect(
            first.standing.balances["stays"].held + second.standing.balances["stays"].held
                == Int64(Self.rounds))
        #expect(try stage.differences() == [])
        try desks.second?.close()
        try stage.close()
    }
}
