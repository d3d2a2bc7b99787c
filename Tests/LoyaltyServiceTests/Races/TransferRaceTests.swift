import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

@Suite("Races: points that go round in a ring", .serialized)
struct TransferRaceTests {
    /// The program with gifts of any size.
    private static func stage(_ engine: Engine) async throws -> Stage {
        let stage = try await Stage(engine, program: EveryOperation.program)
        let limit = "{asset: points, at_most_per_year: 500, at_least: 100}"
        let document = try Repository.text(EveryOperation.program)
        try #require(document.contains(limit))
        let open = document.replacing(limit, with: "{asset: points, at_most_per_year: 100000, at_least: 1}")
        try await stage.perform(
            PublishProgram(document: open, effectiveFrom: try day("2020-01-01"), reason: "race"))
        return stage
    }

    private static func members(_ stage: Stage, round: Int) async throws -> [MemberID] {
        var members: [MemberID] = []
        for place in 0..<3 { members.append(try await stage.enrol("Guest", number: 3 * round + place)) }
        return members
    }

    /// A gift of ten to the next in the ring; neighbours use different desks, so that each desk tells of every pair.
    private static func give(_ members: [MemberID], _ number: Int) -> TransferPoints {
        let place = number / 2 % 3
        return TransferPoints(
            member: members[place], receiver: .id(members[(place + 1) % 3]), gift: AssetAmount("points", 10))
    }

    private static func points(_ stage: Stage, _ members: [MemberID]) async throws -> [Int64] {
        var points: [Int64] = []
        for member in members { points.append(try await stage.points(member)) }
        return points
    }

    /// Gifts in the ledgers of some members: what went out, and what came in.
    private static func gifts(_ stage: Stage, _ members: [MemberID]) throws -> [Int64] {
        let ids = members.map(\.description).joined(separator: ", ")
        return try ["<", ">"].map {
            try stage.count(
                "SELECT COUNT(sequence) FROM ledger_entry WHERE member_id IN (\(ids)) AND account = 'transfer' "
                    + "AND amount \($0) 0")
        }
    }

    @Test(
        "PTS-21 64 gifts go round in a ring of three at once: all arrive, and nobody waits for ever",
        arguments: Engine.all)
    func plenty(engine: Engine) async throws {
        let stage = try await Self.stage(engine)
        let desks = try RaceTests.desks(stage)
        for round in 1...RaceTests.rounds {
            let members = try await Self.members(stage, round: round)
            for member in members { try await stage.adjust(member, 1_000) }
            let ended = await RaceTests.race(desks.all) { desk, number in
                _ = try await desk.perform(Self.give(members, number), by: .system)
            }
            #expect(ended == ["done": 64], "round \(round)")
            // The first and the second give 22 times, the third 20 times.
            #expect(try await Self.points(stage, members) == [980, 1_000, 1_020], "round \(round)")
            #expect(try Self.gifts(stage, members) == [64, 64], "round \(round)")
        }
        #expect(try stage.differences() == [])
        try desks.second?.close()
        try stage.close()
    }

    @Test(
        "PTS-21 64 want to hand the same ten points on in a ring: they are with one member, never with two",
        arguments: Engine.all)
    func scarce(engine: Engine) async throws {
        let stage = try await Self.stage(engine)
        let desks = try RaceTests.desks(stage)
        for round in 1...RaceTests.rounds {
            let members = try await Self.members(stage, round: round)
            try await stage.adjust(members[0], 10)
            let ended = await RaceTests.race(desks.all) { desk, number in
                _ = try await desk.perform(Self.give(members, number), by: .system)
            }
            let done = ended["done"] ?? 0
            #expect(done >= 1 && ended["points_insufficient"] ?? 0 == 64 - done, "round \(round): \(ended)")
            let expected = (0..<3).map { $0 == done % 3 ? Int64(10) : 0 }
            #expect(try await Self.points(stage, members) == expected, "round \(round): \(ended)")
            #expect(try Self.gifts(stage, members) == [Int64(done), Int64(done)], "round \(round)")
        }
        #expect(
            try stage.count("SELECT CAST(SUM(remaining) AS BIGINT) FROM lot") == 10 * Int64(RaceTests.rounds))
        #expect(try stage.differences() == [])
        try desks.second?.close()
        try stage.close()
    }
}
