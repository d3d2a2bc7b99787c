import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

@Suite("Races: points set aside by many at once", .serialized)
struct HoldRaceTests {
    @Test("I-14 T9 64 set aside 10 of the last 100 points at once: ten succeed", arguments: Engine.all)
    func lastPoints(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let desks = try RaceTests.desks(stage)
        let member = try await stage.enrol()
        for round in 1...RaceTests.rounds {
            try await stage.adjust(member, 100)
            let hold = HoldPoints(
                member: .id(member), amount: AssetAmount("points", 10), subject: "R\(round)",
                until: stage.clock.clock.now().adding(seconds: 60), at: "")
            let ended = await RaceTests.race(desks.all) { desk, _ in
                _ = try await desk.perform(hold, by: .system)
            }
            #expect(ended == ["done": 10, "points_on_hold": 54], "round \(round)")
            #expect(try await stage.figures(member) == [100 * Int64(round), 100 * Int64(round), 0])
        }
        #expect(try stage.differences() == [])
        try desks.second?.close()
        try stage.close()
    }

    @Test("I-14 64 use one hold at once: one succeeds, and the points go out once", arguments: Engine.all)
    func captures(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let desks = try RaceTests.desks(stage)
        let member = try await stage.enrol()
        for round in 1...RaceTests.rounds {
            try await stage.adjust(member, 100)
            let hold = try await stage.hold(100, for: member)
            let capture = CaptureHold(member: member, hold: hold, amount: 60)
            let ended = await RaceTests.race(desks.all) { desk, _ in
                _ = try await desk.perform(capture, by: .system)
            }
            #expect(ended == ["done": 1, "hold_ended": 63], "round \(round)")
            #expect(try await stage.state(hold, member) == "captured 60 0")
            #expect(try await stage.points(member) == 40 * Int64(round))
        }
        #expect(try stage.differences() == [])
        try desks.second?.close()
        try stage.close()
    }

    @Test("I-14 64 use a quarter each of one hold that is kept: four succeed", arguments: Engine.all)
    func parts(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let desks = try RaceTests.desks(stage)
        let member = try await stage.enrol()
        for round in 1...RaceTests.rounds {
            try await stage.adjust(member, 100)
            let hold = try await stage.hold(100, for: member)
            let capture = CaptureHold(member: member, hold: hold, amount: 25, keepsRest: true)
            let ended = await RaceTests.race(desks.all) { desk, _ in
                _ = try await desk.perform(capture, by: .system)
            }
            #expect(ended == ["done": 4, "hold_ended": 60], "round \(round)")
        }
        #expect(try await stage.figures(member) == [0, 0, 0])
        #expect(try stage.differences() == [])
        try desks.second?.close()
        try stage.close()
    }

    @Test(
        "I-14 PTS-17 setting aside against the daily run on the day after the last: never both",
        arguments: Engine.all)
    func expiry(engine: Engine) async throws {
        let stage = try await Stage(engine, today: "2026-06-15")
        let desks = try RaceTests.desks(stage)
        // A clock does not go back: the next round begins where the one before has ended.
        var today = try day("2026-06-15")
        for round in 1...RaceTests.rounds {
            stage.clock.go(to: today)
            let member = try await stage.enrol("Guest", number: round)
            try await stage.adjust(member, 100)
            let last = try #require(try await stage.view(member).lots.first?.ends)
            // Set aside on the last day by some, ended on the day after by others, all at once.
            let hold = HoldPoints(
                member: .id(member), amount: AssetAmount("points", 100), until: Instant(
                    milliseconds: Int64(last.number + 30) * 86_400_000), at: "")
            stage.clock.go(to: last)
            today = last
            let ended = await RaceTests.race(desks.all) { desk, number in
                if number % 2 == 0 {
                    _ = try await desk.perform(hold, by: .system)
                } else {
                    let expire = ExpirePoints(member: member, on: last.adding(days: 1))
                    _ = try await desk.perform(expire, by: .system)
                }
            }
            let held = try await stage.figures(member)
            #expect(held == [100, 100, 0] || held == [0, 0, 0], "round \(round): \(held)")
            #expect(ended["done"] == (held[0] == 100 ? 33 : 32), "round \(round): \(ended)")
        }
        #expect(try stage.differences() == [])
        try desks.second?.close()
        try stage.close()
    }

    @Test("I-14 64 uses, releases and time-outs of one hold at once: it ends once", arguments: Engine.all)
    func ends(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let desks = try RaceTests.desks(stage)
        let member = try await stage.enrol()
        for round in 1...RaceTests.rounds {
            try await stage.adjust(member, 100)
            let hold = try await stage.hold(100, for: member)
            let before = try await stage.points(member)
            let ended = await RaceTests.race(desks.all) { desk, number in
                if number % 2 == 0 {
                    _ = try await desk.perform(CaptureHold(member: member, hold: hold), by: .system)
                } else {
                    let release = ReleaseHold(member: member, hold: hold, reason: "x")
                    _ = try await desk.perform(release, by: .system)
                }
            }
            #expect(ended == ["done": 1, "hold_ended": 63], "round \(round)")
            let state = try await stage.state(hold, member)
            let after = try await stage.points(member)
            #expect(state == "captured 100 0" && after == before - 100 || state == "released 0 0" && after == before)
        }
        #expect(try stage.differences() == [])
        try desks.second?.close()
        try stage.close()
    }
}
