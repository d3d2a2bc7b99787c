import Testing

@testable import LoyaltyRules

@Suite("I-26 what holds of every ladder")
struct TierPropertyTests {
    /// Programs with windows, validities, falls, rollover and trials of every kind.
    static func programs() throws -> [Program] {
        let falls: [TierFall] = [.earned, .oneStep, .to("silver"), .never]
        let mixed = try falls.map { fall in
            try TierFixture.program(
                [
                    TierFixture.tier(
                        "silver",
                        .any([
                            TierFixture.least("nights", 5, .tierPeriod),
                            TierFixture.least("stays", 3, .consecutive(gapDays: 40)),
                        ]),
                        retain: TierFixture.least("stays", 2, .months(6)), .months(6)),
                    TierFixture.tier(
                        "gold",
                        .atLeast(
                            2,
                            of: [
                                TierFixture.least("nights", 20, .calendarYear),
                                TierFixture.least("stays", 6, .days(200)),
                                TierFixture.least("brands", 2, .membershipYear),
                            ]),
                        retain: .all([
                            TierFixture.least("nights", 4, .calendarMonth), TierFixture.most("no_shows", 2),
                        ]), fall: fall,
                        .endOfMonth(2, yearsLater: 2),
                        lifetime: .all([
                            .years(at: "silver", atLeast: 2), TierFixture.least("nights", 30, .lifetime),
                        ]),
                        challenge: TierChallenge(
                            days: 90, keep: TierFixture.least("nights", 8), timesPerMember: 1)),
                    TierFixture.tier(
                        "platinum",
                        .any([.years(at: "gold", atLeast: 1), TierFixture.least("nights", 40, .calendarYear)]
                        ), fall: fall, .days(50)),
                ],
                counters: [
                    TierFixture.counter("nights", .nights, rollover: Rollover(fromTier: "gold")),
                    TierFixture.counter("stays"),
                    TierFixture.counter("brands", .brands), TierFixture.counter("no_shows"),
                ])
        }
        return mixed + [try TierFixture.rolling(), try TierFixture.marriott()]
    }

    static func history(_ random: inout SeededGenerator) throws -> [CounterDay] {
        let begin = try TierFixture.day("2022-01-01")
        return (0..<random.pick(0...40)).flatMap { _ -> [CounterDay] in
            let day = begin.adding(days: random.pick(0...1_200))
            let nights = random.pick(1...7)
            let sign: Int64 = random.pick(0...9) == 0 ? -1 : 1
            let from = day.adding(days: -nights)
            return [
                CounterDay(day: day, counter: "nights", amount: sign * Int64(nights), from: from),
                CounterDay(day: day, counter: "stays", amount: sign, from: from),
                CounterDay(
                    day: day, counter: "spend", amount: sign * Int64(random.pick(1...200_000)), from: from),
                CounterDay(
                    day: day, counter: ["no_shows", "brands.a", "brands.b", "brands.c"][random.pick(0...3)],
                    amount: sign),
            ]
        }
    }

    static func titles(_ random: inout SeededGenerator, _ program: Program) throws -> [TierTitle] {
        let begin = try TierFixture.day("2022-01-01")
        return (0..<random.pick(0...3)).map { _ in
            let from = begin.adding(days: random.pick(0...1_200))
            let length = random.pick(-1...500)
            return TierTitle(
                tier: program.tiers[random.pick(0...program.tiers.count - 1)].id,
                cause: TierTitle.Cause.allCases[random.pick(0...3)], from: from,
                until: length > 450 ? nil : from.adding(days: length))
        }
    }

    @Test("the order of telling does not matter, and growing is the same as beginning anew") func order()
        throws
    {
        var random = SeededGenerator()
        let programs = try Self.programs()
        let begin = try TierFixture.day("2022-01-01")
        for round in 0..<160 {
            let program = programs[round % programs.count]
            let (history, titles) = (try Self.history(&random), try Self.titles(&random, program))
            let joined = begin.adding(days: random.pick(-400...10))
            var grown = TierLadder(program: program, joinedOn: joined)
            var facts = history.shuffled(using: &random)
            if round % 2 == 0 { facts.sort { $0.day < $1.day } }
            for (number, fact) in facts.enumerated() {
                grown.add(fact)
                if number == facts.count / 2 {
                    for title in titles.shuffled(using: &random) { grown.add(title) }
                }
            }
            if facts.isEmpty { for title in titles { grown.add(title) } }
            var whole = TierLadder(program: program, joinedOn: joined, titles: titles)
            whole.add(history)
            for _ in 0..<15 {
                let day = begin.adding(days: random.pick(0...2_500))
                // What comes later changes nothing before.
                let known = TierQualification.standing(
                    history: history.filter { $0.day <= day }, titles: titles.filter { $0.from <= day },
                    program: program, joinedOn: joined, on: day)
                let (one, other) = (grown.standing(on: day), whole.standing(on: day))
                guard one == other, one == known else {
                    Issue.record("seed \(random.seed), round \(round): on \(day) \(one), \(other), \(known)")
                    return
                }
            }
        }
    }

    @Test("asking meanwhile changes nothing, and what is told on a day is told to its end") func incremental()
        throws
    {
        var random = SeededGenerator()
        let programs = try Self.programs()
        for round in 0..<60 {
            let program = programs[round % programs.count]
            let history = try Self.history(&random).sorted { $0.day < $1.day }
            var ladder = TierLadder(program: program, joinedOn: history.first?.day)
            for (number, fact) in history.enumerated() {
                ladder.add(fact)
                let known = TierQualification.standing(
                    history: Array(history[...number]), program: program, joinedOn: history.first?.day,
                    on: fact.day)
                guard ladder.standing(on: fact.day) == known else {
                    Issue.record("seed \(random.seed), round \(round), fact \(number)")
                    return
                }
            }
        }
    }

    /// Programs whose terms are tied to calendar years, or that look back over what their terms last and in which a
    /// lower tier does not begin a term of its own when a higher one ends.
    static func rising() throws -> [Program] {
        let rolling = try TierFixture.program([
            TierFixture.tier(
                "gold", .any([TierFixture.least("stays", 4), TierFixture.least("spend", 3_000_00)]))
        ])
        let calendar = try TierFixture.program(
            ["silver", "gold", "platinum"].enumerated().map { rank, id in
                TierFixture.tier(
                    id,
                    .any([
                        TierFixture.least("nights", Int64(8 * (rank + 1)), .calendarYear),
                        TierFixture.least("brands", Int64(rank + 2), .calendarYear),
                    ]),
                    .endOfMonth(12, yearsLater: 1))
            })
        let lifelong = try TierFixture.program([
            TierFixture.tier("silver", TierFixture.least("nights", 20, .lifetime), .lifetime),
            TierFixture.tier("gold", TierFixture.least("stays", 3, .consecutive(gapDays: 60)), .lifetime),
        ])
        return [rolling, calendar, lifelong, try TierFixture.marriott()]
    }

    @Test("more of a counter never gives a lower tier") func more() throws {
        var random = SeededGenerator()
        let programs = try Self.rising()
        let begin = try TierFixture.day("2022-01-01")
        for round in 0..<160 {
            let program = programs[round % programs.count]
            let history = try Self.history(&random).filter { $0.amount > 0 }
            let added = try Self.history(&random).prefix(random.pick(1...8)).filter { $0.amount > 0 }
            let less = try TierFixture.ladder(program, history)
            let more = try TierFixture.ladder(program, history + added)
            for _ in 0..<20 {
                let day = begin.adding(days: random.pick(0...2_500))
                let (low, high) = (less.standing(on: day), more.standing(on: day))
                guard program.rank(of: high.tier) >= program.rank(of: low.tier) else {
                    Issue.record(
                        "seed \(random.seed), round \(round): on \(day) \(high) with more than \(low)")
                    return
                }
            }
        }
    }

    @Test("what happened leads from tier to tier and ends at the standing") func events() throws {
        var random = SeededGenerator()
        let programs = try Self.programs()
        for round in 0..<60 {
            let program = programs[round % programs.count]
            let (history, titles) = (try Self.history(&random), try Self.titles(&random, program))
            let ladder = try TierFixture.ladder(program, history, titles: titles)
            let day = try TierFixture.day("2022-01-01").adding(days: random.pick(0...2_000))
            var rank = 0
            var last: CalendarDay?
            for event in ladder.events(through: day) {
                #expect(last.map { event.on >= $0.adding(days: -1) } ?? true)
                last = event.on
                if event.kind == .fallen { #expect(program.rank(of: event.from) == rank) }
                let to = program.rank(of: event.to)
                rank = event.kind == .fallen ? to : max(rank, to)
                #expect(!TierExplanation.lines(event, ladder: ladder).isEmpty)
            }
            #expect(
                program.tiers[rank].id == ladder.standing(on: day).tier, "seed \(random.seed), round \(round)"
            )
        }
    }
}
