import Testing

@testable import LoyaltyRules

@Suite("A requirement laid flat")
struct TierAsksTests {
    /// The requirement as its words say it.
    private func holds(_ requirement: Requirement, _ counted: [String: Int64]) -> Bool {
        switch requirement {
        case .counter(let id, _, let bounds): bounds.contains(counted[id] ?? 0)
        case .years: false
        case .all(let parts): parts.allSatisfy { holds($0, counted) }
        case .any(let parts): parts.contains { holds($0, counted) }
        case .atLeast(let needed, let parts): parts.count { holds($0, counted) } >= needed
        }
    }

    private func requirement(_ random: inout SeededGenerator, depth: Int) -> Requirement {
        guard depth > 0, random.pick(0...3) > 0 else {
            let id = ["nights", "stays", "spend", "unknown"][random.pick(0...3)]
            let least = Int64(random.pick(0...3))
            return .counter(id, .lifetime, random.pick(0...3) == 0 ? Bounds(atMost: least) : Bounds(atLeast: least))
        }
        let parts = (0..<random.pick(0...4)).map { _ in requirement(&random, depth: depth - 1) }
        switch random.pick(0...2) {
        case 0: return .all(parts)
        case 1: return .any(parts)
        default: return .atLeast(random.pick(0...4), of: parts)
        }
    }

    @Test("holds exactly when its words do, however deep it is") func same() throws {
        var random = SeededGenerator()
        let program = try RulesFixture.program()
        let day = try RulesFixture.day("2026-05-01")
        for round in 0..<400 {
            let asked = requirement(&random, depth: 4)
            let counted = Dictionary(uniqueKeysWithValues: ["nights", "stays", "spend"].map { ($0, Int64(random.pick(0...4))) })
            var ladder = TierLadder(program: program, joinedOn: nil)
            for (counter, amount) in counted { ladder.add(CounterDay(day: day, counter: counter, amount: amount)) }
            let walk = ladder.walked(to: day)
            let question = ladder.road.question(walk, on: day)
            #expect(
                ladder.road.holds(asked, question) == holds(asked, counted),
                "seed \(random.seed), round \(round): \(asked) of \(counted)")
        }
    }

    @Test("the same sum of several questions is one, and there may be more than are kept") func sums() throws {
        let program = try RulesFixture.program()
        var asks = TierAsks()
        let windows = (1...12).map { Window.days($0) }
        let asked = Requirement.all(windows.map { .counter("stays", $0, Bounds(atMost: 0)) })
        #expect(asks.add(asked, program) == 0)
        #expect(asks.add(asked, program) == 13)
        #expect(asks.sums.count == 12)
        let day = try RulesFixture.day("2026-05-20")
        for back in 0..<14 {
            var ladder = TierLadder(program: program, joinedOn: nil)
            ladder.add(CounterDay(day: day.adding(days: -back), counter: "stays", amount: 1))
            let walk = ladder.walked(to: day)
            #expect(ladder.road.holds(asked, ladder.road.question(walk, on: day)) == (back > 11))
        }
    }
}
