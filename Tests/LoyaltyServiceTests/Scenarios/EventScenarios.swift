import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

@Suite("Scenarios: events, referrals, yearly occasions", .serialized)
struct EventScenarios {
    private static let s3 = "programs/s3.yaml"
    private static let abilities = EveryOperation.program

    @Test(
        "PTS-10 joining gives 50 points and a coupon by itself, in the same transaction",
        arguments: Engine.all)
    func joining(engine: Engine) async throws {
        let stage = try await Stage(engine, program: Self.s3)
        let member = try await stage.join(1, on: "2026-06-15")
        #expect(try await stage.points(member) == 50)
        #expect(try await stage.held("coupon_100", member) == 1)
        #expect(try await stage.entries(member).map(\.account) == ["issuance@hotel", "issuance@hotel"])
        #expect(
            await #expect(throws: Refusal.self) {
                try await stage.tell("register", "\(member)", on: "2026-06-15", of: member)
            }?.code
                == .eventDuplicate)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test(
        "PTS-10 a review earns, twice the same is refused, and the third of a month earns nothing",
        arguments: Engine.all)
    func reviews(engine: Engine) async throws {
        let stage = try await Stage(engine, program: Self.abilities)
        let member = try await stage.enrol()
        let first = try await stage.tell("review", "S1", on: "2026-06-10", of: member)
        #expect(first.points == 20)
        let again = await #expect(throws: Refusal.self) {
            try await stage.tell("review", "S1", on: "2026-06-11", of: member)
        }
        #expect(again?.code == .eventDuplicate && again?.conflict?.operation == first.operation.operation)
        #expect(try await stage.tell("review", "S2", on: "2026-06-11", of: member).points == 20)
        let third = try await stage.tell("review", "S3", on: "2026-06-12", of: member)
        #expect(third.points == 0 && third.receipt.lines.contains { $0.key == "earn.capped_times" })
        try await stage.cancel(first)
        #expect(try await stage.points(member) == 20)
        #expect(try await stage.tell("review", "S1", on: "2026-06-13", of: member).points == 20)
        let unknown = RecordEvent(
            member: .id(member), event: "dance", subject: "1", on: try day("2026-06-10"))
        #expect(try await stage.refusal(unknown) == .eventUnknown)
        let future = RecordEvent(
            member: .id(member), event: "review", subject: "9", on: try day("2026-06-20"))
        #expect(try await stage.refusal(future) == .dayInFuture)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test(
        "T-S3-6 REF-03 a friend's first spend gives 200 points and a coupon, once; cancelled, it is taken back",
        arguments: Engine.all)
    func referral(engine: Engine) async throws {
        let stage = try await Stage(engine, program: Self.s3)
        let host = try await stage.join(1)
        let friend = try await stage.join(2, on: "2026-06-01", by: host)
        #expect(try await stage.view(friend).referrer == host)
        let before = try await stage.points(host)
        #expect(try await stage.followReferrals() == 1, "that the friend joined is told")
        #expect(try await stage.points(host) == before, "and brings nothing here")
        let stay = try await stage.record(stage.stayFolio("S1", to: "2026-06-10", net: 30_000), for: friend)
        #expect(try await stage.followReferrals() == 1)
        #expect(try await stage.followReferrals() == 0)
        #expect(try await stage.points(host) == before + 200)
        #expect(try await stage.held("coupon_50", host) == 1)
        try await stage.cancel(stay)
        #expect(try await stage.followReferrals() == 1)
        #expect(try await stage.points(host) == before)
        #expect(try await stage.held("coupon_50", host) == 0)
        try await stage.record(stage.billFolio("B1", on: "2026-06-12", net: 5_000), for: friend)
        #expect(try await stage.followReferrals() == 1)
        #expect(try await stage.points(host) == before + 200)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test(
        "REF-08 only a friend's own direct stay counts, by payer and channel", arguments: Engine.all)
    func referralCondition(engine: Engine) async throws {
        let stage = try await Stage(engine, program: Self.abilities)
        let text = try Repository.text(Self.abilities).replacing(
            "friend_consumes: {of: stay}", with: "friend_consumes: {of: stay, when: {payer: member, channel: [web, app]}}")
        try await stage.perform(PublishProgram(document: text, effectiveFrom: try day("2020-01-01"), reason: "scenario"))
        let host = try await stage.join(1)
        let friend = try await stage.join(2, on: "2026-06-01", by: host)
        #expect(try await stage.followReferrals() == 1, "that the friend joined")
        let before = try await stage.points(host)
        func stay(_ number: String, channel: String?, payer: FolioDetails.Party) throws -> Folio {
            let plain = try stage.stayFolio(number, to: "2026-06-10", net: 10_000)
            var details = FolioDetails(channel: channel)
            details.payer = payer
            return Folio(
                kind: .stay, property: plain.property, outlet: nil, number: number, arrival: plain.arrival, departure: plain.departure,
                currency: plain.currency, lines: plain.lines, details: details)
        }
        try await stage.record(stay("S1", channel: "ota", payer: .member), for: friend)
        try await stage.record(stay("S2", channel: "web", payer: .other), for: friend)
        try await stage.record(stay("S3", channel: nil, payer: .member), for: friend)
        #expect(try await stage.followReferrals() == 0)
        let own = try await stage.record(stay("S4", channel: "web", payer: .member), for: friend)
        #expect(try await stage.followReferrals() == 1)
        #expect(try await stage.points(host) == before + 200)
        try await stage.cancel(own)
        #expect(try await stage.followReferrals() == 1)
        #expect(try await stage.points(host) == before)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test(
        "T6 REF-03 a friend's stay that is too small brings nothing; one that is large enough does, and corrected it is taken back",
        arguments: Engine.all)
    func referralSpend(engine: Engine) async throws {
        let stage = try await Stage(engine, program: Self.abilities)
        let text = try Repository.text(Self.abilities).replacing("friend_consumes: {of: stay}", with: "friend_consumes: {of: stay, spend_at_least: 300}")
        try await stage.perform(PublishProgram(document: text, effectiveFrom: try day("2020-01-01"), reason: "scenario"))
        let host = try await stage.join(1)
        let friend = try await stage.join(2, on: "2026-06-01", by: host)
        #expect(try await stage.followReferrals() == 1, "that the friend joined")
        let before = try await stage.points(host)
        try await stage.record(stage.stayFolio("S1", to: "2026-06-10", net: 29_999), for: friend)
        try await stage.record(stage.billFolio("B1", on: "2026-06-10", net: 90_000), for: friend)
        #expect(try await stage.followReferrals() == 0)
        let large = try await stage.record(stage.stayFolio("S2", to: "2026-06-12", net: 30_000), for: friend)
        #expect(try await stage.followReferrals() == 1)
        #expect(try await stage.points(host) == before + 200)
        try await stage.correct(large, to: [FolioLine(category: "room", net: 29_999)])
        #expect(try await stage.followReferrals() == 1)
        #expect(try await stage.points(host) == before)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test(
        "REF-08 friends beyond the year's limit bring nothing more; who is unknown or has left refers nobody",
        arguments: Engine.all)
    func referralLimits(engine: Engine) async throws {
        let stage = try await Stage(engine, program: Self.abilities)
        let host = try await stage.join(1)
        for number in 2...4 {
            let friend = try await stage.join(number, on: "2026-06-01", by: host)
            try await stage.record(
                stage.stayFolio("S\(number)", to: "2026-06-1\(number)", net: 10_000), for: friend)
        }
        #expect(try await stage.followReferrals() == 6)
        #expect(try await stage.points(host) == 3 * 30 + 2 * 200)
        let stranger = await #expect(throws: Refusal.self) { try await stage.join(8, by: MemberID(12)) }
        #expect(stranger?.code == .referrerUnknown)
        try await stage.perform(CloseMember(member: host, reason: "asked"))
        let left = await #expect(throws: Refusal.self) { try await stage.join(9, by: host) }
        #expect(left?.code == .referrerUnknown)
        #expect(try await stage.followReferrals() == 0)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test(
        "MEM-20 LIF-07 T-S3-8 a birthday comes seven days before, once a year, also for 29 February",
        arguments: Engine.all)
    func birthdays(engine: Engine) async throws {
        let stage = try await Stage(engine, program: Self.abilities)
        let may = try await stage.join(1, birthday: "05-15")
        let leap = try await stage.join(2)
        try await stage.perform(SetTraits(member: leap, birthday: MonthDay("02-29"), tags: ["vip"]))
        let run = OccasionRun(stage.desk)
        #expect(try await run.run(on: day("2026-02-21")) == 1)
        #expect(try await stage.held("breakfast", leap) == 1)
        #expect(try await run.run(on: day("2026-05-07")) == 0)
        #expect(try await run.run(on: day("2026-05-08")) == 1)
        #expect(try await run.run(on: day("2026-05-08")) == 0, "a second run finds everything told")
        #expect(try await stage.held("breakfast", may) == 1)
        #expect(try await stage.view(leap).traits.tags == ["vip"])
        stage.clock.go(to: try day("2027-05-08"))
        #expect(try await run.run(on: day("2027-05-08")) == 1)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("LIF-07 each month brings what the tier held gives, once, and nothing on other days", arguments: Engine.all)
    func monthly(engine: Engine) async throws {
        let stage = try await Stage(engine, program: "programs/cases/cove.yaml", today: "2026-05-01")
        let (guest, captain) = (try await stage.enrol(on: "2026-04-01"), try await stage.enrol("Zhang Min", number: 2, on: "2026-04-01"))
        try await stage.perform(BuyTier(member: captain, price: "captain_card", at: stage.hotel))
        let shells = { (member: MemberID) in try await stage.entries(member).filter { $0.rule == "monthly_shell" }.map(\.amount) }
        let run = OccasionRun(stage.desk)
        #expect(try await run.run(on: day("2026-05-01")) == 2)
        #expect(try await run.run(on: day("2026-05-01")) == 0)
        #expect(try await shells(guest) == [1])
        #expect(try await shells(captain) == [3])
        stage.clock.go(to: try day("2026-05-02"))
        #expect(try await run.run(on: day("2026-05-02")) == 0)
        stage.clock.go(to: try day("2026-06-01"))
        #expect(try await run.run(on: day("2026-06-01")) == 2)
        #expect(try await shells(captain) == [3, 3])
        #expect(try stage.differences() == [])
        try stage.close()
    }
}
