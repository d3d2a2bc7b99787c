import Testing

@testable import LoyaltyRules

@Suite("What counters add up to in a window")
struct CounterTotalsTests {
    static func total(
        _ counter: String, _ window: Window, on day: String, _ history: [CounterDay], joined: String? = nil,
        term: String? = nil, forTiers: Bool = true, program: Program? = nil
    ) throws -> Int64 {
        var totals = CounterTotals(program: try program ?? TierFixture.rolling())
        for entry in history { totals.add(entry) }
        return totals.total(
            of: counter, in: window, on: try TierFixture.day(day),
            anchors: WindowAnchors(
                joinedOn: try joined.map { try TierFixture.day($0) },
                termFrom: try term.map { try TierFixture.day($0) },
                forTiers: forTiers))
    }

    /// One night on each of these days, of which each counts a power of two: the total tells which ones are in.
    static let days = ["2024-02-29", "2024-12-31", "2025-01-01", "2025-02-28", "2025-03-01", "2025-03-15"]

    static func history() throws -> [CounterDay] {
        try days.enumerated().map { try TierFixture.fact($1, "nights", Int64(1) << Int64($0)) }
    }

    @Test(
        "TIER-03 CFL-04 each window holds its days, the first and the last included",
        arguments: [
            (.months(12), "2025-02-28", 15), (.months(12), "2025-03-01", 30), (.months(1), "2025-03-28", 48),
            (.days(1), "2025-03-15", 32), (.days(14), "2025-03-15", 32), (.days(15), "2025-03-15", 48),
            (.calendarMonth, "2025-02-28", 8), (.calendarMonth, "2025-03-31", 48),
            (.calendarQuarter, "2024-12-31", 2), (.calendarQuarter, "2025-03-31", 60), (.calendarQuarter, "2025-04-01", 0),
            (.previousCalendarYear, "2025-01-01", 3), (.previousCalendarYear, "2024-12-31", 0),
            (.previousCalendarYear, "2026-02-28", 60), (.calendarYear, "2024-12-31", 3),
            (.calendarYear, "2025-01-01", 4), (.calendarYear, "2025-12-31", 60),
            (.lifetime, "2025-02-28", 15),
            (.membershipYear, "2025-02-27", 7), (.membershipYear, "2025-02-28", 8),
            (.membershipYear, "2025-03-01", 24),
            (.tierPeriod, "2025-03-15", 56), (.lifetime, "2023-01-01", 0),
        ] as [(Window, String, Int64)])
    func windows(_ window: Window, _ day: String, _ expected: Int64) throws {
        let came = try Self.total(
            "nights", window, on: day, Self.history(), joined: "2024-02-29", term: "2025-01-01")
        #expect(came == expected)
    }

    @Test("without a day of joining, or of a change of tier, everything counts") func noAnchors() throws {
        #expect(try Self.total("nights", .membershipYear, on: "2025-03-15", Self.history()) == 63)
        #expect(try Self.total("nights", .tierPeriod, on: "2025-03-15", Self.history()) == 63)
    }

    @Test(
        "stated days count up to the day in question",
        arguments: [
            ("2025-01-01", "2025-03-01", "2025-03-15", 28), ("2025-01-01", "2025-03-01", "2025-02-28", 12),
            ("2025-03-15", "2025-03-15", "2025-03-01", 0), ("2025-03-15", "2025-03-01", "2025-03-15", 0),
        ])
    func dates(_ from: String, _ until: String, _ day: String, _ expected: Int64) throws {
        let range = DayRange(from: try TierFixture.day(from), until: try TierFixture.day(until))
        #expect(try Self.total("nights", .dates(range), on: day, Self.history()) == expected)
    }

    @Test(
        "TIER-05 an unbroken run: from a departure to the next arrival lie at most so many days",
        arguments: [
            (30, "2025-04-20", 3), (29, "2025-04-20", 2), (30, "2025-03-02", 1), (30, "2026-12-31", 3),
            (0, "2025-02-28", 0),
        ])
    func consecutive(_ gap: Int, _ day: String, _ expected: Int64) throws {
        let history = [
            try TierFixture.fact("2025-03-01", "stays", 1, from: "2025-02-27"),
            try TierFixture.fact("2025-04-02", "stays", 1, from: "2025-03-31"),
            try TierFixture.fact("2025-04-03", "stays", 1, from: "2025-04-02"),
        ]
        #expect(try Self.total("stays", .consecutive(gapDays: gap), on: day, history) == expected)
    }

    @Test("a stay that was taken back does not bridge a gap") func takenBack() throws {
        let history = [
            try TierFixture.fact("2025-03-01", "stays", 1),
            try TierFixture.fact("2025-03-10", "stays", 1, from: "2025-03-02"),
            try TierFixture.fact("2025-03-10", "stays", 1, from: "2025-03-09"),
            try TierFixture.fact("2025-03-10", "stays", -1, from: "2025-03-02"),
        ]
        #expect(try Self.total("stays", .consecutive(gapDays: 3), on: "2025-03-10", history) == 1)
    }

    @Test("ADV-02 different names are counted, each once, while something remains of it") func distinct()
        throws
    {
        let history = [
            try TierFixture.fact("2025-01-01", "brands.ibis", 1),
            try TierFixture.fact("2025-02-01", "brands.ibis", 1),
            try TierFixture.fact("2025-02-01", "brands.novotel", 1),
            try TierFixture.fact("2025-03-01", "brands.novotel", -1),
            try TierFixture.fact("2025-03-01", "brands.mercure", 1),
            try TierFixture.fact("2025-03-02", "brands", 1),
        ]
        #expect(try Self.total("brands", .lifetime, on: "2025-02-01", history) == 2)
        #expect(try Self.total("brands", .lifetime, on: "2025-03-02", history) == 2)
        #expect(try Self.total("brands", .days(2), on: "2025-03-02", history) == 1)
    }

    @Test(
        "T-IHG-2 ADV-06 what lies beyond the threshold reached counts again next year, for tiers only",
        arguments: [
            (46, 0, 6), (19, 0, 0), (24, 0, 4), (40, 0, 0), (75, 0, 5), (46, 40, 6), (46, 36, 2),
            (46, 30, 16),
        ]
            as [(Int64, Int64, Int64)])
    func rollover(_ first: Int64, _ second: Int64, _ rolled: Int64) throws {
        let tiers = [10, 20, 40, 70].map {
            TierFixture.tier("t\($0)", TierFixture.least("nights", $0, .calendarYear))
        }
        let program = try TierFixture.program(
            tiers, counters: [TierFixture.counter("nights", .nights, rollover: Rollover(fromTier: "t20"))])
        var history = [try TierFixture.fact("2024-06-01", "nights", first)]
        if second > 0 { history.append(try TierFixture.fact("2025-06-01", "nights", second)) }
        let year = second > 0 ? "2026" : "2025"
        let now = try TierFixture.fact(year + "-02-01", "nights", 1)
        for counted in [history, history + [now]] {
            let own: Int64 = counted.count > history.count ? 1 : 0
            #expect(
                try Self.total("nights", .calendarYear, on: year + "-03-01", counted, program: program)
                    == rolled + own)
            let milestone = try Self.total(
                "nights", .calendarYear, on: year + "-03-01", counted, forTiers: false, program: program)
            #expect(milestone == own)
        }
    }

    @Test("searches and plain adding up agree") func agrees() throws {
        var random = SeededGenerator()
        for _ in 0..<200 {
            let begin = try TierFixture.day("2023-01-01")
            let days = (0..<random.pick(0...40)).map { _ in begin.adding(days: random.pick(0...900)) }
                .sorted()
            var totals = CounterTotals(program: try TierFixture.rolling())
            let history = days.map {
                CounterDay(day: $0, counter: "nights", amount: Int64(random.pick(-3...9)))
            }
            for entry in history { totals.add(entry) }
            let anchors = WindowAnchors(joinedOn: begin.adding(days: 59), termFrom: begin.adding(days: 300))
            let day = begin.adding(days: random.pick(0...1_000))
            for window: Window in [
                .months(3), .days(77), .calendarMonth, .calendarQuarter, .calendarYear, .membershipYear, .tierPeriod,
            ] {
                let before = try #require(window.dayBefore(day, anchors: anchors))
                let expected = history.filter { $0.day > before && $0.day <= day }.reduce(Int64(0)) {
                    $0 + $1.amount
                }
                let came = totals.total(of: "nights", in: window, on: day, anchors: anchors)
                #expect(came == expected, "seed \(random.seed): \(window) on \(day)")
            }
        }
    }
}
