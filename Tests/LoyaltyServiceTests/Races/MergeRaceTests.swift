import LoyaltyRules
import LoyaltyTestKit
import PortableSQL
import Testing

@testable import LoyaltyService

@Suite("Races: accounts of one person", .serialized)
struct MergeRaceTests {
    @Test("MEM-16 64 merge one duplicate into two accounts at once: it goes to one; 64 part it: once", arguments: Engine.all)
    func merging(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let desks = try RaceTests.desks(stage)
        let (one, other) = try await (stage.enrol(), stage.enrol("Li Wei", number: 2))
        let duplicate = try await stage.enrol("Li Wei", number: 3)
        try await stage.adjust(duplicate, 700)
        for round in 1...max(1, RaceTests.rounds / 20) {
            let merged = await RaceTests.race(desks.all) { desk, number in
                let merge = MergeMembers(member: number % 3 == 0 ? one : other, duplicate: .id(duplicate), reason: "same person")
                _ = try await desk.perform(merge, by: .system)
            }
            #expect(merged == ["done": 1, "member_merged": 63], "round \(round)")
            #expect(try await stage.points(one) + stage.points(other) == 700)
            let parted = await RaceTests.race(desks.all) { desk, _ in
                _ = try await desk.perform(UnmergeMembers(member: duplicate, reason: "brothers"), by: .system)
            }
            #expect(parted == ["done": 1, "not_merged": 63], "round \(round)")
            #expect(try await stage.points(duplicate) == 700)
        }
        #expect(try stage.differences() == [])
        try desks.second?.close()
        try stage.close()
    }

    @Test("MEM-16 a merge against spending of the duplicate: all of it is spent, or all of it passed", arguments: Engine.all)
    func spending(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let desks = try RaceTests.desks(stage)
        let (staying, duplicate) = try await (stage.enrol(), stage.enrol("Li Wei", number: 2))
        try await stage.adjust(duplicate, 6_300)
        let merge = MergeMembers(member: staying, duplicate: .id(duplicate), reason: "same person")
        let ended = await RaceTests.race(desks.all) { desk, number in
            let take = AdjustPoints(member: .id(duplicate), change: AssetAmount("points", -100), reason: "x", at: "")
            if number == 31 { _ = try await desk.perform(merge, by: .system) } else { _ = try await desk.perform(take, by: .system) }
        }
        let spent = Int64(ended["done", default: 0] - 1)
        #expect(ended["member_merged", default: 0] == 63 - Int(spent))
        #expect(try await stage.points(staying) == 6_300 - spent * 100)
        #expect(try stage.differences() == [])
        try desks.second?.close()
        try stage.close()
    }
}
