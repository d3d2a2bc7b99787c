import Testing

@testable import LoyaltyRules

@Suite("Gifts of tiers")
struct TierGiftTests {
    private static let points = AssetAmount("points", 500)

    private static func gift(
        _ id: String, _ period: TierGift.Period = .lifetime, _ ways: [TierGift.Way] = [.counted], gives: [AssetAmount] = [points]
    ) -> TierGift {
        TierGift(id: id, name: TierFixture.name(id), gives: gives, oncePer: period, reachedBy: ways)
    }

    /// Silver by 2 stays in three months, for three; gold by 5 in six, for six.
    private static func program(silver: [TierGift] = [], gold: [TierGift] = []) throws -> Program {
        try TierFixture.program([
            Tier(
                id: "silver", name: TierFixture.name("silver"), attain: TierFixture.least("stays", 2, .months(3)),
                validity: .months(3), gifts: silver),
            Tier(
                id: "gold", name: TierFixture.name("gold"), attain: TierFixture.least("stays", 5, .months(6)),
                validity: .months(6), grant: TierGrant(atMostMonths: 12), gifts: gold),
        ])
    }

    private static func reached(_ ladder: TierLadder, through day: String) throws -> [String] {
        TierAttainment.all(
            in: ladder.events(through: try TierFixture.day(day)), of: ladder.program.tiers.map(\.id)
        ).map {
            "\($0.tier) \($0.way.rawValue) \($0.on)"
        }
    }

    @Test(
        "TIER-13 a tier is reached by rising to it: not by renewing it, keeping it or falling to it",
        arguments: [
            (["2026-01-01", "2026-01-10"], ["silver counted 2026-01-10"]),
            (["2026-01-01", "2026-01-10", "2026-02-01"], ["silver counted 2026-01-10"]),
            (["2026-01-01", "2026-01-10", "2026-06-01", "2026-06-02"], ["silver counted 2026-01-10", "silver counted 2026-06-02"]),
            (["2026-01-01", "2026-01-01", "2026-01-01", "2026-01-01", "2026-01-01"], ["silver counted 2026-01-01", "gold counted 2026-01-01"]),
            (
                ["2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04", "2026-01-05", "2026-07-04", "2026-07-05"],
                ["silver counted 2026-01-02", "gold counted 2026-01-05"]
            ),
            ([], []),
        ] as [([String], [String])])
    func counted(_ stays: [String], _ expected: [String]) throws {
        let history = try stays.flatMap { try TierFixture.fact($0, stays: 1) }
        let ladder = try TierFixture.ladder(Self.program(), history)
        #expect(try Self.reached(ladder, through: "2026-12-31") == expected)
    }

    @Test("a title is reached in its own way, and by counting when enough is counted under it")
    func titled() throws {
        let stays = ["2026-02-01", "2026-02-02", "2026-02-03", "2026-02-04"]
        let history = try stays.flatMap { try TierFixture.fact($0, stays: 1) }
        for cause in TierTitle.Cause.allCases where cause != .held {
            let title = try TierFixture.title("gold", cause, "2026-01-01", "2026-03-01")
            let under = try TierFixture.ladder(Self.program(), history, titles: [title])
            #expect(try Self.reached(under, through: "2026-03-01") == ["gold \(cause.rawValue) 2026-01-01"])
            let enough = try TierFixture.ladder(
                Self.program(), history + TierFixture.fact("2026-02-05", stays: 1), titles: [title])
            #expect(
                try Self.reached(enough, through: "2026-03-01")
                    == ["gold \(cause.rawValue) 2026-01-01", "silver counted 2026-02-05", "gold counted 2026-02-05"])
        }
        // A title of the tier that is held, as staff give it to hold a fall back, reaches nothing.
        let held = try TierFixture.ladder(
            Self.program(), try TierFixture.fact("2026-01-01", stays: 5), titles: [TierFixture.title("gold", .granted, "2026-06-20", "2026-09-01")])
        #expect(
            try Self.reached(held, through: "2026-12-31") == ["silver counted 2026-01-01", "gold counted 2026-01-01"])
    }

    @Test("a lifetime tier is reached once")
    func lifetime() throws {
        let program = try TierFixture.program([
            TierFixture.tier("silver", lifetime: TierFixture.least("stays", 2, .lifetime)),
            TierFixture.tier("gold", lifetime: TierFixture.least("stays", 3, .lifetime)),
        ])
        let ladder = try TierFixture.ladder(program, TierFixture.fact("2026-01-01", stays: 3) + TierFixture.fact("2026-02-01", stays: 3))
        #expect(
            try Self.reached(ladder, through: "2026-12-31") == ["silver counted 2026-01-01", "gold counted 2026-01-01"])
    }

    /// What is owed for days of reaching, against days for which it was given.
    private static func due(
        _ period: TierGift.Period, reached: [String], given: [String], joined: String? = "2025-05-01"
    ) throws -> (give: [String], takeBack: [String]) {
        let gift = gift("welcome", period)
        let due = TierGiftsDue(
            owed: try reached.map { OwedTierGift(gift: gift, tier: "silver", reachedOn: try TierFixture.day($0)) },
            given: try given.map { GivenTierGift(gift: "welcome", reachedOn: try TierFixture.day($0)) },
            joinedOn: try joined.map { try TierFixture.day($0) }
        ) { id, _ in id == gift.id ? gift : nil }
        return (due.give.map(\.reachedOn.description), due.takeBack.map(\.reachedOn.description))
    }

    @Test(
        "T7 a gift is given once in its period, however often the tier is reached in it",
        arguments: [
            (.lifetime, ["2026-03-01", "2030-01-01"], ["2026-03-01"]),
            (.calendarYear, ["2026-01-01", "2026-12-31"], ["2026-01-01"]),
            (.calendarYear, ["2026-12-31", "2027-01-01"], ["2026-12-31", "2027-01-01"]),
            (.membershipYear, ["2026-04-30", "2026-05-01", "2027-04-30"], ["2026-04-30", "2026-05-01"]),
            (.membershipYear, ["2026-05-01", "2026-04-30"], ["2026-04-30", "2026-05-01"]),
            (.calendarYear, [], []),
        ] as [(TierGift.Period, [String], [String])])
    func periods(_ period: TierGift.Period, _ reached: [String], _ expected: [String]) throws {
        let first = try Self.due(period, reached: reached, given: [])
        #expect(first.give == expected && first.takeBack.isEmpty)
        // What was given is not given again.
        let again = try Self.due(period, reached: reached, given: expected)
        #expect(again.give.isEmpty && again.takeBack.isEmpty)
    }

    @Test("what was not reached after all is taken back; another day of the same period keeps it")
    func takenBack() throws {
        let none = try Self.due(.calendarYear, reached: [], given: ["2026-03-01"])
        #expect(none.give == [] && none.takeBack == ["2026-03-01"])
        let later = try Self.due(.calendarYear, reached: ["2026-09-01"], given: ["2026-03-01"])
        #expect(later.give == [] && later.takeBack == [])
        let other = try Self.due(.calendarYear, reached: ["2027-01-01"], given: ["2026-03-01"])
        #expect(other.give == ["2027-01-01"] && other.takeBack == ["2026-03-01"])
    }

    @Test("T7 I-20 after any stays and cancellations a book holds a gift once for each period in which a history without them would")
    func property() throws {
        var random = SeededGenerator()
        let schedule = ProgramSchedule(
            try Self.program(silver: [Self.gift("year", .calendarYear)], gold: [Self.gift("ever", .lifetime, gives: [AssetAmount("points", 2_000)])]))
        let begin = try TierFixture.day("2025-01-01")
        for _ in 0..<60 {
            var book = MemberBook(schedule)
            var kept: [Folio] = []
            for number in 1...random.pick(4...20) {
                let day = begin.adding(days: random.pick(0...900))
                let folio = Folio(
                    kind: .stay, property: "", outlet: nil, number: "S\(number)", arrival: day, departure: day,
                    currency: schedule.versions[0].program.currency, lines: [])
                _ = try book.take(folio, postedOn: begin.adding(days: 1_000), dayRate: nil)
                kept.append(folio)
                if random.pick(1...3) == 1, let gone = kept.indices.randomElement(using: &random) {
                    let number = kept.remove(at: gone).number
                    _ = try book.correct(.stay, number: number, lines: nil, on: begin.adding(days: 1_000))
                }
            }
            var fresh = MemberBook(schedule)
            for folio in kept.shuffled(using: &random) {
                _ = try fresh.take(folio, postedOn: begin.adding(days: 1_000), dayRate: nil)
            }
            let day = begin.adding(days: 1_000)
            #expect(book.balance(of: "points", on: day) == fresh.balance(of: "points", on: day), "seed \(random.seed)")
            let years = Dictionary(grouping: book.tierGifts.filter { $0.given.gift == "year" }) { $0.given.reachedOn.parts.year }
            #expect(years.values.allSatisfy { $0.count == 1 }, "seed \(random.seed)")
            #expect(book.tierGifts.count { $0.given.gift == "ever" } <= 1, "seed \(random.seed)")
        }
    }

    @Test("POL-04 another gift of a tier is told with both, and members are told once")
    func difference() throws {
        let old = try Self.program(silver: [Self.gift("welcome")])
        let new = try Self.program(silver: [Self.gift("welcome", .calendarYear, gives: [AssetAmount("points", 600)])])
        let change = try #require(ProgramDifference.between(old, new).first)
        #expect(change.key == "program_change.tier_gift" && change.direction == .better)
        #expect(change.values["old"] == "en=welcome; gives: points: 500; once_per: lifetime; reached_by: counted")
        #expect(ProgramAnnouncement.changes(from: old, to: new) == [MemberChange(.tierGift, "silver", .better)])
        let gone = ProgramDifference.between(old, try Self.program())
        #expect(gone.map(\.key) == ["program_change.tier_gift_removed"] && gone.map(\.direction) == [.worse])
    }
}
