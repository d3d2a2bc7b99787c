import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

@Suite("Scenarios: tiers by other ways than counting", .serialized)
struct TitleScenarios {
    private func stage(_ engine: Engine) async throws -> (Stage, MemberID) {
        let stage = try await Stage(engine, program: EveryOperation.program)
        let member = try await stage.enrol()
        return (stage, member)
    }

    @Test(
        "TIER-14 a tier is bought with points and holds for its term; reversed, both are back",
        arguments: Engine.all)
    func bought(engine: Engine) async throws {
        let (stage, member) = try await stage(engine)
        let buy = BuyTier(member: member, price: "silver_by_points", at: stage.hotel)
        #expect(try await stage.refusal(buy) == .pointsInsufficient)
        try await stage.adjust(member, 300)
        let posted = try await stage.perform(buy)
        #expect(posted.points == -100 && posted.tier == "silver")
        #expect(posted.receipt.lines.map(\.key) == ["book.used", "tier.title.purchased_until"])
        #expect(try await stage.tier(member) == "silver 2027-06-15")
        #expect(try await stage.entries(member).last?.account == "redemption@west_lake")
        #expect(try await stage.view(member).standing.balances["points"].lifetime == 300)
        #expect(try await stage.refusal(buy) == .tierNotHigher)
        #expect(try stage.differences() == [])
        try await stage.perform(stage.reverse(posted))
        #expect(try await stage.tier(member) == "base")
        #expect(try await stage.points(member) == 300)
        #expect(try await stage.refusal(stage.reverse(posted)) == .entryAlreadyReversed)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test(
        "TIER-16 ADV-30 a tier for money, only from the tier below; the receipt says what the hotel takes",
        arguments: Engine.all)
    func money(engine: Engine) async throws {
        let (stage, member) = try await stage(engine)
        let buy = BuyTier(member: member, price: "gold_for_money", at: stage.hotel)
        #expect(try await stage.refusal(buy) == .tierPriceNotFromThisTier)
        try await stage.record(stage.stayFolio("S1", to: "2026-06-01", nights: 5, net: 10_000), for: member)
        let posted = try await stage.perform(buy)
        #expect(posted.points == 0 && posted.tier == "gold")
        #expect(posted.receipt.lines.first?.values["money"] == .money(16_900, stage.program.currency))
        let unknown = BuyTier(member: member, price: "diamond_ring", at: stage.hotel)
        #expect(try await stage.refusal(unknown) == .tierPriceUnknown)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test(
        "ADV-11 a member gives a tier to another, in one operation with a part in each ledger",
        arguments: Engine.all)
    func gift(engine: Engine) async throws {
        let (stage, giver) = try await stage(engine)
        let receiver = try await stage.enrol("Zhang Min", number: 2)
        try await stage.adjust(giver, 80)
        let gift = { GiftTier(member: $0, receiver: .id($1), price: "silver_gift", at: stage.hotel) }
        #expect(try await stage.refusal(gift(giver, giver)) == .sameMember)
        let alone = BuyTier(member: giver, price: "silver_gift", at: stage.hotel)
        #expect(try await stage.refusal(alone) == .tierPriceOnlyAsGift)
        let posted = try await stage.perform(gift(giver, receiver))
        #expect(posted.points == -50 && posted.tier == "base")
        #expect(try await stage.tier(receiver) == "silver 2026-12-15")
        let other = try await stage.service.reading.operation(
            posted.operation.operation, of: receiver, by: .system)
        #expect(other?.receipt.lines.map(\.key) == ["tier.title.gifted_until"])
        #expect(try await stage.refusal(gift(giver, receiver)) == .tierNotHigher)
        #expect(try await stage.refusal(stage.reverse(posted)) == .operationNotReversible)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test(
        "TIER-09 staff give a tier with a reason and an end, no longer than the program allows",
        arguments: Engine.all)
    func granted(engine: Engine) async throws {
        let (stage, member) = try await stage(engine)
        let grant = { (tier: String, until: String?, reason: String) in
            GrantTier(member: member, tier: tier, until: until.flatMap { CalendarDay($0) }, reason: reason)
        }
        #expect(try await stage.refusal(grant("gold", "2026-12-31", "x")) == .tierNotGranted)
        #expect(try await stage.refusal(grant("platinum", "2026-12-31", " ")) == .tierGrantReasonMissing)
        #expect(try await stage.refusal(grant("platinum", nil, "x")) == .tierGrantEndMissing)
        #expect(try await stage.refusal(grant("platinum", "2026-06-14", "x")) == .tierGrantEndInPast)
        #expect(try await stage.refusal(grant("platinum", "2027-06-16", "x")) == .tierGrantTooLong)
        #expect(
            try await stage.refusal(grant("platinum", "2026-12-31", "x"), by: stage.staff(.clerk))
                == .permissionDenied)
        let posted = try await stage.perform(
            grant("platinum", "2026-12-31", "a partner's guest"), by: stage.staff(.manager))
        #expect(posted.receipt.lines.map(\.key) == ["tier.granted_because", "tier.title.granted_until"])
        #expect(try await stage.tier(member) == "platinum 2026-12-31")
        #expect(try await stage.view(member).tierReasons.map(\.key) == ["tier.title.granted_until"])
        stage.clock.go(to: try day("2027-01-01"))
        #expect(try await stage.tier(member) == "base")
        try await stage.adjust(member, 1)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("ADV-10 a tier on trial is kept by who does what it asks, and is had once", arguments: Engine.all)
    func challenge(engine: Engine) async throws {
        let (stage, member) = try await stage(engine)
        let start = { StartChallenge(member: member, tier: $0, reason: "card of another hotel") }
        #expect(try await stage.refusal(start("silver")) == .tierChallengeNotOffered)
        try await stage.perform(start("gold"))
        #expect(try await stage.tier(member) == "gold 2026-09-13")
        #expect(try await stage.refusal(start("gold")) == .tierNotHigher)
        stage.clock.go(to: try day("2026-07-10"))
        try await stage.record(stage.stayFolio("S1", to: "2026-07-10", nights: 4, net: 10_000), for: member)
        #expect(try await stage.tier(member) == "gold 2027-07-10")
        stage.clock.go(to: try day("2028-01-01"))
        #expect(try await stage.refusal(start("gold")) == .tierChallengeUsedUp)
        #expect(try stage.differences() == [])
        try stage.close()
    }
}
