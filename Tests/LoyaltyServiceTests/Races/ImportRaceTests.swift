import Foundation
import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

@Suite("Races: an import against the desk", .serialized)
struct ImportRaceTests {
    private static let mapping = """
        source: house
        file: {}
        property: {constant: west_lake}
        external_id: {column: id}
        status: {constant: departed}
        mobile: {column: mobile}
        arrival: {column: arrival, format: yyyy-MM-dd}
        nights: {constant: 1}
        currency: {constant: CNY}
        charges: [{category: room, net: {column: amount}}]
        """

    @Test(
        "PTS-08 64 tell one stay at once, half as an import and half at the desk: it counts once",
        arguments: Engine.all)
    func oneStay(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let desks = try RaceTests.desks(stage)
        for round in 1...RaceTests.rounds {
            let members = [
                try await stage.enrol(number: 2 * round), try await stage.enrol(number: 2 * round + 1),
            ]
            let stay = try stage.stayFolio("S\(round)", to: "2026-06-01", net: 10_000)
            let ended = await RaceTests.tell(desks.all) { desk, number in
                // Each desk tells it in both ways, for both members.
                let member = members[number / 4 % 2]
                guard number / 2 % 2 == 0 else {
                    _ = try await desk.perform(RecordStay(member: .id(member), folio: stay), by: .system)
                    return "posted"
                }
                let row = ImportStay(importID: 7, folio: stay, guest: [.id(member)], enrolment: nil)
                return try await desk.perform(row, by: .system).answer.isNew ? "posted" : "told before"
            }
            // An import's telling that came second is no mistake; one that met the other on the way is refused.
            let second = (ended["told before"] ?? 0) + (ended["stay_duplicate"] ?? 0)
            #expect(ended["posted"] == 1 && second == 63, "round \(round): \(ended)")
            #expect(try stage.count("SELECT COUNT(folio_id) FROM folio") == Int64(round), "round \(round)")
            let held = [try await stage.held("stays", members[0]), try await stage.held("stays", members[1])]
            #expect(held.sorted() == [0, 1], "round \(round)")
        }
        #expect(try stage.differences() == [])
        try desks.second?.close()
        try stage.close()
    }

    @Test(
        "PTS-08 an export is read while the desk tells the same stays: each counts once, and no row is parked",
        arguments: Engine.all)
    func wholeFile(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let desks = try RaceTests.desks(stage)
        let mapping = try ImportMapping(yaml: Self.mapping)
        for round in 1...RaceTests.rounds {
            let member = try await stage.enrol(number: round)
            let stays = try (0..<16).map {
                try stage.stayFolio("S\(round)-\($0)", to: "2026-06-02", net: 10_000)
            }
            let rows = stays.map { "\($0.number),199\(10_000_000 + round),2026-06-01,100.00\n" }.joined()
            let file = stage.database.folder.appendingPathComponent("export.csv")
            try Data(("id,mobile,arrival,amount\n" + rows).utf8).write(to: file)
            let reading = StayImport(desk: desks.all[round % desks.all.count], actor: .system)
            async let read = reading.run(file: file, mapping: mapping, mappingName: "house")
            let ended = await RaceTests.race(desks.all) { desk, number in
                _ = try await desk.perform(
                    RecordStay(member: .id(member), folio: stays[number / 4]), by: .system)
            }
            let tally = try await read.tally
            let told = ended["done"] ?? 0
            #expect(
                told + tally.posted == 16 && ended["stay_duplicate"] ?? 0 == 64 - told,
                "round \(round): \(ended) \(tally)")
            #expect(tally.read == 16 && tally.posted + tally.repeated == 16, "round \(round): \(tally)")
            #expect(
                try stage.count("SELECT COUNT(folio_id) FROM folio") == Int64(16 * round), "round \(round)")
            #expect(try await stage.held("stays", member) == 16, "round \(round)")
        }
        #expect(try stage.differences() == [])
        try desks.second?.close()
        try stage.close()
    }
}
