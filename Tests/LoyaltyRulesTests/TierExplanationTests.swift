import Testing

@testable import LoyaltyRules

@Suite("GEN-05 every change of a tier has its sentences")
struct TierExplanationTests {
    static func keys(_ ladder: TierLadder, through day: String) throws -> [[String]] {
        ladder.events(through: try TierFixture.day(day)).map {
            TierExplanation.lines($0, ladder: ladder).map(\.key)
        }
    }

    @Test("risen: with what was counted and what was needed") func risen() throws {
        let ladder = try TierFixture.ladder(
            TierFixture.rolling(), TierFixture.fact("2026-05-01", stays: 8, spend: 8_000))
        let event = try #require(ladder.events(through: try TierFixture.day("2026-05-01")).first)
        let lines = TierExplanation.lines(event, ladder: ladder)
        #expect(lines.map(\.key) == ["tier.risen_until", "tier.counted.months", "tier.counted.months"])
        #expect(lines[0].values["from"] == .tier("base") && lines[0].values["to"] == .tier("platinum"))
        #expect(lines[0].values["until"] == .day(try TierFixture.day("2027-05-01")))
        #expect(
            lines[1].values == [
                "done": .amount(8, asset: "stays"), "needed": .amount(8, asset: "stays"),
                "months": .integer(12),
            ])
    }

    @Test("GEN-05 who has fallen and then reached the tier again is told of both, and of the end that holds") func since() throws {
        let program = try TierFixture.program([
            TierFixture.tier("silver", TierFixture.least("stays", 2)),
            TierFixture.tier("gold", TierFixture.least("stays", 5), fall: .oneStep),
        ])
        var ladder = try TierFixture.ladder(program, TierFixture.fact("2025-05-01", stays: 5))
        let before = ladder.standing(on: try TierFixture.day("2025-05-01"))
        ladder.add(try TierFixture.fact("2026-08-01", stays: 2))
        let day = try TierFixture.day("2026-08-01")
        let after = ladder.standing(on: day)
        let lines = TierExplanation.lines(from: before, to: after, ladder: ladder, on: day)
        #expect(lines.map(\.key).filter { !$0.hasPrefix("tier.counted") } == ["tier.fallen_until", "tier.renewed_until"])
        #expect(lines.last { $0.key == "tier.renewed_until" }?.values["until"] == .day(try #require(after.until)))
    }

    @Test("renewed, kept and fallen: by what was counted, or for lack of what") func course() throws {
        let program = try TierFixture.program([
            TierFixture.tier(
                "gold", TierFixture.least("stays", 5),
                retain: .all([TierFixture.least("stays", 3), TierFixture.most("no_shows", 1)]), fall: .oneStep
            )
        ])
        var ladder = try TierFixture.ladder(program, TierFixture.fact("2025-05-01", stays: 5))
        ladder.add(try TierFixture.fact("2025-05-02", "stays", 1))
        ladder.add(try TierFixture.fact("2026-05-02", "stays", 3))
        #expect(
            try Self.keys(ladder, through: "2028-01-01") == [
                ["tier.risen_until", "tier.counted.months"], ["tier.renewed_until", "tier.counted.months"],
                ["tier.kept_until", "tier.counted.months", "tier.limit.months"],
                ["tier.fallen", "tier.counted.months", "tier.limit.months"],
            ])
        let fallen = TierExplanation.lines(
            try #require(ladder.events(through: try TierFixture.day("2028-01-01")).last), ladder: ladder)
        #expect(
            fallen[1].values["done"] == .amount(0, asset: "stays")
                && fallen[1].values["needed"] == .amount(3, asset: "stays"))
    }

    @Test("titles begin and end, and a tier for ever is said to be one") func titles() throws {
        let ladder = try TierFixture.ladder(
            TierFixture.rolling(),
            titles: [
                TierFixture.title("gold", .purchased, "2025-03-01", "2025-06-30"),
                TierFixture.title("silver", .granted, "2026-01-01", nil),
            ])
        #expect(
            try Self.keys(ladder, through: "2026-12-31") == [
                ["tier.title.purchased_until"], ["tier.title.purchased_ended"],
                ["tier.fallen", "tier.counted.months"], ["tier.title.granted"],
            ])
        let life = try TierLifetimeTests.ladder(nights: 250, years: 6)
        #expect(
            try Self.keys(life, through: "2005-12-31").last == [
                "tier.lifetime", "tier.counted.lifetime", "tier.counted.years",
            ])
    }

    @Test("between two looks: the change that leads from one to the other") func change() throws {
        let day = try TierFixture.day("2026-05-01")
        var ladder = try TierFixture.ladder(TierFixture.rolling(), TierFixture.fact("2026-05-01", stays: 2))
        let none = TierStanding(tier: "base", since: nil, until: nil)
        let silver = ladder.standing(on: day)
        func keys(_ before: TierStanding, _ after: TierStanding, _ day: CalendarDay) -> [String] {
            TierExplanation.lines(from: before, to: after, ladder: ladder, on: day).map(\.key)
        }
        #expect(keys(none, silver, day) == ["tier.risen_until", "tier.counted.months"])
        #expect(keys(silver, silver, day) == [])
        let end = try TierFixture.day("2027-05-02")
        #expect(keys(silver, ladder.standing(on: end), end).first == "tier.fallen")
        // The stay is cancelled: the tier is taken back, not lost.
        ladder.add(CounterDay(day: day, counter: "stays", amount: -1))
        #expect(keys(silver, ladder.standing(on: day), day) == ["tier.corrected"])
    }

    @Test("a term that a correction moves is said to be corrected") func term() throws {
        let day = try TierFixture.day("2026-09-01")
        var ladder = try TierFixture.ladder(
            TierFixture.rolling(),
            TierFixture.fact("2026-05-01", stays: 2) + TierFixture.fact("2026-08-01", stays: 1))
        let before = ladder.standing(on: day)
        ladder.add(try TierFixture.fact("2026-08-01", "stays", -1))
        let lines = TierExplanation.lines(from: before, to: ladder.standing(on: day), ladder: ladder, on: day)
        #expect(lines.map(\.key) == ["tier.term_corrected_until"])
        #expect(lines[0].values["until"] == .day(try TierFixture.day("2027-05-01")))
    }
}
