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

    @Test(
        "ADV-22 the fee is a share, rounded up, with a least",
        arguments: [
            (.share(Rate("0.05")!, atLeast: 20), 400, 20), (.share(Rate("0.05")!, atLeast: 20), 401, 21),
            (.share(Rate("0.05")!, atLeast: 20), 1, 20), (.share(Rate("0.05")!, atLeast: 0), 1, 1),
            (.share(.one, atLeast: 0), .max, .max), (.amount(100), 5, 100), (.money(10_00), 5, 0),
        ] as [(TransferFee, Int64, Int64)])
    func fee(_ fee: TransferFee, _ gift: Int64, _ points: Int64) { #expect(fee.points(for: gift) == points) }

    @Test(
        "ADV-22 the least and the step of a sale",
        arguments: [
            (49_99, .purchaseTooSmall), (50_00, nil), (50_10, .purchaseStep), (60_00, nil), (1_010_00, .purchaseLimit),
        ] as [(Int64, TradeReview.Refusal?)])
    func step(_ money: Int64, _ refusal: TradeReview.Refusal?) throws {
        let base = try RulesFixture.program()
        let terms = PurchaseTerms(asset: "points", rate: Rate("10")!, atMostPerYear: 10_000, atLeast: 500, step: 100)
        let program = Program(
            id: "p", name: base.name, currency: base.currency, names: base.names, assets: base.assets, tiers: base.tiers,
            terms: ProgramTerms(purchases: [terms]))
        var told: TradeReview.Refusal?
        do {
            _ = try TradeReview.purchase("points", money: money, boughtThisYear: 0, program: program)
        } catch {
            told = error
        }
        #expect(told == refusal)
    }

    @Test("ADV-22 what money buys, rounded down") func purchase() throws {
        let program = try Self.program()
        #expect(try TradeReview.purchase("points", money: 101, boughtThisYear: 0, program: program).amount == 80)
        #expect(throws: TradeReview.Refusal.purchaseLimit) {
            try TradeReview.purchase("points", money: 10_000, boughtThisYear: 2_001, program: program)
        }
    }
}
