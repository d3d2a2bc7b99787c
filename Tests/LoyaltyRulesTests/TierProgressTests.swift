import Testing

@testable import LoyaltyRules

@Suite("TIER-10 what is missing")
struct TierProgressTests {
    static func progress(_ ladder: TierLadder, _ day: String) throws -> TierProgress? {
        let day = try TierFixture.day(day)
        return TierProgress.towards(ladder.standing(on: day), ladder: ladder, on: day)
    }

    @Test("to the next tier, the nearest way first") func next() throws {
        let ladder = try TierFixture.ladder(
            TierFixture.rolling(), TierFixture.fact("2026-05-01", stays: 2, spend: 400))
        let progress = try #require(try Self.progress(ladder, "2026-05-01"))
        #expect(progress.next == "gold")
        #expect(progress.alternatives.map { $0.map(\.missing) } == [[3], [2_600_00]])
        #expect(
            progress.alternatives[0][0].counter == "stays"
                && progress.alternatives[0][0].window == .months(12))
        let spender = try TierFixture.ladder(
            TierFixture.rolling(), TierFixture.fact("2026-05-01", stays: 2, spend: 2_800))
        #expect(
            try Self.progress(spender, "2026-05-01")?.alternatives.map { $0.map(\.missing) } == [
                [200_00], [3],
            ])
    }

    @Test("at the top nothing is missing") func top() throws {
        let ladder = try TierFixture.ladder(
            TierFixture.rolling(), TierFixture.fact("2026-05-01", stays: 8, spend: 8_000))
        #expect(try Self.progress(ladder, "2026-05-01") == nil)
    }

    @Test(
        "parts that are all needed stand together; what must not be passed is told, and a way that it bars comes last"
    ) func parts() throws {
        let program = try TierFixture.program([
            TierFixture.tier("silver", prices: []),
            TierFixture.tier(
                "gold",
                .any([
                    .all([TierFixture.least("nights", 10), TierFixture.most("no_shows", 1)]),
                    .atLeast(
                        2,
                        of: [
                            TierFixture.least("nights", 20), TierFixture.least("spend", 100),
                            TierFixture.least("stays", 4),
                        ]),
                    .years(at: "silver", atLeast: 2),
                ])),
        ])
        let history = try [("nights", 9), ("no_shows", 2), ("stays", 3)].map {
            try TierFixture.fact("2026-05-01", $0.0, $0.1)
        }
        let progress = try #require(try Self.progress(TierFixture.ladder(program, history), "2026-05-01"))
        // Silver is only granted: gold is the next that counting reaches.
        #expect(progress.next == "gold")
        let told = progress.alternatives.map {
            $0.map { "\($0.counter ?? "years")\($0.isUpper ? "<" : ">")\($0.missing)" }
        }
        #expect(
            told == [
                ["stays>1", "nights>11"], ["years>2"], ["stays>1", "spend>100"], ["nights>11", "spend>100"],
                ["nights>1", "no_shows<1"],
            ])
    }

    @Test("of very many ways the nearest are told") func many() throws {
        let parts = (1...20).map { TierFixture.least("nights", Int64($0)) }
        let program = try TierFixture.program([
            TierFixture.tier("gold", .all([.atLeast(10, of: parts), .any(parts)]))
        ])
        let progress = try #require(try Self.progress(TierFixture.ladder(program), "2026-05-01"))
        #expect(progress.alternatives.count == TierMeasuring.mostAlternatives)
        #expect(progress.alternatives[0].count == 11)
    }

    @Test("TIER-12 what keeps the tier is told while there is time, as of the last day of the term")
    func keeping() throws {
        let program = try TierFixture.program([
            TierFixture.tier("silver", TierFixture.least("stays", 2)),
            TierFixture.tier("gold", TierFixture.least("stays", 5), retain: TierFixture.least("stays", 4)),
        ])
        var ladder = try TierFixture.ladder(program, TierFixture.fact("2025-05-01", stays: 5))
        let day = try TierFixture.day("2026-04-01")
        let warned = try #require(TierProgress.keeping(ladder.standing(on: day), ladder: ladder, on: day))
        #expect(warned.tier == "gold" && warned.fallsTo == "base" && warned.until.description == "2026-05-01")
        #expect(warned.alternatives.map { $0.map(\.missing) } == [[4]])
        ladder.add(CounterDay(day: try TierFixture.day("2026-05-01"), counter: "stays", amount: 4))
        let last = try TierFixture.day("2026-05-01")
        #expect(TierProgress.keeping(ladder.standing(on: last), ladder: ladder, on: last) == nil)
    }

    @Test("where keeping is reaching, the year that runs is told") func keepingByReaching() throws {
        let ladder = try TierFixture.ladder(
            TierFixture.marriott(),
            [TierFixture.fact("2025-11-01", "nights", 50), TierFixture.fact("2026-06-01", "nights", 30)])
        let day = try TierFixture.day("2026-10-01")
        let warned = try #require(TierProgress.keeping(ladder.standing(on: day), ladder: ladder, on: day))
        #expect(warned.fallsTo == "gold" && warned.alternatives.map { $0.map(\.missing) } == [[20]])
    }

    @Test("nothing is asked of who holds a tier for ever") func keepingForEver() throws {
        let program = try TierFixture.program([
            TierFixture.tier("gold", TierFixture.least("stays", 2), .lifetime)
        ])
        let ladder = try TierFixture.ladder(program, TierFixture.fact("2026-05-01", stays: 2))
        let day = try TierFixture.day("2026-05-01")
        #expect(TierProgress.keeping(ladder.standing(on: day), ladder: ladder, on: day) == nil)
    }
}
