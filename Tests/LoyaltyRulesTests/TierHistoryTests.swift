import Testing

@testable import LoyaltyRules

@Suite("I-26 the tier is a function of what really happened")
struct TierHistoryTests {
    static func history(_ random: inout SeededGenerator) throws -> [CounterDay] {
        let begin = try TierFixture.day("2022-01-01")
        return (0..<random.pick(0...25)).flatMap { _ -> [CounterDay] in
            let day = begin.adding(days: random.pick(0...1_500))
            return [
                CounterDay(day: day, counter: "stays", amount: 1),
                CounterDay(day: day, counter: "spend", amount: Int64(random.pick(1...150_000))),
            ]
        }
    }

    static func days(_ random: inout SeededGenerator) throws -> [CalendarDay] {
        let begin = try TierFixture.day("2022-01-01")
        return (0..<12).map { _ in begin.adding(days: random.pick(0...2_500)) }
    }

    @Test("the order in which facts are told does not matter") func order() throws {
        var random = SeededGenerator()
        let program = try TierFixture.rolling()
        for _ in 0..<150 {
            let history = try Self.history(&random)
            let shuffled = history.shuffled(using: &random)
            for day in try Self.days(&random) {
                #expect(
                    TierQualification.standing(history: history, program: program, on: day)
                        == TierQualification.standing(history: shuffled, program: program, on: day),
                    "seed \(random.seed)")
            }
        }
    }

    @Test("a reversed fact leaves the tier that a history without it gives", arguments: [true, false])
    func reversal(addedUpByDay: Bool) throws {
        var random = SeededGenerator()
        let program = try TierFixture.rolling()
        for _ in 0..<150 {
            let history = try Self.history(&random)
            let mistake = try Self.history(&random).prefix(2)
            let back = mistake.map { CounterDay(day: $0.day, counter: $0.counter, amount: -$0.amount) }
            var reversed = (history + mistake + back).shuffled(using: &random)
            // The ledger adds up each day; a day on which all was taken back then stands there with nothing.
            if addedUpByDay { reversed = Self.addedUp(reversed) }
            for day in try Self.days(&random) {
                let with = TierQualification.standing(history: reversed, program: program, on: day)
                let without = TierQualification.standing(history: history, program: program, on: day)
                guard with == without else {
                    Issue.record("seed \(random.seed): on \(day) \(with) instead of \(without)")
                    return
                }
            }
        }
    }

    @Test("a cancelled stay does not prolong a tier") func cancelledStay() throws {
        let program = try TierFixture.rolling()
        let kept = CounterDay(day: try TierFixture.day("2026-05-01"), counter: "stays", amount: 2)
        let later = try TierFixture.day("2026-09-01")
        let cancelled = [
            CounterDay(day: later, counter: "stays", amount: 1),
            CounterDay(day: later, counter: "stays", amount: -1),
        ]
        let came = TierQualification.standing(history: [kept] + cancelled, program: program, on: later)
        #expect(came.until == (try TierFixture.day("2027-05-01")))
    }

    @Test("walking day by day gives the same tier") func dayByDay() throws {
        var random = SeededGenerator()
        let program = try TierFixture.rolling()
        for _ in 0..<25 {
            let history = try Self.history(&random)
            for day in try Self.days(&random).prefix(3) {
                let came = TierQualification.standing(history: history, program: program, on: day)
                let expected = Self.walk(history, program, to: day)
                guard came.tier == expected.tier, came.until == expected.until else {
                    Issue.record("seed \(random.seed): on \(day) \(came) instead of \(expected)")
                    return
                }
            }
        }
    }

    /// The same promise told in another way: each day, first what ends, then what is reached; of each tier how long
    /// it was earned.
    static func walk(_ history: [CounterDay], _ program: Program, to day: CalendarDay) -> (
        tier: String, until: CalendarDay?
    ) {
        func supported(_ today: CalendarDay, _ known: (CalendarDay) -> Bool) -> [Bool] {
            let window = history.filter { $0.day > today.adding(months: -12) && known($0.day) }
            let stays = window.reduce(Int64(0)) { $1.counter == "stays" ? $0 + $1.amount : $0 }
            let spend = window.reduce(Int64(0)) { $1.counter == "spend" ? $0 + $1.amount : $0 }
            return [
                true, stays >= 2 || spend >= 100_000, stays >= 5 || spend >= 300_000,
                stays >= 8 && spend >= 800_000,
            ]
        }
        guard var today = history.map(\.day).min(), today <= day else { return (program.tiers[0].id, nil) }
        var rank = 0
        var until: [CalendarDay?] = [nil, nil, nil, nil]
        while today <= day {
            if rank > 0, let end = until[rank], end < today {
                let full = supported(today) { $0 < today }
                while rank > 0, !full[rank], until[rank].map({ $0 < today }) ?? true { rank -= 1 }
                if rank > 0, full[rank] { until[rank] = today.adding(months: 12) }
            }
            if history.contains(where: { $0.day == today }) {
                let reached = supported(today) { $0 <= today }
                for tier in 1...3 where reached[tier] {
                    until[tier] = today.adding(months: 12)
                    rank = max(rank, tier)
                }
            }
            today = today.adding(days: 1)
        }
        return (program.tiers[rank].id, rank == 0 ? nil : until[rank])
    }

    private static func addedUp(_ history: [CounterDay]) -> [CounterDay] {
        Dictionary(grouping: history) { "\($0.day)|\($0.counter)" }.sorted { $0.key < $1.key }.map { group in
            CounterDay(
                day: group.value[0].day, counter: group.value[0].counter,
                amount: group.value.reduce(0) { $0 + $1.amount })
        }
    }
}
