import Testing

@testable import LoyaltyRules

@Suite("Which tiers earn alike")
struct EarningAlikeTests {
    private func rule(_ rates: [Int64], condition: Condition? = nil, factors: [Factor] = []) -> EarningRule {
        EarningRule(
            id: "r", asset: "points", basis: .once, rates: rates.map { Rate(millionths: $0) }, factors: factors,
            condition: condition)
    }

    @Test("a tier earns like the lowest one with the same rates in every rule") func rates() {
        let plain = rule([1_000_000, 1_000_000, 1_200_000, 1_000_000])
        #expect(EarningAlike.ranks([plain], [], tiers: 4) == [0, 0, 2, 0])
        #expect(EarningAlike.ranks([plain, rule([1, 1, 1, 2])], [], tiers: 4) == [0, 0, 2, 3])
        #expect(EarningAlike.ranks([rule([5])], [], tiers: 3) == [0, 0, 0])
    }

    @Test("where a rule, a factor or a counter asks for the tier, each tier earns by itself") func asking() throws {
        let asks = Condition.any([.month([1]), .none([.text(.tier, [WordPattern("gold")])])])
        let byTier = Factor(by: .tier, values: [], otherwise: .one, dates: .always)
        let counter = { (condition: Condition?, factors: [Factor]) in
            Counter(
                id: "c", name: RulesFixture.name("C"), measure: .visits, kinds: [.stay], condition: condition, factors: factors)
        }
        #expect(EarningAlike.ranks([rule([1], condition: asks)], [], tiers: 3) == [0, 1, 2])
        #expect(EarningAlike.ranks([rule([1], factors: [byTier])], [], tiers: 3) == [0, 1, 2])
        #expect(EarningAlike.ranks([rule([1])], [counter(asks, [])], tiers: 3) == [0, 1, 2])
        #expect(EarningAlike.ranks([rule([1])], [counter(nil, [byTier])], tiers: 3) == [0, 1, 2])
        #expect(EarningAlike.ranks([rule([1])], [counter(nil, [])], tiers: 3) == [0, 0, 0])
    }

    @Test("tiers that earn alike are given the same by every rule") func same() throws {
        let program = try RulesFixture.program()
        let flat = Program(
            id: "flat", name: program.name, currency: program.currency, names: program.names, assets: program.assets,
            counters: program.counters, tiers: program.tiers, earning: [rule([1_000_000, 1_000_000, 2_000_000, 2_000_000])])
        let stay = try RulesFixture.stay("2026-05-01", "2026-05-03", [FolioLine(category: "room", net: 70_000)])
        for rank in flat.tiers.indices {
            let like = flat.plan.alike(.stay, rank: rank)
            let own = try Earning.earn(stay, tier: flat.tiers[rank].id, program: flat).lines
            #expect(try Earning.earn(stay, tier: flat.tiers[like].id, program: flat).lines == own)
        }
        #expect(flat.plan.alike(.stay, rank: 3) == 2)
    }
}
