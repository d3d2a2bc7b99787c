import Testing

@testable import LoyaltyRules

@Suite("TIER-09 what a tier run does")
struct TierRunTests {
    @Test("members are counted from tier to tier, in parts as in one") func matrix() throws {
        var random = SeededGenerator()
        let program = try TierFixture.rolling()
        var whole = TierRun(program: program)
        var parts = [TierRun(program: program), TierRun(program: program)]
        for _ in 0..<200 {
            func one() -> TierStanding {
                TierStanding(tier: program.tiers[random.pick(0...3)].id, since: nil, until: nil)
            }
            let (before, after) = (one(), one())
            let change = whole.add(before: before, after: after)
            #expect(change == TierChange(from: before.tier, to: after.tier, in: program))
            parts[random.pick(0...1)].add(before: before, after: after)
        }
        parts[0].merge(parts[1])
        #expect(parts[0] == whole)
        #expect(TierChange.allCases.reduce(0) { $0 + whole.count($1) } == 200)
    }

    @Test("up, down and kept are told apart") func changes() throws {
        var run = TierRun(program: try TierFixture.rolling())
        let pairs = [
            ("base", "silver"), ("base", "gold"), ("gold", "silver"), ("gold", "gold"), ("gone", "base"),
        ]
        for (before, after) in pairs {
            run.add(
                before: .init(tier: before, since: nil, until: nil),
                after: .init(tier: after, since: nil, until: nil))
        }
        #expect(run.count(.up) == 2 && run.count(.down) == 1 && run.count(.kept) == 2)
        #expect(run.count(from: "base", to: "gold") == 1 && run.count(from: "base", to: "base") == 1)
    }
}
