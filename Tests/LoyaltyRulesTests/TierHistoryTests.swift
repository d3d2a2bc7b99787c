import Testing

@testable import LoyaltyRules

@Suite("I-26 the tier is a function of what really happened")
struct TierHistoryTests {
    static func history(_ random: inout SeededGenerator) throws -> [CounterDay] {
        let begin = try RulesFixture.day("2022-01-01")
        return (0..<random.pick(0...25)).flatMap { _ -> [CounterDay] in
            let day = begin.adding(days: random.pick(0...1_500))
            return [
                CounterDay(day: day, counter: "stays", amount: 1),
                CounterDay(day: day, counter: "spend", amount: Int64(random.pick(1...150_000))),
            ]
        }
    }

    static func days(_ random: inout SeededGenerator) throws -> [CalendarDay] {
        let begin = try RulesFixture.day("2022-01-01")
        return (0..<12).map { _ in begin.adding(days: random.pick(0...2_500)) }
    }

    @Test("the order in which facts are told does not matter") func order() throws {
        var random = SeededGenerator()
        let program = try RulesFixture.program()
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
        let program = try RulesFixture.program()
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
        let program = try RulesFixture.program()
        let kept = CounterDay(day: try RulesFixture.day("2026-05-01"), counter: "stays", amount: 2)
        let later = try RulesFixture.day("2026-09-01")
        let cancelled = [
            CounterDay(day: later, counter: "stays", amount: 1),
            CounterDay(day: later, counter: "stays", amount: -1),
        ]
        let came = TierQualification.standing(history: [kept] + cancelled, program: program, on: later)
        #expect(came.until == (try RulesFixture.day("2027-05-01")))
    }

    @Test("walking day by day gives the same tier") func dayByDay() throws {
        var random = SeededGenerator()
        let program = try RulesFixture.program()
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

    /// The same promise told in another way: each day, first what ends, then what is reached.
    static func walk(_ history: [CounterDay], _ program: Program, to day: CalendarDay) -> (
        tier: String, until: CalendarDay?
    ) {
        func supported(_ today: CalendarDay, _ known: (CalendarDay) -> Bool) -> Int {
            let window = history.filter { $0.day > today.adding(months: -12) && known($0.day) }
            let stays = window.reduce(Int64(0)) { $1.counter == "stays" ? $0 + $1.amount : $0 }
            let spend = window.reduce(Int64(0)) { $1.counter == "spend" ? $0 + $1.amount : $0 }
            if stays >= 8 && spend >= 800_000 { return 3 }
            if stays >= 5 || spend >= 300_000 { return 2 }
            return stays >= 2 || spend >= 100_000 ? 1 : 0
        }
        guard var today = history.map(\.day).min(), today <= day else { return (program.tiers[0].id, nil) }
        var (rank, until): (Int, CalendarDay?) = (0, nil)
        while today <= day {
            if let end = until, end < today {
                rank = min(rank, supported(today) { $0 < today })
                until = rank == 0 ? nil : today.adding(months: 12)
            }
            if history.contains(where: { $0.day == today }) {
                let reached = supported(today) { $0 <= today }
                if reached >= rank && reached > 0 { (rank, until) = (reached, today.adding(months: 12)) }
            }
            today = today.adding(days: 1)
        }
        return (program.tiers[rank].id, until)
    }

    private static func addedUp(_ history: [CounterDay]) -> [CounterDay] {
        Dictionary(grouping: history) { "\($0.day)|\($0.counter)" }.sorted { $0.key < $1.key }.map { group in
            CounterDay(
                day: group.value[0].day, counter: group.value[0].counter,
                amount: group.value.reduce(0) { $0 + $1.amount })
        }
    }
}
