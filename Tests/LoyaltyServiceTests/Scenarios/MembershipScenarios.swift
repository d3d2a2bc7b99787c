import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

@Suite("Scenarios: beginning and end of a membership", .serialized)
struct MembershipScenarios {
    @Test(
        "MEM-23 a closed member keeps the ledger, loses the points, and is posted to no more",
        arguments: Engine.all)
    func closed(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        let stay = try await stage.record(stage.stayFolio("S1", to: "2026-06-01", net: 30_000), for: member)
        let close = CloseMember(member: member, reason: "the member asked for it")
        let closed = try await stage.desk.perform(close, by: .system).answer
        #expect(closed.points == -300 && closed.balance == 0)
        #expect(try await stage.view(member).standing.status == .closed)
        let before = try stage.dump(without: ["access_log"])
        let bill = try stage.billFolio("B1", on: "2026-06-15", net: 10_000)
        let attempts: [@Sendable () async throws -> Void] = [
            { try await stage.record(bill, for: member) },
            { try await stage.adjust(member, 100) },
            { try await stage.reverse(member, entry: 1) },
            { try await stage.cancel(stay) },
            { try await stage.correct(stay, to: [FolioLine(category: "room", net: 1)]) },
            { try await stage.expire(member, on: "2026-06-15") },
            { _ = try await stage.desk.perform(close, by: .system) },
        ]
        for attempt in attempts {
            let refusal = await #expect(throws: Refusal.self) { try await attempt() }
            #expect(refusal?.code == .memberClosed)
        }
        #expect(try stage.dump(without: ["access_log"]) == before)
        #expect(try await stage.entries(member).count == 5)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("CFL-05 a tier with a permanent membership: nothing lapses, and nothing is renewed", arguments: Engine.all)
    func permanent(engine: Engine) async throws {
        let stage = try await Stage(engine, program: EveryOperation.program)
        let text = try Repository.text(EveryOperation.program).replacing(
            "membership: {months: 12}", with: "membership: {months: 12, forfeits: true, by_tier: [{tier: platinum, permanent: true}]}")
        try await stage.perform(PublishProgram(document: text, effectiveFrom: try day("2020-01-01"), reason: "scenario"))
        let (plain, high) = (try await stage.join(1), try await stage.join(2))
        try await stage.perform(GrantTier(member: high, tier: "platinum", until: try day("2027-06-01"), reason: "Opening"))
        for member in [plain, high] { try await stage.adjust(member, 100) }
        #expect(try await stage.view(plain).membership == .active(until: try day("2026-12-31")))
        #expect(try await stage.view(high).membership == .active(until: nil))
        #expect(try await stage.refusal(RenewMembership(member: high, reason: "fee")) == .membershipWithoutTerm)
        stage.clock.go(to: try day("2027-01-01"))
        #expect(try await ExpireRun(stage.desk).run(on: try day("2027-01-01")) == 1)
        #expect(try await stage.points(plain) == 0)
        #expect(try await stage.points(high) == 100)
        // The tier ends on 1 June: the term under way does at the end of the year.
        stage.clock.go(to: try day("2027-06-02"))
        #expect(try await stage.view(high).membership == .active(until: try day("2027-12-31")))
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test(
        "MEM-02 one account for one mobile and one e-mail; the refusal shows whose it is",
        arguments: Engine.all)
    func taken(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let first = try await stage.enrol()
        let again = await #expect(throws: Refusal.self) { try await stage.enrol("Zhang Min") }
        #expect(again?.code == .mobileTaken)
        #expect(again?.conflict?.member == first)
        func enrol(_ number: String, _ consents: Set<ConsentPurpose>) async throws -> EnrolMember.Answer {
            let enrolment = Enrolment(
                name: "Chen Jing", mobile: MobileNumber(number),
                email: EmailAddress("Chen.Jing@Example.com "),
                language: .simplifiedChinese, channel: "desk", property: stage.hotel,
                joinedOn: try day("2026-06-15"),
                consents: consents, textVersion: "3")
            return try await stage.desk.perform(EnrolMember(enrolment), by: .system).answer
        }
        let missing = await #expect(throws: Refusal.self) {
            try await enrol("13800138000", [.marketingEmail])
        }
        #expect(missing?.code == .agreementMissing)
        let member = try await enrol("13800138000", [.agreement, .marketingEmail])
        #expect(
            CheckDigit.isValid(member.cardNumber) && member.cardNumber.count == 16 && member.tier == "base")
        let view = try await stage.view(member.member)
        let consents = view.consents.reduce(into: [:]) { $0[$1.purpose] = $1.granted }
        #expect(consents == [.agreement: true, .marketingEmail: true, .marketingMobile: false])
        let email = await #expect(throws: Refusal.self) { try await enrol("13800138001", [.agreement]) }
        #expect(email?.code == .emailTaken && email?.conflict?.member == member.member)
        // A refused enrolment leaves its mobile free.
        #expect(
            try await stage.service.reading.find(.mobile(#require(MobileNumber("13800138001"))), by: .system)
                == nil)
        try stage.close()
    }

    @Test("T-S1b-1 at the desk: a year without enough spend ends, and what was held is lost", arguments: Engine.all)
    func forfeited(engine: Engine) async throws {
        let stage = try await Stage(engine, program: "programs/s1b.yaml", today: "2025-06-01")
        let poor = try await stage.enrol(on: "2025-03-10")
        let good = try await stage.enrol("Zhang Min", number: 2, on: "2025-03-10")
        let kept = try await stage.enrol("Chen Jing", number: 3, on: "2025-03-10")
        try await stage.record(stage.stayFolio("S1", to: "2025-05-02", net: 99_999), for: poor)
        try await stage.record(stage.stayFolio("S2", to: "2025-05-02", net: 100_000), for: good)
        try await stage.record(stage.stayFolio("S3", to: "2025-05-02", net: 50_000), for: kept)
        stage.clock.go(to: try day("2026-03-09"))
        #expect(try await stage.view(poor).membership == .active(until: CalendarDay("2026-03-09")))
        try await stage.perform(RenewMembership(member: kept, reason: "fee paid"))
        #expect(try await ExpireRun(stage.desk).run(on: day("2026-03-09")) == 0)
        stage.clock.go(to: try day("2026-03-10"))
        #expect(try await stage.view(poor).membership == .lapsed(since: day("2026-03-10")))
        #expect(try await stage.view(poor).availablePoints == 0)
        #expect(try await stage.points(poor) == 999)
        #expect(try await ExpireRun(stage.desk).run(on: day("2026-03-10")) == 1)
        #expect(try await ExpireRun(stage.desk).run(on: day("2026-03-10")) == 0)
        #expect(try await stage.points(poor) == 0)
        #expect(try await stage.points(good) == 1_000)
        #expect(try await stage.points(kept) == 500)
        let again = try await stage.record(stage.stayFolio("S4", to: "2026-03-10", net: 200_000), for: poor)
        #expect(again.points == 2_000)
        #expect(try await stage.view(poor).membership == .active(until: CalendarDay("2027-03-09")))
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("MEM-21 without a term there is nothing to renew", arguments: Engine.all)
    func withoutTerm(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        #expect(try await stage.refusal(RenewMembership(member: member, reason: "x")) == .membershipWithoutTerm)
        try stage.close()
    }
}
