import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

@Suite("Scenarios: rewards", .serialized)
struct RewardScenarios {
    private func stage(_ engine: Engine, points: Int64) async throws -> (Stage, MemberID) {
        let stage = try await Stage(engine, program: EveryOperation.program)
        let member = try await stage.enrol()
        if points > 0 { try await stage.adjust(member, points) }
        return (stage, member)
    }

    @Test("RWD-07 a reward is redeemed at the desk, and reversed as a whole", arguments: Engine.all)
    func redeemed(engine: Engine) async throws {
        let (stage, member) = try await stage(engine, points: 700)
        let redeem = RedeemReward(member: member, reward: "upgrade", at: stage.hotel, count: 2)
        let posted = try await stage.perform(redeem, by: stage.staff(.clerk))
        #expect(posted.points == -600 && posted.balance == 100)
        #expect(posted.receipt.lines.map(\.key) == ["price.total", "book.used", "reward.given"])
        #expect(try await stage.held("breakfast", member) == 2)
        #expect(
            try await stage.entries(member).map(\.account).suffix(2) == [
                "redemption@west_lake", "redemption@west_lake",
            ])
        #expect(try await stage.view(member).standing.balances["points"].lifetime == 700)
        #expect(try await stage.refusal(redeem) == .pointsInsufficient)
        #expect(try stage.differences() == [])
        try await stage.perform(stage.reverse(posted), by: stage.staff(.manager))
        #expect(try await stage.points(member) == 700)
        #expect(try await stage.held("breakfast", member) == 0)
        #expect(try await stage.view(member).standing.balances["points"].lifetime == 700)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("RWD-05 ADV-17 part of a bill, and points with money beside", arguments: Engine.all)
    func shares(engine: Engine) async throws {
        let (stage, member) = try await stage(engine, points: 30_000)
        let bill = RedeemReward(member: member, reward: "offset", at: stage.hotel, bill: 80_000)
        #expect(try await stage.perform(bill).points == -24_000)
        let rest = RedeemReward(member: member, reward: "offset", at: stage.hotel, bill: 8_000_000)
        let shown = try await stage.desk.perform(rest, by: .system, dryRun: true).answer
        #expect(shown.balance == 0, "no more than the member has")
        let small = RedeemReward(member: member, reward: "offset", at: stage.hotel, bill: 300)
        #expect(try await stage.refusal(small) == .pointsOutOfBounds)
        let odd = RedeemReward(member: member, reward: "night", at: stage.hotel, points: 5_500)
        #expect(try await stage.refusal(odd) == .pointsOutOfBounds)
        let night = RedeemReward(member: member, reward: "night", at: stage.hotel, points: 5_000)
        let posted = try await stage.perform(night)
        #expect(posted.points == -5_000)
        #expect(posted.receipt.lines.first?.values["money"] == .money(30_000, stage.program.currency))
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("What is not to be had says so, in the order of the refusals", arguments: Engine.all)
    func refused(engine: Engine) async throws {
        let (stage, member) = try await stage(engine, points: 5_000)
        let redeem = { (reward: String, hotel: String) in
            RedeemReward(member: member, reward: reward, at: hotel)
        }
        #expect(try await stage.refusal(redeem("upgrade", "nowhere")) == .propertyUnknown)
        #expect(try await stage.refusal(redeem("moon", stage.hotel)) == .rewardUnknown)
        #expect(try await stage.refusal(redeem("lounge", stage.hotel)) == .rewardNotForMember)
        let past = RedeemReward(member: member, reward: "upgrade", at: stage.hotel, on: try day("2026-06-14"))
        #expect(try await stage.refusal(past) == .dayOfUseInPast)
        let many = RedeemReward(member: member, reward: "upgrade", at: stage.hotel, count: 0)
        #expect(try await stage.refusal(many) == .pointsOutOfBounds)
        #expect(
            try await stage.refusal(redeem("upgrade", "bund"), by: stage.staff(.clerk)) == .propertyOutOfScope
        )
        try stage.close()
    }

    @Test("GEN-05 each reward has its price today, or says what would make it so", arguments: Engine.all)
    func answers(engine: Engine) async throws {
        let (stage, member) = try await stage(engine, points: 250)
        let told = try #require(try await stage.service.reading.rewards(of: member, by: .system))
        let renderer = ReceiptRenderer(.english, program: stage.program)
        let said = told.map {
            "\($0.reward.id) \($0.isAvailable): "
                + $0.explanation.map(renderer.sentence).joined(separator: "; ")
        }
        #expect(
            said == [
                "upgrade false: Room upgrade: 300 points; 50 points more are needed",
                "lounge false: Lounge: tier must be Gold, Platinum or Diamond; here it is Member",
                "night false: Free night: 20,000 points; 19,750 points more are needed",
                "offset true: 100 points take off CNY 1.00, up to 30% of a bill",
            ])
        try stage.close()
    }

    @Test(
        "RWD-04 CFL-02 ADV-18 ADV-19 what the documents' rewards cost at the desk",
        arguments: [
            ("programs/s0.yaml", "standard_night", 1, 0, -2_000 as Int64?),
            ("programs/s3.yaml", "room_100", 1, 0, -1_000),
            ("programs/s3.yaml", "offset", 1, 80_000, -24_000),
            ("programs/hilton_2026.yaml", "standard_award", 5, 0, -160_000),
            ("programs/wyndham_2025.yaml", "go_free", 2, 0, nil),
        ])
    func documents(program: String, reward: String, nights: Int, bill: Int64, points: Int64?) async throws {
        let stage = try await Stage(.sqlite, program: program)
        let member = try await stage.enrol()
        let gift = AssetAmount(stage.program.points.id, 200_000)
        try await stage.perform(AdjustPoints(member: .id(member), change: gift, reason: "x", at: stage.hotel))
        let redeem = RedeemReward(member: member, reward: reward, at: stage.hotel, nights: nights, bill: bill)
        let hotel = stage.program.property(stage.hotel)
        let charted = hotel?.awardCategory.map { ["low": 7_500, "middle": 15_000, "high": 30_000][$0] ?? 0 }
        let expected = points ?? charted.map { -Int64($0 * nights) } ?? 0
        #expect(try await stage.perform(redeem).points == expected)
        #expect(expected < 0)
        #expect(try stage.differences() == [])
        try stage.close()
    }
}
