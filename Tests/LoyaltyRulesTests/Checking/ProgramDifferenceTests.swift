import Testing

@testable import LoyaltyRules

/// Each field of a program that changes is told once, and nothing else (POL-04).
@Suite struct ProgramDifferenceTests {
    @Test("Two equal programs have no difference (POL-04)") func equal() {
        let (one, other) = (DifferenceFixture.full, DifferenceFixture.full)
        #expect(ProgramDifference.between(one.program, other.program) == [])
        #expect(ProgramDifference.between(one.program.published(as: 3), other.program) == [])
    }

    @Test("A change is told once, with its direction (POL-04)", arguments: ProgramDifferenceCases.all)
    func mutation(_ one: ProgramDifferenceCase) {
        let changes = ProgramDifference.between(one.programs.old, one.programs.new)
        #expect(changes.map { String($0.key.dropFirst("program_change.".count)) } == one.keys)
        #expect(changes.map(\.direction) == one.keys.map { _ in one.direction })
    }

    @Test("The way back is told the other way round", arguments: ProgramDifferenceCases.all)
    func back(_ one: ProgramDifferenceCase) {
        let changes = ProgramDifference.between(one.programs.new, one.programs.old)
        let opposite: [ProgramChange.Direction: ProgramChange.Direction] = [
            .better: .worse, .worse: .better, .neutral: .neutral,
        ]
        #expect(changes.count == one.keys.count)
        #expect(changes.allSatisfy { $0.direction == opposite[one.direction] })
    }

    @Test("A threshold and a rate are told with both figures") func figures() {
        var changed = DifferenceFixture.full
        changed.tiers[2] = CheckFixture.tier("gold", stays: 6, spend: 3_000_00)
        changed.earning[0] = CheckFixture.rule("base_points", rates: ["1", "1.2", "2"])
        let changes = ProgramDifference.between(DifferenceFixture.full.program, changed.program)
        #expect(
            changes.map(\.values) == [
                [
                    "id": "gold", "counter": "stays", "old": "stays ≥ 5 / months: 12",
                    "new": "stays ≥ 6 / months: 12",
                ],
                ["id": "base_points", "tier": "gold", "old": "1.5", "new": "2"],
            ])
        #expect(changes.map(\.direction) == [.worse, .better])
        #expect(changes.map(\.where) == ["tiers.gold", "earning.base_points"])
    }

    @Test("A new tier in the middle does not change the rates of the others") func newTier() {
        var changed = DifferenceFixture.full
        changed.tiers.insert(CheckFixture.tier("jade", stays: 3, spend: 2_000_00), at: 2)
        changed.earning[0] = CheckFixture.rule("base_points", rates: ["1", "1.2", "1.3", "1.5"])
        changed.rewards[0] = CheckFixture.reward(
            "off", price: changed.rewards[0].price, shares: [.one, .one, .one, .one])
        let changes = ProgramDifference.between(DifferenceFixture.full.program, changed.program)
        #expect(changes.map(\.key) == ["program_change.tier_added"])
    }
}
