import Testing

@testable import LoyaltyRules

@Suite("One asset changed into another")
struct ConversionReviewTests {
    private static func program(
        _ rate: String, decimals: Int = 0, least: Int64 = 1, step: Int64? = nil, fee: TransferFee? = nil
    ) throws -> Program {
        let base = try RulesFixture.program()
        let miles = Asset(id: "miles", name: base.name, decimals: decimals)
        return Program(
            id: "p", name: base.name, currency: base.currency, names: base.names, assets: base.assets + [miles],
            tiers: base.tiers,
            terms: ProgramTerms(conversions: [
                ConversionTerms(
                    from: "points", to: "miles", rate: Rate(rate)!, atMostPerYear: 10_000, atLeast: least, step: step,
                    fee: fee)
            ]))
    }

    @Test(
        "ADV-22 what comes of it is rounded down, and what makes no whole unit stays",
        arguments: [
            ("0.5", 0, 1_001, 1_000, 500, 1), ("0.5", 0, 1_000, 1_000, 500, 0), ("0.333333", 0, 10, 10, 3, 0),
            ("0.3", 0, 10, 10, 3, 0), ("0.3", 0, 12, 10, 3, 2), ("2.5", 0, 3, 3, 7, 0), ("0.5", 2, 1, 1, 50, 0),
            ("0.003", 2, 10, 10, 3, 0), ("1", 0, 7, 7, 7, 0),
        ] as [(String, Int, Int64, Int64, Int64, Int64)])
    func result(_ rate: String, _ decimals: Int, _ asked: Int64, _ taken: Int64, _ given: Int64, _ kept: Int64) throws {
        let program = try Self.program(rate, decimals: decimals)
        let answer = try ConversionReview.convert(
            AssetAmount("points", asked), to: "miles", convertedThisYear: 0, program: program)
        #expect(answer.taken == AssetAmount("points", taken) && answer.given == AssetAmount("miles", given))
        #expect(answer.kept == kept)
        // Nothing comes of less than what was taken but less.
        #expect(ConversionReview.result(of: taken - 1, answer.terms, program: program) < given)
        let keys = ConversionReview.sentences(answer, currency: program.currency).map(\.key)
        #expect(keys == ["conversion.out", "conversion.in"] + (kept > 0 ? ["conversion.kept"] : []))
    }

    @Test(
        "ADV-22 too little, no whole step, more than the year allows",
        arguments: [
            (99, 0, .tooSmall), (100, 0, nil), (-5, 0, .tooSmall), (110, 0, .step), (10_000, 0, nil), (10_050, 0, .limit),
            (100, 9_900, nil), (100, 9_901, .limit), (.max, 0, .step), (.max / 50 * 50, 0, .limit),
        ] as [(Int64, Int64, ConversionReview.Refusal?)])
    func refusals(_ asked: Int64, _ before: Int64, _ refusal: ConversionReview.Refusal?) throws {
        let program = try Self.program("0.5", least: 100, step: 50)
        var told: ConversionReview.Refusal?
        do {
            _ = try ConversionReview.convert(
                AssetAmount("points", asked), to: "miles", convertedThisYear: before, program: program)
        } catch { told = error }
        #expect(told == refusal)
    }

    @Test("ADV-22 less than makes one unit is too little, whatever the document says") func least() throws {
        let program = try Self.program("0.02")
        #expect(ConversionReview.least(program.terms.conversions[0], program: program) == 50)
        #expect(throws: ConversionReview.Refusal.tooSmall) {
            try ConversionReview.convert(AssetAmount("points", 49), to: "miles", convertedThisYear: 0, program: program)
        }
    }

    @Test("ADV-22 where the document says nothing, nothing becomes something else") func silent() throws {
        let program = try RulesFixture.program()
        #expect(throws: ConversionReview.Refusal.notAllowed) {
            try ConversionReview.convert(AssetAmount("points", 1), to: "points", convertedThisYear: 0, program: program)
        }
    }
}
