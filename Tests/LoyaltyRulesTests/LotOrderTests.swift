import LoyaltyRules
import Testing

@Suite("I-9 which points are used first")
struct LotOrderTests {
    static func take(_ amount: Int64, _ lots: [Lot], preferred: Int64? = nil) -> [[Int64]]? {
        LotOrder.take(amount, from: lots, preferred: preferred, expiry: \.expiresOn)?.map {
            [$0.lot, $0.amount]
        }
    }

    @Test("first expiring first, then first earned, then first posted; never expiring last") func order()
        throws
    {
        let lots = [
            try RulesFixture.lot(1, 10, earned: "2026-01-01", expires: nil),
            try RulesFixture.lot(2, 10, earned: "2026-03-01", expires: "2029-03-01"),
            try RulesFixture.lot(3, 10, earned: "2026-02-01", expires: "2029-03-01"),
            try RulesFixture.lot(4, 10, earned: "2026-02-01", expires: "2029-03-01"),
            try RulesFixture.lot(5, 10, earned: "2026-04-01", expires: "2027-04-01"),
        ]
        #expect(Self.take(45, lots) == [[5, 10], [3, 10], [4, 10], [2, 10], [1, 5]])
    }

    @Test("a corrected folio uses its own points before all others") func preferred() throws {
        let lots = [
            try RulesFixture.lot(1, 10, earned: "2026-01-01", expires: "2027-01-01", folio: 7),
            try RulesFixture.lot(2, 10, earned: "2026-03-01", expires: "2029-03-01", folio: 8),
        ]
        #expect(Self.take(15, lots, preferred: 8) == [[2, 10], [1, 5]])
        #expect(Self.take(15, lots, preferred: 9) == [[1, 10], [2, 5]])
    }

    @Test(
        "exactly what there is, one more, and empty lots are passed over",
        arguments: [(20, [[1, 10], [3, 10]]), (21, nil), (1, [[1, 1]]), (10, [[1, 10]])]
            as [(Int64, [[Int64]]?)])
    func limits(_ amount: Int64, _ uses: [[Int64]]?) throws {
        let lots = [
            try RulesFixture.lot(1, 10, earned: "2026-01-01", expires: "2029-01-01"),
            try RulesFixture.lot(2, 0, earned: "2026-01-01", expires: "2029-01-01"),
            try RulesFixture.lot(3, 10, earned: "2026-01-02", expires: "2029-01-02"),
        ]
        #expect(Self.take(amount, lots) == uses)
    }

    @Test("no lots hold nothing") func empty() { #expect(Self.take(1, []) == nil) }

    @Test("what is taken adds up, and no lot gives more than it has") func property() throws {
        var random = SeededGenerator()
        for _ in 0..<300 {
            let lots = try (1...random.pick(1...12)).map { id in
                Lot(
                    id: Int64(id), asset: "points", kind: .earned, original: 100,
                    remaining: Int64(random.pick(0...100)),
                    earnedOn: try RulesFixture.day("2026-01-01").adding(days: random.pick(0...30)),
                    expiresOn: random.pick(0...3) == 0
                        ? nil : try RulesFixture.day("2027-01-01").adding(days: random.pick(0...30)), folio: 0
                )
            }
            let total = lots.reduce(0) { $0 + $1.remaining }
            let amount = Int64(random.pick(1...700))
            let uses = LotOrder.take(amount, from: lots.shuffled(using: &random), expiry: \.expiresOn)
            #expect((uses == nil) == (amount > total), "seed \(random.seed)")
            guard let uses else { continue }
            #expect(uses.reduce(0) { $0 + $1.amount } == amount, "seed \(random.seed)")
            for use in uses {
                let lot = try #require(lots.first { $0.id == use.lot })
                #expect(use.amount > 0 && use.amount <= lot.remaining, "seed \(random.seed)")
            }
            // Whatever order the lots come in, the answer is the same.
            #expect(uses == LotOrder.take(amount, from: lots, expiry: \.expiresOn), "seed \(random.seed)")
        }
    }
}
