import Testing

@testable import LoyaltyRules

@Suite("A tier that comes with what a member holds")
struct TierPiecesTests {
    private static let pass = [
        "pass": Asset(
            id: "pass", name: RulesFixture.name("Pass"), expiry: ExpiryTerms(after: .days(10)), tier: "gold")
    ]

    private static func titles(_ entries: [CounterDay]) -> [String] {
        var pieces = TierPieces()
        for entry in entries { pieces.add(entry) }
        return pieces.titles(by: pass).map { "\($0.from) \($0.until?.description ?? "never")" }
    }

    /// What moved on which days, and the titles that it makes.
    private static let table: [(moves: [(String, Int64)], titles: [String])] = [
        ([("2026-05-01", 1)], ["2026-05-01 2026-05-11"]),
        ([("2026-05-01", 2)], ["2026-05-01 2026-05-11"]),
        ([("2026-05-01", 1), ("2026-05-01", -1)], []),
        ([("2026-05-01", 1), ("2026-05-08", 1)], ["2026-05-01 2026-05-11", "2026-05-08 2026-05-18"]),
        // Used on 6 May; of two the one that ends first.
        ([("2026-05-01", 1), ("2026-05-06", -1)], ["2026-05-01 2026-05-05"]),
        ([("2026-05-01", 1), ("2026-05-04", 1), ("2026-05-06", -1)], ["2026-05-01 2026-05-05", "2026-05-04 2026-05-14"]),
        ([("2026-05-01", 2), ("2026-05-06", -1)], ["2026-05-01 2026-05-11"]),
        // What has ended is not used up: the later one is.
        ([("2026-05-01", 1), ("2026-06-01", 1), ("2026-06-03", -1)], ["2026-05-01 2026-05-11", "2026-06-01 2026-06-02"]),
        // Taken back with an earlier fact than the one that brought it: it never was.
        ([("2026-04-01", -1), ("2026-05-01", 1)], []),
        ([("2026-04-01", -1), ("2026-05-01", 2)], ["2026-05-01 2026-05-11"]),
    ]

    @Test("TIER-09 what came in, was taken back, or went", arguments: table.indices)
    func pieces(row: Int) throws {
        let (moves, expected) = Self.table[row]
        let entries = try moves.map { CounterDay(day: try RulesFixture.day($0.0), counter: "pass", amount: $0.1) }
        #expect(Self.titles(entries) == expected)
    }

    @Test("I-26 in whatever order it is told, the titles are the same") func order() throws {
        var random = SeededGenerator()
        let first = try RulesFixture.day("2026-01-01")
        for _ in 0..<200 {
            let entries = (0..<random.pick(1...12)).map { _ in
                CounterDay(
                    day: first.adding(days: random.pick(0...40)), counter: "pass", amount: random.pick(0...2) == 0 ? -1 : 1)
            }
            #expect(Self.titles(entries) == Self.titles(entries.reversed()), "seed \(random.seed)")
            #expect(Self.titles(entries) == Self.titles(entries.sorted { $0.day < $1.day }), "seed \(random.seed)")
        }
    }
}
