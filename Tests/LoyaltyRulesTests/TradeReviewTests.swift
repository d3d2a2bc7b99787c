import Testing

@testable import LoyaltyRules

@Suite("Gifts between members, and points for money")
struct TradeReviewTests {
    static func program() throws -> Program {
        let base = try RulesFixture.program()
        return Program(
            id: "p", name: base.name, currency: base.currency, names: base.names, assets: base.assets, tiers: base.tiers,
            terms: ProgramTerms(
                transfers: [TransferTerms(asset: "points", atMostPerYear: 100_000, atLeast: 1_000)],
                purchases: [PurchaseTerms(asset: "points", rate: Rate(millionths: 80_000_000), atMostPerYear: 10_000)]))
    }

    @Test(
        "PTS-21 ADV-22 T-IHG-5 how much may be given in a year",
        arguments: [
            (100_000, 0, nil), (100_001, 0, .transferLimit), (1, 99_999, .transferTooSmall), (1_000, 99_001, .transferLimit),
        ] as [(Int64, Int64, TradeReview.Refusal?)])
    func transfer(_ amount: Int64, _ sent: Int64, _ refusal: TradeReview.Refusal?) throws {
        var told: TradeReview.Refusal?
        do { try TradeReview.transfer(AssetAmount("points", amount), sentThisYear: sent, program: Self.program()) } catch let error as TradeReview.Refusal { told = error }
        #expect(told == refusal)
    }

    @Test("CFL-09 where the document says nothing, nobody may give or buy") func silent() throws {
        let program = try RulesFixture.program()
        #expect(throws: TradeReview.Refusal.transferNotAllowed) {
            try TradeReview.transfer(AssetAmount("points", 1), sentThisYear: 0, program: program)
        }
        #expect(throws: TradeReview.Refusal.purchaseNotAllowed) {
            try TradeReview.purchase("points", money: 1, boughtThisYear: 0, program: program)
        }
    }

    @Test("ADV-22 what money buys, rounded down") func purchase() throws {
        let program = try Self.program()
        #expect(try TradeReview.purchase("points", money: 101, boughtThisYear: 0, program: program).amount == 80)
        #expect(throws: TradeReview.Refusal.purchaseLimit) {
            try TradeReview.purchase("points", money: 10_000, boughtThisYear: 2_001, program: program)
        }
    }
}
