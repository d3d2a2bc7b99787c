import LoyaltyRules
import LoyaltyTestKit
import PortableSQL
import Testing

@testable import LoyaltyService

@Suite("Scenarios: the end of a membership that was asked for", .serialized)
struct ClosingScenarios {
    private func ask(_ member: MemberID) -> OpenRequest {
        OpenRequest(member: member, kind: .close, question: "", channel: "portal")
    }

    private func messages(_ stage: Stage, _ member: MemberID) throws -> [String] {
        try stage.desk.database.read {
            try $0.rows(
                "SELECT name FROM outbox WHERE member_id = $1 AND name LIKE 'message.clos%' ORDER BY event_id", [.member(member)]
            ).map { try $0.text(0) }
        }
    }

    @Test("MEM-23 asked for by the member: a warning with figures, a grace, and then it ends by itself, once", arguments: Engine.all)
    func ends(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        try await stage.adjust(member, 700)
        let asked = try await stage.perform(ask(member), by: .member(member))
        #expect("\(asked.dueOn)" == "2026-06-30")
        #expect(try messages(stage, member) == ["message.closing_asked"])
        let view = try #require(try await stage.service.reading.privacy(of: member, by: .member(member)))
        #expect(view.losses.amounts == [AssetAmount("points", 700)] && view.losses.cards == 1 && view.losses.claims == 0)
        while try await DeliverMessages(stage.desk).run() > 0 {}
        let mail = try stage.desk.database.read { tx in
            try MailboxTable.newest(1, in: tx).map {
                MailboxMessage(stored: try stage.desk.keyring.openForSystem($0.sealed, place: "mailbox"), channel: $0.channel, at: $0.at)
            }
        }
        #expect(mail.first?.body.contains("700") == true && mail.first?.body.contains("2026-06-30") == true)
        #expect(try await stage.refusal(ask(member), by: .member(member)) == .privacyRequestRunning)
        #expect(try await stage.refusal(CloseAsAsked(member: member, request: asked.request)) == .closingNotDue)
        stage.clock.go(to: try day("2026-06-30"))
        #expect(try await ClosingRun(stage.desk).run() == 0, "the last day is the member's")
        #expect(try await stage.points(member) == 700)
        stage.clock.go(to: try day("2026-07-01"))
        #expect(try await ClosingRun(stage.desk).run() == 1)
        #expect(try await ClosingRun(stage.desk).run() == 0)
        let closed = try await stage.view(member)
        #expect(closed.standing.status == .closed && closed.standing.balances["points"].held == 0)
        #expect(try messages(stage, member) == ["message.closing_asked", "message.closing_done"])
        #expect(try await stage.service.reading.privacy(of: member, by: .system)?.requests.map(\.state) == [.done])
        #expect(try await stage.refusal(ask(member), by: .member(member)) == .memberClosed)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("MEM-23 taken back by the member or at the desk until the last day: nothing ends, and it can be asked for again", arguments: Engine.all)
    func takenBack(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let (member, other) = try await (stage.enrol(), stage.enrol("Mei Lin", number: 2))
        for (actor, who) in [(Actor.member(member), "member"), (stage.staff(.clerk), "desk")] {
            let asked = try await stage.perform(ask(member), by: actor)
            #expect(try await stage.refusal(TakeBackClosing(member: member, request: asked.request), by: .member(other)) == .permissionDenied)
            #expect(try await stage.refusal(TakeBackClosing(member: other, request: asked.request), by: .system) == .privacyRequestUnknown)
            try await stage.perform(TakeBackClosing(member: member, request: asked.request), by: actor)
            #expect(try await stage.refusal(TakeBackClosing(member: member, request: asked.request), by: actor) == .privacyRequestDecided)
            #expect(try await stage.refusal(CloseAsAsked(member: member, request: asked.request)) == .privacyRequestDecided, "\(who)")
        }
        let know = try await stage.perform(OpenRequest(member: member, kind: .know, question: "", channel: "desk"))
        #expect(try await stage.refusal(TakeBackClosing(member: member, request: know.request)) == .privacyRequestUnknown)
        let asked = try await stage.perform(ask(member))
        for isDone in [true, false] {
            let answer = DecideRequest(member: member, request: asked.request, isDone: isDone, answer: "x")
            #expect(try await stage.refusal(answer) == .privacyRequestIsErasure, "nobody says that it ended, and nobody refuses it")
        }
        stage.clock.go(to: try day("2026-08-01"))
        try await stage.perform(TakeBackClosing(member: member, request: asked.request), by: .member(member))
        #expect(try await ClosingRun(stage.desk).run() == 0)
        #expect(try await stage.view(member).standing.status == .active)
        try stage.close()
    }

    @Test("MEM-23 what is set aside keeps it open, named; it ends on the first round without; a desk may end it at once", arguments: Engine.all)
    func blocked(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let (member, other) = try await (stage.enrol(), stage.enrol("Mei Lin", number: 2))
        try await stage.adjust(member, 700)
        let hold = try await stage.hold(100, for: member, seconds: 90 * 86_400)
        try await stage.perform(ask(member))
        try await stage.perform(ask(other))
        stage.clock.go(to: try day("2026-07-02"))
        #expect(try await ClosingRun(stage.desk).run() == 1, "one that is in the way keeps nobody else")
        #expect(try await stage.view(other).standing.status == .closed)
        let view = try #require(try await stage.service.reading.privacy(of: member, by: .system))
        #expect(ClosingReview.blockers(view.blockers).map(\.kind) == [.holds])
        #expect(view.requests.first?.state == .open)
        try await stage.perform(ReleaseHold(member: member, hold: hold, reason: "gone"))
        #expect(try await ClosingRun(stage.desk).run() == 1)
        #expect(try await stage.view(member).standing.status == .closed)
        let third = try await stage.enrol("Wang Fang", number: 3)
        try await stage.perform(ask(third))
        try await stage.perform(CloseMember(member: third, reason: "cannot wait"))
        #expect(try await stage.service.reading.privacy(of: third, by: .system)?.requests.map(\.state) == [.done])
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("MEM-23 64 take back and close at once on the day after: one of both", arguments: Engine.all)
    func race(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let desks = try RaceTests.desks(stage)
        let member = try await stage.enrol()
        let asked = try await stage.perform(ask(member))
        stage.clock.go(to: try day("2026-07-01"))
        let ended = await RaceTests.race(desks.all) { desk, number in
            if number % 2 == 0 {
                _ = try await desk.perform(TakeBackClosing(member: member, request: asked.request), by: .system)
            } else {
                _ = try await desk.perform(CloseAsAsked(member: member, request: asked.request), by: .system)
            }
        }
        #expect(ended == ["done": 1, "privacy_request_decided": 63])
        let isClosed = try await stage.view(member).standing.status == .closed
        let state = try await stage.service.reading.privacy(of: member, by: .system)?.requests.first?.state
        #expect(state == (isClosed ? .done : .refused))
        try desks.second?.close()
        try stage.close()
    }
}
