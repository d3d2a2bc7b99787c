import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

@Suite("Scenarios: points set aside", .serialized)
struct HoldScenarios {
    @Test("I-14 set aside, used in part, the rest kept, then released: the three figures", arguments: Engine.all)
    func life(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        try await stage.adjust(member, 1_000)
        let hold = try await stage.hold(600, for: member)
        #expect(try await stage.figures(member) == [1_000, 600, 400])
        #expect(try await stage.entries(member).count == 1)
        let first = try await stage.perform(
            CaptureHold(member: member, hold: hold, amount: 200, keepsRest: true))
        #expect(first.points == -200 && first.balance == 800)
        #expect(first.receipt.lines.map(\.key) == ["hold.captured", "hold.rest_kept"])
        #expect(try await stage.figures(member) == [800, 400, 400])
        #expect(try await stage.state(hold, member) == "open 200 400")
        #expect(try await stage.entries(member).last?.account == "redemption@\(stage.hotel)")
        try await stage.perform(ReleaseHold(member: member, hold: hold, reason: "cancelled"))
        #expect(try await stage.figures(member) == [800, 0, 800])
        #expect(try await stage.state(hold, member) == "released 200 0")
        #expect(try await stage.view(member).standing.balances["points"].lifetime == 1_000)
        let again = ReleaseHold(member: member, hold: hold, reason: "cancelled")
        #expect(try await stage.refusal(again) == .holdEnded)
        #expect(try await stage.refusal(CaptureHold(member: member, hold: hold)) == .holdEnded)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test(
        "I-9 I-14 first expiring first is set aside, and the use takes those very lots", arguments: Engine.all)
    func lots(engine: Engine) async throws {
        let stage = try await Stage(engine, today: "2026-01-10")
        let member = try await stage.enrol(on: "2026-01-01")
        try await stage.record(stage.stayFolio("S1", to: "2026-01-05", net: 30_000), for: member)
        stage.clock.go(to: try day("2026-06-15"))
        try await stage.record(stage.stayFolio("S2", to: "2026-06-10", net: 50_000), for: member)
        let hold = try await stage.hold(400, for: member)
        // What is left free lies in the newer lot: spent first, it leaves what is set aside alone.
        try await stage.adjust(member, -400)
        #expect(try await stage.lots(member).map { $0.prefix(7) } == ["300/300", "100/500"])
        let used = try await stage.perform(CaptureHold(member: member, hold: hold, amount: 350))
        #expect(used.receipt.lines.map(\.key) == ["hold.captured", "hold.rest_released"])
        #expect(try await stage.lots(member).map { $0.prefix(6) } == ["0/300 ", "50/500"])
        #expect(try await stage.figures(member) == [50, 0, 50])
        try await stage.perform(stage.reverse(used))
        #expect(try await stage.lots(member).map { $0.prefix(7) } == ["300/300", "100/500"])
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test(
        "I-14 what is set aside is not spent, given away, taken back or set aside again", arguments: Engine.all)
    func others(engine: Engine) async throws {
        let stage = try await Stage(engine, program: EveryOperation.program)
        let (member, other) = (try await stage.enrol(), try await stage.enrol("Zhang Min", number: 2))
        let stay = try await stage.record(stage.stayFolio("S1", to: "2026-06-01", net: 50_000), for: member)
        let given = try await stage.points(member)
        let hold = try await stage.hold(given - 40, for: member)
        let attempts: [any Operation & Sendable] = [
            HoldPoints(
                member: .id(member), amount: AssetAmount("points", 41),
                until: stage.clock.clock.now().adding(seconds: 60), at: ""),
            AdjustPoints(member: .id(member), change: AssetAmount("points", -41), reason: "x", at: ""),
            BuyTier(member: member, price: "silver_by_points", at: stage.hotel),
            TransferPoints(member: member, receiver: .id(other), gift: AssetAmount("points", 100)),
            RedeemReward(member: member, reward: "upgrade", at: stage.hotel),
            CancelFolio(member: member, folio: try #require(stay.folio), reason: "wrong guest"),
            ReverseOperation(member: member, operation: stay.operation.operation, reason: "x"),
        ]
        let before = try stage.dump()
        for attempt in attempts {
            #expect(try await stage.refusal(attempt) == .pointsOnHold, "\(type(of: attempt).name)")
        }
        let close = CloseMember(member: member, reason: "asked for it")
        #expect(try await stage.refusal(close) == .holdsOpen)
        #expect(try stage.dump() == before)
        // More than there is at all is the ordinary answer.
        let all = AdjustPoints(
            member: .id(member), change: AssetAmount("points", -given - 1), reason: "x", at: "")
        #expect(try await stage.refusal(all) == .pointsInsufficient)
        // A correction takes what is free first.
        try await stage.adjust(other, 5)
        try await stage.correct(stay, to: [FolioLine(category: "room", net: 46_000)])
        #expect(try await stage.figures(member) == [given - 40, given - 40, 0])
        try await stage.perform(ReleaseHold(member: member, hold: hold, reason: "x"))
        try await stage.perform(close)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test(
        "I-14 PTS-17 a lot's last day passes during a hold: it can be used, and given back it ends at once",
        arguments: Engine.all)
    func lastDay(engine: Engine) async throws {
        let stage = try await Stage(engine, today: "2024-02-01")
        let member = try await stage.enrol(on: "2024-01-01")
        try await stage.record(stage.stayFolio("S1", to: "2024-01-10", net: 30_000), for: member)
        stage.clock.go(to: try day("2026-01-10"))
        let month: Int64 = 30 * 86_400
        let used = try await stage.hold(100, for: member, seconds: month)
        let released = try await stage.hold(50, for: member, seconds: month)
        let forgotten = try await stage.hold(30, for: member, seconds: month)
        // Nothing set aside is taken out; what is free is.
        #expect(try await stage.expire(member, on: "2026-01-11").points == -120)
        #expect(try await stage.figures(member) == [180, 180, 0])
        let part = try await stage.perform(CaptureHold(member: member, hold: used, amount: 80))
        #expect(part.receipt.lines.map(\.key) == ["hold.captured", "hold.rest_released", "expiry.lapsed"])
        #expect(part.points == -100)
        let back = try await stage.perform(ReleaseHold(member: member, hold: released, reason: "x"))
        #expect(back.receipt.lines.map(\.key) == ["hold.released", "expiry.lapsed"] && back.points == -50)
        stage.clock.go(to: try day("2026-03-01"))
        #expect(try await stage.figures(member) == [30, 0, 0])
        #expect(try await HoldRun(stage.desk).run() == 1)
        #expect(try await HoldRun(stage.desk).run() == 0)
        #expect(try await stage.state(forgotten, member) == "timed_out 0 0")
        #expect(try await stage.figures(member) == [0, 0, 0])
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test(
        "I-14 a hold whose time is over binds nobody, before the job has run and after", arguments: Engine.all)
    func overdue(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        try await stage.adjust(member, 100)
        let hold = try await stage.hold(100, for: member, seconds: 60)
        stage.clock.advance(seconds: 59)
        let early = TimeOutHold(member: member, hold: hold)
        #expect(try await stage.refusal(early) == .holdNotDue)
        #expect(try await HoldRun(stage.desk).run() == 0)
        stage.clock.advance(seconds: 1)
        #expect(try await stage.refusal(CaptureHold(member: member, hold: hold)) == .holdTimedOut)
        #expect(try await stage.figures(member) == [100, 0, 100])
        let spent = try await stage.adjust(member, -100)
        #expect(spent.receipt.lines.map(\.key) == ["hold.timed_out", "adjust.taken"].sorted() || spent.points == -100)
        #expect(try await stage.state(hold, member) == "timed_out 0 0")
        #expect(try await stage.refusal(early) == .holdEnded)
        #expect(try await HoldRun(stage.desk).run() == 0)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("A hold that makes no sense is refused, and nothing is written", arguments: Engine.all)
    func refused(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let (member, other) = (try await stage.enrol(), try await stage.enrol("Zhang Min", number: 2))
        try await stage.adjust(member, 100)
        let hold = try await stage.hold(50, for: member)
        let now = stage.clock.clock.now()
        let place = { (asset: String, amount: Int64, seconds: Int64) in
            HoldPoints(
                member: .id(member), amount: AssetAmount(asset, amount), until: now.adding(seconds: seconds), at: "")
        }
        let year: Int64 = 366 * 86_400
        let before = try stage.dump()
        let attempts: [(any Operation & Sendable, RefusalCode)] = [
            (place("nights", 1, 60), .assetUnknown), (place("points", 0, 60), .holdAmountNotPositive),
            (place("points", -1, 60), .holdAmountNotPositive), (place("points", .max, 60), .amountTooLarge),
            (place("points", 1, 0), .holdEndOutOfBounds), (place("points", 1, year + 1), .holdEndOutOfBounds),
            (place("points", 101, 60), .pointsInsufficient), (place("points", 51, year), .pointsOnHold),
            (CaptureHold(member: member, hold: hold, amount: 51), .holdTooSmall),
            (CaptureHold(member: member, hold: hold, amount: 0), .holdAmountNotPositive),
            (CaptureHold(member: member, hold: hold, amount: .min), .holdAmountNotPositive),
            (CaptureHold(member: member, hold: hold, amount: .max), .holdTooSmall),
            (CaptureHold(member: other, hold: hold), .holdUnknown),
            (CaptureHold(member: MemberID(5), hold: hold), .memberUnknown),
            (ReleaseHold(member: member, hold: 5, reason: "x"), .holdUnknown),
            (TimeOutHold(member: member, hold: hold), .holdNotDue),
        ]
        for (attempt, code) in attempts {
            #expect(try await stage.refusal(attempt) == code, "\(attempt)")
        }
        let elsewhere = Actor.staff(4, roles: [.administrator], properties: ["bund"])
        let release = ReleaseHold(member: member, hold: hold, reason: "x")
        #expect(try await stage.refusal(release, by: elsewhere) == .propertyOutOfScope)
        #expect(try await stage.refusal(place("points", 1, 60), by: elsewhere) == .propertyOutOfScope)
        #expect(try stage.dump() == before)
        try stage.close()
    }

    @Test("I-14 placing and giving back a hold are not reversed; the opposite is done", arguments: Engine.all)
    func reversals(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        try await stage.adjust(member, 100)
        let placed = try await stage.perform(
            HoldPoints(
                member: .id(member), amount: AssetAmount("points", 60),
                until: stage.clock.clock.now().adding(seconds: 60), at: stage.hotel))
        #expect(try await stage.refusal(stage.reverse(placed)) == .operationNotReversible)
        let hold = try #require(placed.hold)
        let freed = try await stage.perform(ReleaseHold(member: member, hold: hold, reason: "x"))
        #expect(try await stage.refusal(stage.reverse(freed)) == .operationNotReversible)
        try stage.close()
    }

    @Test("I-21 a hold under one key is placed once, and the answer names it again", arguments: Engine.all)
    func once(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        try await stage.adjust(member, 100)
        let hold = HoldPoints(
            member: .id(member), amount: AssetAmount("points", 60),
            until: stage.clock.clock.now().adding(seconds: 60), at: stage.hotel)
        let first = try await stage.desk.perform(hold, by: .system, key: "k1")
        let again = try await stage.desk.perform(hold, by: .system, key: "k1")
        #expect(again.isReplay && again.answer.hold == first.answer.hold)
        #expect(try await stage.figures(member) == [100, 60, 40])
        try stage.close()
    }

    @Test("I-14 a hold at a hotel that has left the program is given back by its time", arguments: Engine.all)
    func hotelLeft(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        try await stage.adjust(member, 100)
        let hold = try await stage.hold(60, for: member, seconds: 60)
        _ = try await stage.publish("", ["id: \(stage.hotel)": "id: another_lake"], from: "2026-06-15")
        stage.clock.advance(seconds: 61)
        #expect(try await HoldRun(stage.desk).run() == 1)
        #expect(try await stage.state(hold, member) == "timed_out 0 0")
        #expect(try await stage.figures(member) == [100, 0, 100])
        #expect(try stage.differences() == [])
        try stage.close()
    }
}
