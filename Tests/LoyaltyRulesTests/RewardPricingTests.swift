import Testing

@testable import LoyaltyRules

@Suite("What rewards cost")
struct RewardPricingTests {
    static func program(_ price: Price, shares: [Rate] = [.one, .one], free: FreeNights? = nil) throws -> Program {
        let base = try RulesFixture.program()
        let reward = Reward(
            id: "reward", name: RulesFixture.name("Reward"), asset: "points", price: price, shareByTier: shares,
            condition: nil, freeNights: free, worth: nil, cost: nil, gives: [])
        return Program(
            id: "p", name: base.name, currency: base.currency,
            names: ProgramNames(
                properties: [
                    Property(id: "hotel", name: RulesFixture.name("Hotel"), timeZone: "UTC", awardCategory: "c2")
                ], categories: base.categories,
                seasons: [
                    Season(
                        id: "peak",
                        ranges: [
                            DayRange(from: try RulesFixture.day("2026-07-01"), until: try RulesFixture.day("2026-08-31"))
                        ]), Season(id: "standard", ranges: [.always]),
                ]),
            assets: base.assets, tiers: Array(base.tiers.prefix(2)), rewards: [reward],
            memberPrices: [
                MemberPrice(
                    id: "rate", name: RulesFixture.name("Member rate"), categories: ["room"],
                    shares: [.one, Rate(millionths: 850_000)], condition: nil)
            ])
    }

    static func ask(
        _ program: Program, day: String = "2026-05-01", tier: String = "base", nights: Int = 1, bill: Int64 = 0,
        points: Int64? = nil
    ) throws -> Quote {
        try RewardPricing.quote(
            "reward",
            QuoteRequest(
                day: try RulesFixture.day(day), tier: tier, property: "hotel", nights: nights, bill: bill, points: points),
            program: program)
    }

    @Test(
        "RWD-05 T-S3-2 a share of a bill: as many points as it takes, and no more",
        arguments: [(100, 24_000), (10, 2_400)] as [(Int64, Int64)])
    func billShare(_ rate: Int64, _ points: Int64) throws {
        let price = Price.billShare(points: rate, money: 100, atMost: Rate(millionths: 300_000), step: 1)
        let program = try Self.program(price)
        let quote = try Self.ask(program, bill: 80_000)
        #expect(quote.points == points && quote.money == 24_000)
        #expect(throws: QuoteRefusal.pointsOutOfBounds) { try Self.ask(program, bill: 80_000, points: points + 1) }
    }

    @Test(
        "ADV-18 T-HIL-5 each fifth night is free, at most four",
        arguments: [(4, 160_000), (5, 160_000), (10, 320_000), (20, 640_000), (25, 840_000)] as [(Int, Int64)])
    func freeNights(_ nights: Int, _ points: Int64) throws {
        let program = try Self.program(.fixed(40_000), free: FreeNights(every: 5, atMost: 4))
        #expect(try Self.ask(program, nights: nights).points == points)
    }

    @Test("ADV-19 the award chart goes by category and season; a missing cell has no price") func chart() throws {
        let cells = [Price.ChartCell(category: "c2", season: "peak", points: 30_000), .init(category: "c1", season: "", points: 1)]
        let program = try Self.program(.chart(cells))
        #expect(try Self.ask(program, day: "2026-07-01").points == 30_000)
        #expect(throws: QuoteRefusal.awardPriceUnknown) { try Self.ask(program, day: "2026-09-01") }
    }

    @Test("ADV-17 points and money: within bounds, in steps") func pointsAndMoney() throws {
        let price = Price.pointsAndMoney(full: 20_000, least: 5_000, step: 1_000, moneyForUnit: Rate(millionths: 50_000))
        let program = try Self.program(price)
        let quote = try Self.ask(program, points: 15_000)
        #expect(quote.points == 15_000 && quote.money == 25_000)
        for points: Int64 in [4_000, 14_500, 21_000] {
            #expect(throws: QuoteRefusal.pointsOutOfBounds) { try Self.ask(program, points: points) }
        }
    }

    @Test("BEN-05 T-HW-1 the member price of a list price") func memberPrice() throws {
        let program = try Self.program(.fixed(1))
        let request = QuoteRequest(day: try RulesFixture.day("2026-05-01"), tier: "silver")
        #expect(RewardPricing.memberPrice(40_000, category: "room", request, program: program).money == 34_000)
        #expect(RewardPricing.memberPrice(40_000, category: "fnb", request, program: program).money == 40_000)
    }
}
