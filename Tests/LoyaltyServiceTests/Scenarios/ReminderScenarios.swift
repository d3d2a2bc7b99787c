import LoyaltyRules
import LoyaltyTestKit
import PortableSQL
import Testing

@testable import LoyaltyService

@Suite("Scenarios: told before points end", .serialized)
struct ReminderScenarios {
    private static let reminder = "remind: {days_before: 30}"
    private static let first = reminder + ", only_after_notice: {days: 14}"

    /// A house whose program reminds; a member whose 1,000 points of 10 January 2024 have their last day two years later,
    /// so that 11 December 2025 is the day of telling.
    private func house(_ engine: Engine, _ terms: String = ReminderScenarios.reminder) async throws -> (stage: Stage, member: MemberID) {
        let stage = try await Stage(engine, today: "2024-02-01")
        _ = try await stage.publish("", ["after_months: 24,": "after_months: 24, \(terms),"], from: "2020-01-01")
        let member = try await stage.enrol(on: "2024-01-01")
        try await stage.record(stage.stayFolio("S1", to: "2024-01-10", net: 100_000), for: member)
        return (stage, member)
    }

    private func tell(_ stage: Stage, on date: String) async throws -> Int {
        stage.clock.go(to: try day(date))
        return try await ReminderRun(stage.desk).run(on: day(date))
    }

    private func deliver(_ stage: Stage, on date: String) async throws {
        stage.clock.go(to: try day(date))
        while try await DeliverMessages(stage.desk).run() > 0 {}
    }

    private func messages(_ stage: Stage) async throws -> [MailboxMessage] {
        while try await DeliverMessages(stage.desk).run() > 0 {}
        return try await DevelopmentMailbox(stage.desk).messages(100).filter { $0.subject.contains("end soon") }
    }

    @Test("PTS-18 each end is told once, in one message a member, with what keeps it", arguments: Engine.all)
    func once(engine: Engine) async throws {
        let (stage, member) = try await house(engine)
        let left = try await stage.enrol("Zhang Min", number: 2, on: "2024-01-01")
        try await stage.record(stage.stayFolio("S2", to: "2024-01-10", net: 50_000), for: left)
        try await stage.perform(CloseMember(member: left, reason: "asked"))
        let later = try await stage.enrol("Zhao Min", number: 3, on: "2024-01-01")
        try await stage.record(stage.stayFolio("S3", to: "2024-01-20", net: 20_000), for: later)
        try await stage.record(stage.billFolio("B1", on: "2024-01-22", net: 10_000), for: later)
        #expect(try await tell(stage, on: "2025-12-10") == 0, "not before the day")
        #expect(try await tell(stage, on: "2025-12-11") == 1)
        #expect(try await tell(stage, on: "2025-12-11") == 0, "once")
        #expect(try await tell(stage, on: "2025-12-12") == 0)
        let message = try #require(try await messages(stage).first)
        #expect(message.to == "+8619910000001", "\(message)")
        for word in ["1,000 points", "2026-01-10", "Stay"] { #expect(message.body.contains(word), "\(message.body)") }
        let view = try await stage.view(member)
        let lot = try #require(view.lots.first?.lot.id)
        #expect(view.notices[lot]?.deliveredOn?.description == "2025-12-12")
        // Days that were missed are made up for: both lots in one message.
        #expect(try await tell(stage, on: "2025-12-30") == 1)
        let both = try #require(try await messages(stage).first)
        for word in ["200 points", "2026-01-20", "100 points", "2026-01-22"] { #expect(both.body.contains(word), "\(both.body)") }
        #expect(try await messages(stage).count == 2)
        // A stay moves the end: the new one is told when its time has come.
        stage.clock.go(to: try day("2026-01-05"))
        try await stage.record(stage.stayFolio("S4", to: "2026-01-05", lines: []), for: member)
        #expect(try await tell(stage, on: "2027-12-05") == 0)
        #expect(try await tell(stage, on: "2027-12-06") == 1)
        #expect(try await stage.expire(member, on: "2028-01-05").points == 0)
        #expect(try await stage.expire(member, on: "2028-01-06").points == -1_000, "without the term nothing waits")
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("PTS-18 a program without reminders tells nobody", arguments: Engine.all)
    func silent(engine: Engine) async throws {
        let stage = try await Stage(engine, today: "2024-02-01")
        let member = try await stage.enrol(on: "2024-01-01")
        try await stage.record(stage.stayFolio("S1", to: "2024-01-10", net: 100_000), for: member)
        #expect(try await tell(stage, on: "2026-01-10") == 0)
        try stage.close()
    }

    @Test("PTS-18 PTS-20 what was not told in time waits, and ends so many days after the delivery", arguments: Engine.all)
    func waits(engine: Engine) async throws {
        let (stage, member) = try await house(engine, Self.first)
        #expect(try await tell(stage, on: "2025-12-11") == 1)
        // The gateway is down: nothing is delivered.
        stage.clock.go(to: try day("2026-01-11"))
        #expect(try await ExpireRun(stage.desk).run(on: day("2026-01-11")) == 0)
        #expect(try await stage.expire(member, on: "2026-01-11").points == 0)
        var view = try await stage.view(member)
        #expect(view.availablePoints == 1_000, "it can be used as before")
        let lot = try #require(view.lots.first?.lot.id)
        #expect(view.lots.first?.ends == nil && view.notices[lot]?.isAwaited == true)
        #expect(view.notices[lot]?.toldOn?.description == "2025-12-11" && view.notices[lot]?.deliveredOn == nil)
        #expect(try await tell(stage, on: "2026-01-12") == 0, "the notice waits; there is no second one")
        try await deliver(stage, on: "2026-01-20")
        view = try await stage.view(member)
        #expect(view.lots.first?.ends?.description == "2026-02-03" && view.notices[lot]?.isAwaited == false)
        #expect(try await ExpireRun(stage.desk).run(on: day("2026-02-03")) == 0)
        stage.clock.go(to: try day("2026-02-04"))
        #expect(try await stage.view(member).availablePoints == 0)
        let ended = try await stage.expire(member, on: "2026-02-04")
        #expect(ended.points == -1_000)
        let line = try #require(ended.receipt.lines.first)
        #expect(line.key == "expiry.lapsed_after_notice")
        #expect(try line.values["told"] == .day(day("2026-01-20")) && line.values["ended"] == .day(day("2026-02-03")))
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("PTS-18 told in time, points end on their day; the desk goes by the same rule as the job", arguments: Engine.all)
    func inTime(engine: Engine) async throws {
        let (stage, member) = try await house(engine, Self.first)
        #expect(try await tell(stage, on: "2025-12-11") == 1)
        try await deliver(stage, on: "2025-12-11")
        let text = try #require(try await messages(stage).first).body
        #expect(text.contains("14 days"), "\(text)")
        stage.clock.go(to: try day("2026-01-11"))
        let given = try await stage.perform(
            AdjustPoints(member: .id(member), change: AssetAmount("points", 10), reason: "sorry", at: stage.hotel))
        #expect(given.receipt.lines.first?.key == "expiry.lapsed_after_notice" && given.balance == 10)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("PTS-20 who cannot be reached loses nothing; a notice that found nobody is written again", arguments: Engine.all)
    func unreachable(engine: Engine) async throws {
        let (stage, member) = try await house(engine, Self.first)
        let enrolment = Enrolment(
            name: "Guest of the system", mobile: nil, email: nil, externalKey: "PMS-1", language: .english, channel: "import",
            property: stage.hotel, joinedOn: try day("2024-01-01"), consents: [.agreement], textVersion: "1")
        let nowhere = try await stage.desk.perform(EnrolMember(enrolment), by: .system).answer.member
        try await stage.record(stage.stayFolio("S2", to: "2024-01-10", net: 30_000), for: nowhere)
        #expect(try await tell(stage, on: "2025-12-11") == 1)
        let event = try stage.count("SELECT event_id FROM expiry_notice WHERE member_id = \(member)")
        try await stage.desk.write { tx in
            try ExpiryNoticeTable.deliver(event, of: member, on: nil, at: stage.clock.clock.now(), in: tx)
        }
        #expect(try await tell(stage, on: "2025-12-12") == 1, "the other one's")
        #expect(try stage.count("SELECT COUNT(*) FROM expiry_notice WHERE member_id = \(nowhere)") == 0)
        #expect(try await ExpireRun(stage.desk).run(on: day("2029-01-01")) == 0)
        #expect(try await stage.points(nowhere) == 300)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("PTS-18 sixteen who tell at the same time tell once", arguments: Engine.all)
    func race(engine: Engine) async throws {
        let (stage, member) = try await house(engine)
        stage.clock.go(to: try day("2025-12-11"))
        let (desk, on) = (stage.desk, try day("2025-12-11"))
        let told = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 1...16 {
                group.addTask { try await desk.perform(RemindOfEnds(member: member, on: on), by: .system).answer.lots }
            }
            return try await group.reduce(0, +)
        }
        #expect(told == 1)
        #expect(try stage.count("SELECT COUNT(*) FROM outbox WHERE name = 'message.points_ending'") == 1)
        try stage.close()
    }

    @Test("PTS-20 I-10 the check finds what ended without a notice", arguments: Engine.all)
    func checked(engine: Engine) async throws {
        let (stage, member) = try await house(engine, Self.first)
        #expect(try await tell(stage, on: "2025-12-11") == 1)
        try await deliver(stage, on: "2025-12-28")
        #expect(try await stage.expire(member, on: "2026-01-11").points == 0)
        #expect(try await stage.expire(member, on: "2026-01-12").points == -1_000)
        #expect(try stage.differences() == [])
        try stage.tamper("UPDATE expiry_notice_delivery SET delivered_on = '2025-12-29'")
        let service = try stage.reopened()
        let report = try LedgerCheck(service.desk).run()
        #expect(report.differences.contains { $0.contains("without a notice in time") }, "\(report.differences)")
        #expect(report.invariants.first { $0.id == .endings }?.differences == 1)
        try service.close()
    }
}
