import LoyaltyRules
import Testing

@Suite("PTS-26 points changed by hand")
struct AdjustmentTests {
    @Test(
        "limits by role",
        arguments: [
            ([.clerk], 500, nil), ([.clerk], -500, nil), ([.clerk], 501, .overLimit),
            ([.clerk], -501, .overLimit),
            ([.manager], 5_000, nil), ([.manager], 5_001, .overLimit), ([.clerk, .manager], 5_000, nil),
            ([.clerk, .manager], 5_001, .overLimit), ([.clerk, .administrator], 1_000_000, nil),
            ([], 1_000_000, nil),
            ([.administrator], Decimals.largestAmount, nil),
            ([.administrator], Decimals.largestAmount + 1, .amountTooLarge),
            ([.administrator], Int64.min, .amountTooLarge), ([.clerk], 0, .amountZero),
        ] as [([Role], Int64, AdjustmentRefusal?)])
    func limits(_ roles: [Role], _ amount: Int64, _ refusal: AdjustmentRefusal?) throws {
        let program = try RulesFixture.program(limits: ["clerk": 500, "manager": 5_000])
        #expect(Self.refusal(AssetAmount("points", amount), roles, program) == refusal)
    }

    @Test("the first refusal that holds is told") func order() throws {
        let program = try RulesFixture.program(limits: ["clerk": 0])
        #expect(Self.refusal(AssetAmount("miles", 0), [.clerk], program) == .assetUnknown)
        #expect(Self.refusal(AssetAmount("points", 0), [.clerk], program) == .amountZero)
        #expect(Self.refusal(AssetAmount("points", .max), [.clerk], program) == .amountTooLarge)
        #expect(Self.refusal(AssetAmount("points", 1), [.clerk], program) == .overLimit)
    }

    @Test("a counter can't be changed by hand") func counter() throws {
        #expect(Self.refusal(AssetAmount("nights", 1), [], try RulesFixture.program()) == .assetUnknown)
    }

    private static func refusal(_ amount: AssetAmount, _ roles: [Role], _ program: Program)
        -> AdjustmentRefusal?
    {
        do throws(AdjustmentRefusal) {
            try Adjustment.check(amount, by: roles, in: program)
            return nil
        } catch {
            return error
        }
    }
}
