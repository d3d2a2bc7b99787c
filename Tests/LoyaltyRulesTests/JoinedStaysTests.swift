import Testing

@testable import LoyaltyRules

@Suite("Stays that follow each other are one")
struct JoinedStaysTests {
    private static func stay(_ arrival: String, _ departure: String, at property: String = "p") throws -> PastStay {
        PastStay(
            property: property, arrival: try TierFixture.day(arrival), departure: try TierFixture.day(departure),
            lines: [EarningLine(rule: "bonus", asset: "points", amount: 500), EarningLine(rule: "bonus", asset: "bonus.rest", amount: 7)])
    }

    @Test(
        "ADV-33 before, after, beside, within so many nights; at the same hotel; through a third",
        arguments: [
            (0, "2026-05-03", "2026-05-05", 2), (0, "2026-05-11", "2026-05-12", 0), (1, "2026-05-11", "2026-05-12", 1),
            (0, "2026-05-10", "2026-05-12", 1), (0, "2026-04-29", "2026-05-01", 1), (0, "2026-04-28", "2026-04-30", 0),
            (0, "2026-05-03", "2026-05-08", 3), (3, "2026-05-03", "2026-05-05", 3), (0, "2026-05-09", "2026-05-09", 1),
        ])
    func found(_ nights: Int, _ arrival: String, _ departure: String, _ count: Int) throws {
        let past = [
            try Self.stay("2026-05-08", "2026-05-10"), try Self.stay("2026-05-01", "2026-05-03"),
            try Self.stay("2026-05-05", "2026-05-05"), try Self.stay("2026-05-03", "2026-05-05", at: "other"),
        ]
        let folio = try RulesFixture.stay(arrival, departure, [])
        let terms = BackToBackTerms(nightsBetween: nights)
        let found = JoinedStays.find(folio, among: past.map { Self.at(folio.property, $0) }, terms: terms)
        #expect(found?.stays.count ?? 0 == count)
        #expect(found.map { $0.use(of: ["bonus"]) } ?? RuleUse() == RuleUse(amount: Int64(500 * count), times: Int64(count)))
        #expect(JoinedStays.find(folio, among: past.map { Self.at(folio.property, $0) }, terms: nil) == nil)
    }

    private static func at(_ property: String, _ stay: PastStay) -> PastStay {
        PastStay(
            property: stay.property == "p" ? property : stay.property, arrival: stay.arrival, departure: stay.departure,
            lines: stay.lines)
    }

    /// How many stays there are when those that follow each other are one, the slow way.
    private static func count(_ days: [CounterDay], gap: Int, through last: CalendarDay) -> Int64 {
        let stays = days.filter { $0.day <= last }
        let groups = Dictionary(grouping: stays) { "\($0.counter) \($0.day)" }.values.filter { group in
            Dictionary(grouping: group, by: \.from).values.contains { $0.reduce(0) { $0 + $1.amount } > 0 }
        }
        return groups.reduce(0) { sum, group in
            let day = group[0].day
            let alive = Dictionary(grouping: group, by: \.from).filter { $0.value.reduce(0) { $0 + $1.amount } > 0 }.keys
            let arrival = min(alive.min() ?? day, day)
            let isLater = groups.contains { other in
                other[0].counter == group[0].counter && other[0].day < day && arrival.number - other[0].day.number <= gap
            }
            return sum + (isLater ? 0 : 1)
        }
    }

    @Test("ADV-33 I-26 the number of stays does not depend on the order in which they, and what takes them back, are told")
    func anyOrder() throws {
        var random = SeededGenerator()
        let first = try TierFixture.day("2026-01-01")
        for round in 1...300 {
            let gap = random.pick(0...2)
            let program = try TierFixture.program(
                [TierFixture.tier("silver", TierFixture.least("stays", 3, .calendarYear))],
                counters: [TierFixture.counter("stays"), TierFixture.counter("nights", .nights)],
                backToBack: BackToBackTerms(nightsBetween: gap))
            var days: [CounterDay] = []
            for _ in 0..<random.pick(1...12) {
                let arrival = first.adding(days: random.pick(0...40))
                let departure = arrival.adding(days: random.pick(0...4))
                let counter = "stays." + (random.pick(0...1) == 0 ? "lake" : "hill")
                days.append(CounterDay(day: departure, counter: counter, amount: 1, from: arrival))
                if random.pick(0...3) == 0 { days.append(CounterDay(day: departure, counter: counter, amount: -1, from: arrival)) }
            }
            let day = first.adding(days: random.pick(0...60))
            var ladder = TierLadder(program: program, joinedOn: nil)
            ladder.add(days)
            var other = TierLadder(program: program, joinedOn: nil)
            for entry in days.shuffled(using: &random) { other.add(entry) }
            let counter = program.counters[0]
            let totals = [ladder, other].map { $0.total(of: counter, in: .lifetime, on: day, forTiers: false) }
            let expected = Self.count(days, gap: gap, through: day)
            #expect(totals == [expected, expected], "round \(round), seed \(random.seed)")
            #expect(ladder.standing(on: day) == other.standing(on: day), "round \(round), seed \(random.seed)")
        }
    }

    @Test("ADV-33 another version, which knows nothing of it, counts each; and stays of before count each")
    func versions() throws {
        let days = [
            try TierFixture.fact("2026-05-03", "stays.lake", 1), try TierFixture.fact("2026-05-03", "stays", 1),
            try TierFixture.fact("2026-05-04", "stays.lake", 1), try TierFixture.fact("2026-05-05", "stays.rest", 9),
        ]
        for (terms, total) in [(BackToBackTerms(nightsBetween: 1), 2), (nil, 3)] as [(BackToBackTerms?, Int64)] {
            let program = try TierFixture.program([], counters: [TierFixture.counter("stays")], backToBack: terms)
            var ladder = TierLadder(program: program, joinedOn: nil)
            ladder.add(days)
            let day = try TierFixture.day("2026-05-09")
            #expect(ladder.total(of: program.counters[0], in: .lifetime, on: day, forTiers: false) == total)
        }
        let rolling = try TierFixture.program(
            [], counters: [TierFixture.counter("stays", rollover: Rollover(fromTier: "base"))], backToBack: BackToBackTerms())
        #expect(rolling.nightsBetween(rolling.counters[0]) == nil, "what rolls over counts each")
    }
}
