import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

@Suite("Scenarios: earning, from the desk to the receipt", .serialized)
struct EarningScenarios {
    /// A member of the first program who has spent so much in the shop, which counts and does not earn.
    private func member(_ stage: Stage, spent: Int64) async throws -> MemberID {
        let member = try await stage.enrol()
        if spent > 0 {
            try await stage.record(
                stage.billFolio("E1", on: "2026-04-01", net: spent, category: "shopping", outlet: "shop"),
                for: member)
        }
        return member
    }

    @Test("PTS-01 PTS-04 T-S0-1 a bill of 1,288.80 earns by tier, at once", arguments: Engine.all)
    func tiers(engine: Engine) async throws {
        let expected: [(tier: String, spent: Int64, points: Int64)] = [
            ("base", 0, 1_288), ("silver", 300_000, 1_546), ("gold", 1_000_000, 1_933),
            ("platinum", 3_000_000, 2_577),
        ]
        for (tier, spent, points) in expected {
            let stage = try await Stage(engine, program: "programs/s0.yaml", today: "2026-05-01")
            let member = try await member(stage, spent: spent)
            #expect(try await stage.view(member).tier.tier == tier)
            let posted = try await stage.record(
                stage.billFolio("B1", on: "2026-05-01", net: 128_880), for: member)
            #expect(posted.points == points && posted.balance == points)
            #expect(try await stage.points(member) == points)
            #expect(try await stage.lots(member) == ["\(points)/\(points) 2026-05-01 2029-05-01"])
            #expect(try stage.differences() == [])
            try stage.close()
        }
    }

    @Test("GEN-05 the receipt says the same in three languages", arguments: Engine.all)
    func languages(engine: Engine) async throws {
        let stage = try await Stage(engine, program: "programs/s0.yaml", today: "2026-05-01")
        let member = try await member(stage, spent: 300_000)
        let lines = [FolioLine(category: "fnb", net: 128_880, tax: 7_733, service: 12_888)]
        let posted = try await stage.record(
            stage.billFolio("B1", on: "2026-05-01", lines: lines), for: member)
        let view = try #require(
            try await stage.service.reading.operation(
                posted.operation.operation, of: member, by: .member(member)))
        let words: [Language: [String]] = [
            .english: ["Dining", "Silver", "Tax", "points"], .simplifiedChinese: ["餐饮", "银卡会员", "税金", "积分"],
            .traditionalChinese: ["餐飲", "銀卡會員", "稅金", "積分"],
        ]
        for (language, expected) in words {
            let renderer = ReceiptRenderer(language, program: view.program)
            let text = view.receipt.lines.map(renderer.sentence).joined(separator: "\n")
            for word in expected + ["1,288.80", "1.2", "1,546.56", "1,546", "77.33", "128.88"] {
                #expect(text.contains(word), "\(language): \(word) is not in \(text)")
            }
        }
        try stage.close()
    }

    @Test(
        "PTS-05 CFL-11 T-S0-3 SPA and shopping earn nothing, room earns without tax and service",
        arguments: Engine.all)
    func categories(engine: Engine) async throws {
        let stage = try await Stage(engine, program: "programs/s0.yaml", today: "2026-05-01")
        let member = try await stage.enrol()
        let spa = try stage.billFolio("B1", on: "2026-05-01", net: 50_000, category: "spa", outlet: "spa")
        #expect(try await stage.record(spa, for: member).points == 0)
        let shop = try stage.billFolio(
            "B2", on: "2026-05-01", net: 50_000, category: "shopping", outlet: "shop")
        #expect(try await stage.record(shop, for: member).points == 0)
        let lines = [FolioLine(category: "room", net: 100_000, tax: 6_000, service: 10_000)]
        let stay = try stage.stayFolio("S1", to: "2026-05-01", lines: lines)
        #expect(try await stage.record(stay, for: member).points == 1_000)
        #expect(try await stage.view(member).standing.balances["spend"].held == 200_000)
        try stage.close()
    }

    @Test(
        "PTS-03 T-S0-3 a dollar bill counts at the rate of its own day, not of the day of posting",
        arguments: Engine.all)
    func foreignMoney(engine: Engine) async throws {
        let stage = try await Stage(engine, program: "programs/s0.yaml", today: "2026-05-03")
        let member = try await member(stage, spent: 300_000)
        let bill = try stage.billFolio("B1", on: "2026-05-01", net: 10_000, currency: "USD")
        let refusal = await #expect(throws: Refusal.self) { try await stage.record(bill, for: member) }
        #expect(refusal?.code == .dayRateUnknown)
        for (date, millionths) in [("2026-05-01", 7_200_000), ("2026-05-03", 7_300_000)] as [(String, Int64)]
        {
            let rate = DayRate(
                currency: try #require(Currency("USD")), day: try day(date),
                rate: Rate(millionths: millionths))
            _ = try await stage.desk.perform(SetDayRate(rate), by: .system)
        }
        let posted = try await stage.record(bill, for: member)
        #expect(posted.points == 864)
        #expect(try await stage.view(member).standing.balances["spend"].held == 300_000 + 72_000)
        // The rate of the day stays with the bill: a later change of the rate does not reach a correction.
        let other = DayRate(
            currency: try #require(Currency("USD")), day: try day("2026-05-01"),
            rate: Rate(millionths: 8_000_000))
        _ = try await stage.desk.perform(SetDayRate(other), by: .system)
        let corrected = try await stage.correct(posted, to: [FolioLine(category: "fnb", net: 20_000)])
        #expect(corrected.balance == 1_728)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test(
        "TIER-08 the third stay raises the tier at once, and the fourth earns at its rate",
        arguments: Engine.all)
    func upgrade(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        for number in 1...3 {
            let stay = try stage.stayFolio("S\(number)", to: "2026-05-0\(number)", net: 10_000)
            #expect(try await stage.record(stay, for: member).points == 100)
        }
        let standing = try await stage.view(member).tier
        let expected = TierStanding(
            tier: "silver", since: try day("2026-05-03"), until: try day("2027-05-03"),
            termFrom: try day("2026-05-03"))
        #expect(standing == expected)
        #expect(
            try await stage.record(stage.stayFolio("S4", to: "2026-05-04", net: 10_000), for: member).points
                == 120)
        try stage.close()
    }

    @Test(
        "GEN-06 the version in force on the day of the fact judges it, however late it is told",
        arguments: Engine.all)
    func versions(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol(on: "2025-01-01")
        let document = try Repository.text("programs/lakeside.yaml").replacing("base: 1,", with: "base: 3,")
        let publish = PublishProgram(
            document: document, effectiveFrom: try day("2026-06-01"), reason: "triple points")
        #expect(try await stage.desk.perform(publish, by: .system).answer.version == 2)
        #expect(
            try await stage.record(stage.stayFolio("S1", to: "2026-06-01", net: 10_000), for: member).points
                == 300)
        #expect(
            try await stage.record(stage.stayFolio("S2", to: "2026-05-31", net: 10_000), for: member).points
                == 100)
        #expect(try stage.differences() == [])
        try stage.close()
    }
}
