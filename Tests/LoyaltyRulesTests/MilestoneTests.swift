import Testing

@testable import LoyaltyRules

@Suite("Milestones and choices")
struct MilestoneTests {
    static let milestone = Milestone(
        id: "nights_bonus", name: RulesFixture.name("Nights"), counter: "nights", window: .calendarYear,
        marks: [40, 50, 60], gives: [AssetAmount("points", 10_000)], choice: nil, condition: nil)

    @Test(
        "ADV-09 T-HIL-4 what marks owe, against what was given",
        arguments: [(39, 0, 0), (40, 0, 10_000), (50, 0, 20_000), (50, 10_000, 10_000), (45, 20_000, -10_000), (60, 30_000, 0)]
            as [(Int64, Int64, Int64)])
    func due(_ total: Int64, _ given: Int64, _ amount: Int64) {
        let reached = MilestoneDue.reached(Self.milestone.marks, total: total)
        let lines = MilestoneDue.lines(Self.milestone, reached: reached) { _ in given }
        #expect(lines.reduce(0) { $0 + $1.amount } == amount)
    }

    @Test("ADV-09 only what the fact moved is looked at, in the whole of its period") func moved() throws {
        let base = try RulesFixture.program()
        let program = Program(
            id: "p", name: base.name, currency: base.currency, names: base.names, assets: base.assets,
            counters: base.counters, tiers: base.tiers, milestones: [Self.milestone])
        var ladder = TierLadder(program: program, joinedOn: nil)
        for day in ["2026-03-01", "2026-09-01", "2025-12-31"] {
            ladder.add(CounterDay(day: try RulesFixture.day(day), counter: "nights", amount: 25))
        }
        let past = MemberPast(program: program, ladder: ladder, gifts: [], rests: [:], joinedOn: nil)
        let stay = try RulesFixture.stay("2026-02-01", "2026-03-01", [])
        let request = EarningRequest(stay, tier: "base", history: past)
        let views = try MilestoneView.moved(by: request, assets: ["nights"], program: program)
        #expect(views.map(\.total) == [50])
        #expect(try MilestoneView.moved(by: request, assets: ["stays"], program: program).isEmpty)
    }

    @Test(
        "ADV-09 PTS-03 a condition on spend looks at a foreign bill in the program's currency",
        arguments: [("7.20", 720, true), ("7.19", 720, false)])
    func foreign(_ rate: String, _ atLeast: Int64, _ holds: Bool) throws {
        let base = try RulesFixture.program()
        let milestone = Milestone(
            id: "spender", name: RulesFixture.name("Spender"), counter: "nights", window: .calendarYear, marks: [1],
            gives: [AssetAmount("points", 10)], choice: nil, condition: .spend(categories: nil, Bounds(atLeast: atLeast, atMost: nil)))
        let program = Program(
            id: "p", name: base.name, currency: base.currency, names: base.names, assets: base.assets,
            counters: base.counters, tiers: base.tiers, milestones: [milestone])
        let line = FolioLine(category: "room", net: 100)
        let stay = Folio(
            kind: .stay, property: "p", outlet: nil, number: "1", arrival: try RulesFixture.day("2026-02-01"),
            departure: try RulesFixture.day("2026-02-02"), currency: Currency("USD")!, lines: [line])
        let dayRate = DayRate(
            currency: Currency("USD")!, day: try RulesFixture.day("2026-02-02"), rate: try #require(Rate(rate)))
        let views = try MilestoneView.moved(
            by: EarningRequest(stay, tier: "base", dayRate: dayRate), assets: ["nights"], program: program)
        #expect(views.isEmpty != holds)
        #expect(throws: FolioRefusal.dayRateUnknown) {
            try MilestoneView.moved(by: EarningRequest(stay, tier: "base"), assets: ["nights"], program: program)
        }
    }

    @Test("ADV-09 T-IHG-3 who chooses what, how many, and until when") func choose() throws {
        let option = { ChoiceTerms.Option(id: $0, name: RulesFixture.name($0), gives: []) }
        let choice = ChoiceTerms(options: ["a", "b", "c"].map(option), pick: 2, withinDays: 90, otherwise: ["a"])
        let day = try RulesFixture.day("2026-05-01")
        let offer = OfferedChoice(source: "m", mark: 40, day: day, until: day.adding(days: 90))
        #expect(try ChoiceReview.check(["c", "a"], of: choice, offer: offer, on: day.adding(days: 90)).map(\.id) == ["c", "a"])
        #expect(throws: ChoiceReview.Refusal.choiceTooLate) {
            try ChoiceReview.check(["a", "b"], of: choice, offer: offer, on: day.adding(days: 91))
        }
        #expect(throws: ChoiceReview.Refusal.wrongNumberOfOptions) {
            try ChoiceReview.check(["a"], of: choice, offer: offer, on: day)
        }
        for wrong in [["a", "a"], ["a", "z"]] {
            #expect(throws: ChoiceReview.Refusal.optionUnknown) {
                try ChoiceReview.check(wrong, of: choice, offer: offer, on: day)
            }
        }
    }
}
