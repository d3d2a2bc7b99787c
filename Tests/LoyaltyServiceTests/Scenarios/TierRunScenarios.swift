import LoyaltyRules
import LoyaltyTestKit
import PortableSQL
import PortableSQL
import Testing

@testable import LoyaltyService

@Suite("Scenarios: tier runs", .serialized)
struct TierRunScenarios {
    /// The group of the demonstration, whose silver and gold staff may give for half a year.
    private static func stage(_ engine: Engine) async throws -> Stage {
        let stage = try await Stage(engine, today: "2025-06-15")
        let document = try Repository.text("programs/lakeside.yaml").replacing(
            "    grant: {at_most_months: 12}\n", with: ""
        ).replacing(
            "    valid_months: 12\n", with: "    valid_months: 12\n    grant: {at_most_months: 6}\n")
        let publish = PublishProgram(
            document: document, effectiveFrom: try day("2020-01-01"), reason: "scenario")
        _ = try await stage.desk.perform(publish, by: .system)
        return stage
    }

    /// Members of all kinds. Silver is three stays in twelve months, for twelve.
    private struct Cast {
        let falling, held, saved, kept, rising, titled, closed: MemberID

        init(_ stage: Stage) async throws {
            func member(_ name: String, _ number: Int, stays: Int, on day: String) async throws -> MemberID {
                let member = try await stage.enrol(name, number: number, on: "2025-01-01")
                for stay in 0..<stays {
                    try await stage.record(
                        stage.stayFolio("\(name)\(stay)", to: day, net: 10_000), for: member)
                }
                return member
            }
            falling = try await member("Falling", 1, stays: 3, on: "2025-05-01")
            held = try await member("Held", 2, stays: 3, on: "2025-05-01")
            saved = try await member("Saved", 3, stays: 3, on: "2025-05-01")
            kept = try await member("Kept", 4, stays: 3, on: "2025-06-10")
            rising = try await member("Rising", 5, stays: 2, on: "2025-05-01")
            titled = try await member("Titled", 6, stays: 0, on: "2025-05-01")
            closed = try await member("Closed", 7, stays: 3, on: "2025-05-01")
        }
    }

    /// A tier given by hand: no operation of the desk gives one yet.
    private static func give(_ title: TierTitle, to member: MemberID, _ stage: Stage) async throws {
        try await stage.desk.write { tx in
            try TitleTable.insert(title, id: 77, operation: 1, of: member, in: tx)
        }
        // Any posting settles the tier.
        try await stage.adjust(member, 1)
    }

    private static func begin(_ stage: Stage, _ asOf: String) async throws -> Int64 {
        try await stage.desk.perform(BeginTierRun(asOf: try day(asOf)), by: .system).answer.run
    }

    private static func item(_ member: MemberID, _ run: Int64, _ stage: Stage) throws -> TierRunItemRow? {
        try stage.desk.database.read { try TierRunItemTable.one(member, run: run, in: $0) }
    }

    private static func tier(_ member: MemberID, _ stage: Stage) async throws -> String {
        try await stage.view(member).standing.tier.tier
    }

    @Test(
        "TIER-09 preview changes nothing; published, each change comes once, with receipt and notice",
        arguments: Engine.all)
    func run(engine: Engine) async throws {
        let stage = try await Self.stage(engine)
        let cast = try await Cast(stage)
        let title = TierTitle(tier: "gold", cause: .granted, from: try day("2025-06-01"), until: try day("2025-12-31"))
        try await Self.give(title, to: cast.titled, stage)
        #expect(try await Self.tier(cast.titled, stage) == "gold")
        let close = CloseMember(member: cast.closed, reason: "asked for it")
        _ = try await stage.desk.perform(close, by: .system)
        stage.clock.go(to: try day("2026-05-20"))
        let ours: Set = ["tier_run", "tier_run_item", "audit", "access_log"]
        let before = try stage.dump(without: ours)
        let run = try await Self.begin(stage, "2026-05-20")
        let job = TierRunJob(stage.desk)
        try await job.preview(run)
        #expect(try stage.dump(without: ours) == before)
        let row = try #require(try stage.desk.database.read { try TierRunTable.row(run, in: $0) })
        #expect(row.state == .previewed && row.matrix.total == 6)
        #expect(row.matrix.count(.down) == 4 && row.matrix.count(from: "silver", to: "silver") == 1)
        // The gold that was given has ended: somebody is to look at it.
        #expect(row.exceptions == 1 && row.warned == 1)
        let titled = try #require(try Self.item(cast.titled, run, stage))
        #expect(titled.cause == .titleEnded && titled.exception == .titleEnded)
        let kept = try #require(try Self.item(cast.kept, run, stage))
        #expect(kept.change == .kept)
        #expect(kept.warnedUntil == (try day("2026-06-10")))
        #expect(try Self.item(cast.rising, run, stage) == nil)
        #expect(try Self.item(cast.closed, run, stage) == nil)

        let hold = HoldTierFall(run: run, member: cast.held, until: try day("2026-09-30"), reason: "ill for months")
        _ = try await stage.desk.perform(hold, by: .system)
        // Told after the preview: this one has three stays again.
        for stay in 0..<3 {
            try await stage.record(stage.stayFolio("Late\(stay)", to: "2026-05-02", net: 10_000), for: cast.saved)
        }
        _ = try await stage.desk.perform(PublishTierRun(run: run), by: .system)
        try await job.publish(run)
        var tiers: [String] = []
        for member in [cast.falling, cast.held, cast.saved, cast.kept, cast.rising, cast.titled] {
            tiers.append(try await Self.tier(member, stage))
        }
        #expect(tiers == ["base", "silver", "silver", "silver", "base", "base"])
        // Kept by hand without a break.
        #expect(try await stage.view(cast.held).tier.since == (try day("2025-05-01")))
        #expect(try Self.item(cast.held, run, stage)?.outcome == .held)
        #expect(try Self.item(cast.saved, run, stage)?.outcome == .unchanged)
        let fallen = try #require(try Self.item(cast.falling, run, stage))
        #expect(fallen.outcome == .applied)
        let receipt = try #require(
            try await stage.service.reading.operation(fallen.operation, of: cast.falling, by: .system)).receipt
        #expect(receipt.lines.first?.key == "tier.fallen")

        let after = try stage.dump(without: ["audit", "access_log"])
        try await job.publish(run)
        let refusal = await #expect(throws: Refusal.self) {
            _ = try await stage.desk.perform(PublishTierRun(run: run), by: .system)
        }
        #expect(refusal?.code == .tierRunClosed)
        #expect(try stage.dump(without: ["audit", "access_log"]) == after)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("TIER-12 upgrades are told at once, falls when they are published, each once", arguments: Engine.all)
    func notices(engine: Engine) async throws {
        let stage = try await Self.stage(engine)
        let cast = try await Cast(stage)
        stage.clock.go(to: try day("2026-05-20"))
        let job = TierRunJob(stage.desk)
        let run = try await Self.begin(stage, "2026-05-20")
        try await job.preview(run)
        _ = try await stage.desk.perform(PublishTierRun(run: run), by: .system)
        try await job.publish(run)
        try await job.publish(run)
        func names() throws -> [String] {
            try stage.desk.database.read { try OutboxTable.names(of: cast.falling, in: $0) }
        }
        #expect(
            try names().filter { $0.contains("tier") } == [
                "tier.upgraded", "message.tier_upgraded", "tier.downgraded", "message.tier_downgraded",
            ])
        while try await DeliverMessages(stage.desk).run() > 0 {}
        let subjects = try await DevelopmentMailbox(stage.desk).messages(100).map { "\($0.to) \($0.subject)" }
        #expect(subjects.filter { $0 == "+8619910000001 You are now Silver" }.count == 1)
        #expect(subjects.filter { $0 == "+8619910000001 Your tier is now Member" }.count == 1)
        try stage.close()
    }

    @Test("TIER-07 TIER-12 who is about to fall is warned once for a term, with what is missing", arguments: Engine.all)
    func warnings(engine: Engine) async throws {
        let stage = try await Self.stage(engine)
        let cast = try await Cast(stage)
        stage.clock.go(to: try day("2026-04-10"))
        let job = TierWarnings(stage.desk)
        let first = try await job.run(on: try day("2026-04-10"))
        let again = try await job.run(on: try day("2026-04-11"))
        // Four silver terms end on 1 May; the one of 10 June is 61 days away, and is near a day later.
        #expect(first == 4 && again == 1)
        #expect(try await job.run(on: try day("2026-04-12")) == 0)
        _ = try await DeliverMessages(stage.desk).run()
        let bodies = try await DevelopmentMailbox(stage.desk).messages(100).filter {
            $0.to == "+8619910000001" && $0.subject == "Your Silver is about to end"
        }.map(\.body)
        #expect(bodies.count == 1)
        #expect(bodies.first?.contains("2026-05-01") == true && bodies.first?.contains("needed") == true)
        #expect(try await Self.tier(cast.falling, stage) == "silver")
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("a run that was stopped goes on where it was, and counts nobody twice", arguments: Engine.all)
    func resumed(engine: Engine) async throws {
        let stage = try await Self.stage(engine)
        let cast = try await Cast(stage)
        stage.clock.go(to: try day("2026-05-20"))
        let run = try await Self.begin(stage, "2026-05-20")
        // A page of two members was written, then the process was killed; another one writes the same page late.
        let stale = try await stage.desk.database.readAsync { tx in
            let row = try #require(try TierRunTable.row(run, in: tx))
            var page = TierRunPage(row: row)
            let program = try stage.desk.programs.program(row.programVersion, in: tx)
            let last = try TierScan(program: program, on: row.asOf).page(after: MemberID(0), limit: 2, in: tx) {
                page.row.matrix.add(before: $1.before, after: $1.after)
                if $1.isListed { page.items.append(try TierRunPage.item($0, $1, $2, row, in: tx)) }
            }
            page.row.lastMember = try #require(last)
            return page
        }
        for isFirst in [true, false] {
            let isWritten = try await stage.desk.write { tx in
                guard try TierRunTable.advance(stale.row, from: MemberID(0), in: tx) else { return false }
                for item in stale.items { try TierRunItemTable.insert(item, in: tx) }
                return true
            }
            #expect(isWritten == isFirst)
        }
        try stage.service.close()
        // Ids come from the clock, which stands still here.
        stage.clock.go(to: try day("2026-05-21"))
        let service = try stage.reopened()
        try await TierRunJob(service.desk).resume(run)
        let row = try #require(try service.desk.database.read { try TierRunTable.row(run, in: $0) })
        #expect(row.matrix.total == 7 && row.state == .previewed)
        // Published, and stopped after the first member.
        _ = try await service.desk.perform(PublishTierRun(run: run), by: .system)
        _ = try await service.desk.perform(SettleTier(run: run, member: cast.falling), by: .system)
        try await TierRunJob(service.desk).resume(run)
        let settled = try service.desk.database.read {
            try $0.firstRow("SELECT COUNT(*) FROM ledger_operation WHERE name = 'tier.settle'", [])?.integer(0)
        }
        #expect(settled == 4)
        #expect(try LedgerCheck(service.desk).run().differences == [])
        try service.close()
        try stage.close()
    }

    @Test("who may hold, publish and discard, and when", arguments: Engine.all)
    func refused(engine: Engine) async throws {
        let stage = try await Self.stage(engine)
        let cast = try await Cast(stage)
        stage.clock.go(to: try day("2026-05-20"))
        let job = TierRunJob(stage.desk)
        let run = try await Self.begin(stage, "2026-05-20")
        func refused<O: LoyaltyService.Operation>(_ operation: O, by actor: Actor = .system) async -> RefusalCode? {
            let refusal = await #expect(throws: Refusal.self) {
                _ = try await stage.desk.perform(operation, by: actor)
            }
            return refusal?.code
        }
        func hold(_ member: MemberID, until: String?) throws -> HoldTierFall {
            HoldTierFall(run: run, member: member, until: try until.map { try day($0) }, reason: "why")
        }
        #expect(await refused(PublishTierRun(run: run)) == .tierRunClosed)
        #expect(try await refused(hold(cast.falling, until: "2026-06-30")) == .tierRunClosed)
        try await job.preview(run)
        #expect(try await refused(hold(cast.rising, until: "2026-06-30")) == .tierRunMemberUnknown)
        #expect(try await refused(hold(cast.kept, until: "2026-06-30")) == .tierHoldNotFalling)
        #expect(try await refused(hold(cast.falling, until: "2027-06-30")) == .tierHoldEndOutOfBounds)
        #expect(await refused(HoldTierFall(run: 5, member: cast.kept, until: nil, reason: "why")) == .tierRunUnknown)
        #expect(await refused(PublishTierRun(run: run), by: stage.staff(.manager)) == .permissionDenied)
        let local = Actor.staff(9, roles: [.administrator], properties: [stage.hotel])
        #expect(await refused(PublishTierRun(run: run), by: local) == .tierRunAllHotels)
        await #expect(throws: InvalidInput.self) { _ = try await Self.begin(stage, "2031-05-21") }
        let ahead = try await Self.begin(stage, "2026-07-01")
        try await job.preview(ahead)
        #expect(await refused(PublishTierRun(run: ahead)) == .tierRunTooEarly)
        // Let go again: the fall comes.
        _ = try await stage.desk.perform(try hold(cast.falling, until: "2026-06-30"), by: stage.staff(.manager))
        _ = try await stage.desk.perform(try hold(cast.falling, until: nil), by: stage.staff(.manager))
        _ = try await stage.desk.perform(DiscardTierRun(run: ahead), by: stage.staff(.manager))
        #expect(await refused(PublishTierRun(run: ahead)) == .tierRunClosed)
        #expect(await refused(DiscardTierRun(run: ahead)) == .tierRunClosed)
        // The daily run takes up the one that was begun for the day.
        let daily = try await job.daily(on: try day("2026-05-20"), publishing: true)
        #expect(daily.id == run && daily.state == .published)
        #expect(try await Self.tier(cast.falling, stage) == "base")
        try stage.close()
    }

    @Test("TIER-09 while a run waits for a person, the daily job begins no second one", arguments: Engine.all)
    func waiting(engine: Engine) async throws {
        let stage = try await Self.stage(engine)
        let cast = try await Cast(stage)
        stage.clock.go(to: try day("2026-05-20"))
        let job = TierRunJob(stage.desk)
        let first = try await job.daily(on: try day("2026-05-20"), publishing: false)
        #expect(first.state == .previewed && first.exceptions == 0)
        stage.clock.go(to: try day("2026-05-21"))
        let second = try await job.daily(on: try day("2026-05-21"), publishing: false)
        #expect(second.id == first.id && second.state == .previewed)
        let admin = Actor.staff(1, roles: [.administrator], properties: nil)
        let waiting = try await stage.service.reading.waitingTierRun(by: admin)
        #expect(waiting?.id == first.id)
        #expect(try await stage.service.reading.waitingTierRun(by: stage.staff(.clerk)) == nil)
        #expect(try await Self.tier(cast.falling, stage) == "silver")

        // What a person began is theirs to publish, whatever the server may do.
        _ = try await stage.desk.perform(DiscardTierRun(run: first.id), by: .system)
        let manager = Actor.staff(2, roles: [.manager], properties: nil)
        let own = try await stage.desk.perform(BeginTierRun(asOf: day("2026-05-21")), by: manager).answer.run
        stage.clock.go(to: try day("2026-05-22"))
        let third = try await job.daily(on: try day("2026-05-22"), publishing: true)
        #expect(third.id == own && third.state == .previewed)

        // Left over by the server itself and with nothing to look at, it is published, and the day's run comes after it.
        _ = try await stage.desk.perform(DiscardTierRun(run: own), by: .system)
        let left = try await job.daily(on: try day("2026-05-22"), publishing: false)
        stage.clock.go(to: try day("2026-05-23"))
        let last = try await job.daily(on: try day("2026-05-23"), publishing: true)
        let today = try day("2026-05-23")
        #expect(last.id != left.id && last.asOf == today && last.state == .published)
        let states = try stage.desk.database.read { try TierRunTable.row(left.id, in: $0)?.state }
        #expect(states == .published)
        #expect(try await Self.tier(cast.falling, stage) == "base")
        #expect(try stage.differences() == [])
        try stage.close()
    }
}
