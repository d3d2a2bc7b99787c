import Testing

@testable import LoyaltyRules

@Suite("MEM-17 Conditions by which members are found")
struct MemberFilterTests {
    private static func day(_ text: String) -> CalendarDay { CalendarDay(text) ?? CalendarDay(number: 0) }

    /// A gold member who holds 500 points, stayed 12 nights this year and lacks 2 nights to the next tier.
    private static let facts: MemberFacts = {
        var facts = MemberFacts(today: day("2026-06-15"), joinedOn: day("2025-03-31"))
        facts.tier = "gold"
        facts.property = "bund"
        facts.channel = "app"
        facts.birthday = MonthDay("02-29")
        facts.balances = ["points": 500]
        facts.ends = [day("2026-06-14"), day("2026-07-15")]
        facts.thisYear = ["nights": 12]
        facts.lastStayOn = day("2026-05-01")
        let nights = TierProgress.Way(measure: .counter("nights", .months(12)), done: 12, needed: 14, isUpper: false)
        let spend = TierProgress.Way(measure: .counter("spend", .months(12)), done: 10, needed: 900, isUpper: false)
        let stays = TierProgress.Way(measure: .counter("stays", .months(12)), done: 9, needed: 5, isUpper: false)
        let years = TierProgress.Way(measure: .years(at: "gold"), done: 0, needed: 1, isUpper: false)
        facts.progress = TierProgress(next: "platinum", alternatives: [[spend], [nights, stays], [years]])
        facts.consents = [.agreement, .marketingEmail]
        return facts
    }()

    private static let cases: [(MemberCondition, Bool)] = [
        (.tier("gold"), true), (.tier("base"), false), (.status(.active), true), (.status(.merged), false),
        (.property("bund"), true), (.property(""), false), (.channel("app"), true), (.channel("desk"), false),
        (.joined(FilterSpan(from: day("2025-03-31"), to: day("2025-03-31"))), true),
        (.joined(FilterSpan(from: day("2025-04-01"))), false), (.joined(FilterSpan(to: day("2025-03-30"))), false),
        (.birthMonth(2), true), (.birthMonth(3), false),
        (.balance("points", FilterSpan(from: 500, to: 500)), true), (.balance("points", FilterSpan(from: 501)), false),
        (.balance("miles", FilterSpan(to: 0)), true), (.balance("points", FilterSpan(to: 499)), false),
        (.ending(withinDays: 30), true), (.ending(withinDays: 29), false), (.ending(withinDays: 0), false),
        (.thisYear("nights", FilterSpan(from: 12)), true), (.thisYear("nights", FilterSpan(from: 13)), false),
        (.thisYear("stays", FilterSpan(from: 0)), true),
        (.lastStay(FilterSpan(to: day("2026-05-01"))), true), (.lastStay(FilterSpan(to: day("2026-04-30"))), false),
        (.lastStay(FilterSpan(from: day("2026-05-01"))), true),
        // The other part of the way is there already; one year cannot be made up for by nights.
        (.near("nights", atMost: 2), true), (.near("nights", atMost: 1), false), (.near("stays", atMost: 9), false),
        (.near("spend", atMost: 890), true), (.near("spend", atMost: 889), false),
        (.consent(.marketingEmail, given: true), true), (.consent(.marketingEmail, given: false), false),
        (.consent(.profiling, given: false), true), (.consent(.profiling, given: true), false),
    ]

    @Test("TIER-11 each condition at its bounds", arguments: cases)
    func bounds(_ one: (MemberCondition, Bool)) {
        #expect(one.0.holds(for: Self.facts) == one.1, "\(one.0)")
    }

    @Test("TIER-11 a membership that ended is near no tier")
    func ended() {
        var facts = Self.facts
        facts.status = .closed
        #expect(!MemberCondition.near("nights", atMost: 2).holds(for: facts))
    }

    @Test("All conditions hold together; without any everybody is found")
    func together() {
        func filter(_ conditions: MemberCondition...) -> MemberFilter { MemberFilter(conditions.map { .init(condition: $0) }) }
        #expect(filter().matches(Self.facts))
        #expect(filter(.tier("gold"), .birthMonth(2)).matches(Self.facts))
        #expect(!filter(.tier("gold"), .birthMonth(3)).matches(Self.facts))
    }

    @Test("Who never stayed, has no birthday told or is in the last tier meets no such condition")
    func nothing() {
        let facts = MemberFacts(today: Self.day("2026-06-15"), joinedOn: Self.day("2026-01-01"))
        let asked: [MemberCondition] = [
            .lastStay(FilterSpan(to: Self.day("2026-06-15"))), .birthMonth(1), .near("nights", atMost: 99), .ending(withinDays: 3_660),
        ]
        for condition in asked { #expect(!condition.holds(for: facts), "\(condition)") }
    }

    @Test("Fields are read, told again and kept in the same words")
    func reading() throws {
        let program = try TierFixture.program([])
        let told = [
            "tier": "gold", "held_from": "5", "held_to": "9", "joined_from": "2026-01-01", "near": "nights", "near_by": "2",
            "with": "marketing_email", "status": "", "page": "7",
        ]
        let reading = MemberFilterReading(told, program: program)
        #expect(reading.problems.isEmpty)
        #expect(
            Set(reading.filter.conditions) == [
                .tier("gold"), .balance("points", FilterSpan(from: 5, to: 9)), .joined(FilterSpan(from: Self.day("2026-01-01"))),
                .near("nights", atMost: 2), .consent(.marketingEmail, given: true),
            ])
        let again = MemberFilterReading(MemberFilter.fields(stored: reading.filter.stored), program: program)
        #expect(again.filter == reading.filter)
        let part = try #require(reading.filter.parts.first { $0.condition == .near("nights", atMost: 2) })
        #expect(part.fields.map(\.name) == ["near", "near_by"])
        #expect(!reading.filter.without(part).conditions.contains(part.condition))
    }

    private static let wrong: [([String: String], String)] = [
        (["tier": "a b"], "tier filter_word"), (["tier": String(repeating: "a", count: 41)], "tier filter_word"),
        (["tier": "gold\ntier=base"], "tier filter_word"), (["status": "gone"], "status unknown_word"),
        (["birth_month": "13"], "birth_month filter_number"), (["birth_month": "0"], "birth_month filter_number"),
        (["held_from": "-1"], "held_from filter_number"), (["held_from": "9999999999999"], "held_from filter_number"),
        (["held_from": "1e3"], "held_from filter_number"), (["held_from": "10", "held_to": "9"], "held_to filter_reversed"),
        (["joined_from": "2026-02-30"], "joined_from malformed_day"),
        (["stayed_from": "2026-02-02", "stayed_to": "2026-02-01"], "stayed_to filter_reversed"),
        (["ends_within": "3661"], "ends_within filter_number"), (["near_by": "0"], "near_by filter_number"),
        (["with": "everything"], "with unknown_word"),
    ]

    @Test("What makes no sense is told by field, and finds nobody by itself", arguments: wrong)
    func problems(_ one: ([String: String], String)) throws {
        let reading = MemberFilterReading(one.0, program: try TierFixture.program([]))
        #expect(reading.problems.map { "\($0.field) \($0.key)" } == [one.1])
        #expect(reading.filter.isEmpty)
    }

    @Test("No text that a guest wrote becomes a formula")
    func formulas() {
        for text in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"] {
            #expect(ListFile.harmless(text) == "'" + text)
        }
        for text in ["", "Li Wei", "'=1", "1-1", "李伟"] { #expect(ListFile.harmless(text) == text) }
    }
}
