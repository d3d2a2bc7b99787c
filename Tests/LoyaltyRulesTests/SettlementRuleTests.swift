import Testing

@testable import LoyaltyRules

@Suite("Settlement between hotels")
struct SettlementRuleTests {
    private static let may = SettlementMonth("2026-05")!
    private static let june = SettlementMonth("2026-06")!
    private static let july = SettlementMonth("2026-07")!

    /// Prices of version 1: 2 fen owed, 1.8 fen credited.
    private static func prices(_ charge: String = "0.02", _ credit: String = "0.018") -> SettlementPrices {
        let terms = SettlementTerms(asset: "points", charge: Rate(charge)!, credit: Rate(credit)!)
        return SettlementPrices(CheckFixture { $0.terms = ProgramTerms(settlement: [terms]) }.program)
    }

    private static func sum(
        _ hotel: String, _ kind: SettlementKind, _ month: SettlementMonth, _ points: Int64, version: Int = 1
    ) -> SettlementSum {
        SettlementSum(
            .init(hotel: hotel, asset: "points", kind: kind, factMonth: month, version: version),
            points: points)
    }

    private static func rule(_ sums: [SettlementSum], closed: [SettlementMonth: [SettlementLine]] = [:])
        -> SettlementRule
    {
        SettlementRule(sums, prices: [1: prices(), 2: prices("0.03", "0.02")], closed: closed)
    }

    private static func row(_ hotel: String, _ statement: SettlementStatement) -> SettlementRow? {
        statement.rows.first { $0.hotel == hotel }
    }

    @Test("PTS-07 who issues owes, who honours is credited, the program keeps the difference")
    func paper() throws {
        // Lake: 10,000 issued and 500 by hand × 2 fen = ¥210 owed; 1,000 used × 1.8 fen = ¥18 credited: −¥192.
        // Bund: 2,000 issued and 300 sold × 2 fen = ¥46 owed; 4,000 used × 1.8 fen = ¥72 credited: +¥26.
        let statement = Self.rule([
            Self.sum("lake", .issued, Self.may, 10_000), Self.sum("lake", .goodwill, Self.may, 500),
            Self.sum("lake", .honoured, Self.may, 1_000), Self.sum("bund", .issued, Self.may, 2_000),
            Self.sum("bund", .sold, Self.may, 300), Self.sum("bund", .honoured, Self.may, 4_000),
            Self.sum("", .ended, Self.may, 700), Self.sum("", .issued, Self.may, 50),
        ]).statement(Self.may)
        let lake = try #require(Self.row("lake", statement))
        #expect(lake.chargedMinor == 210_00 && lake.creditedMinor == 18_00 && lake.netMinor == -192_00)
        let bund = try #require(Self.row("bund", statement))
        #expect(bund.chargedMinor == 46_00 && bund.creditedMinor == 72_00 && bund.netMinor == 26_00)
        // What ends, and what the program gives itself, moves no money.
        let own = try #require(Self.row("", statement))
        #expect(own.points[.ended] == 700 && own.netMinor == 0)
        let total = try #require(statement.totals.first)
        #expect(statement.totals.count == 1 && total.hotelsMinor == -166_00)
        #expect(total.programMinor == 166_00 && total.roundingMinor == 0)
    }

    @Test(
        "PTS-07 half a fen goes to the even one, on either side",
        // At ¥0.0025 each, 2 are half a fen, 6 one and a half, 10 two and a half.
        arguments: [(2, 0), (6, 2), (10, 2), (-2, 0), (-6, -2), (1, 0), (3, 1)] as [(Int64, Int64)])
    func rounding(points: Int64, minor: Int64) throws {
        let rule = SettlementRule(
            [Self.sum("lake", .honoured, Self.may, points)], prices: [1: Self.prices("0.0025", "0.0025")])
        #expect(rule.statement(Self.may).rows.first?.netMinor ?? 0 == minor)
    }

    @Test("PTS-07 what rounding leaves over is told, and all comes to nothing")
    func remainder() throws {
        // Three hotels use 2 points of 0.0025 each: half a fen each, rounded to nothing; together 1.5 fen, rounded to 2.
        let sums = ["a", "b", "c"].map { Self.sum($0, .honoured, Self.may, 2) }
        let statement = SettlementRule(sums, prices: [1: Self.prices("0.0025", "0.0025")]).statement(Self.may)
        let total = try #require(statement.totals.first)
        #expect(total.hotelsMinor == 0 && total.programMinor == -2 && total.roundingMinor == 2)
    }

    @Test("PTS-07 a price is that of the version by which the fact was judged")
    func versions() throws {
        let statement = Self.rule([
            Self.sum("lake", .issued, Self.may, 1_000),
            Self.sum("lake", .issued, Self.may, 1_000, version: 2),
            Self.sum("lake", .issued, Self.may, 1_000, version: 3),
        ]).statement(Self.may)
        // ¥20 and ¥30; of version 3 nobody knows a price, so nothing is settled by it.
        #expect(statement.rows.map(\.netMinor) == [-50_00] && statement.rows[0].points == [.issued: 2_000])
    }

    @Test("PTS-07 before a month is closed a correction counts in the month of the fact")
    func openMonth() {
        let rule = Self.rule([
            Self.sum("lake", .issued, Self.may, 900), Self.sum("lake", .issued, Self.june, 100),
        ])
        #expect(rule.firstOpen == Self.may)
        #expect(rule.statement(Self.may).rows.map(\.netMinor) == [-18_00])
        #expect(rule.statement(Self.june).rows.map(\.netMinor) == [-2_00])
    }

    @Test("PTS-07 what is recorded after a month was closed counts in the first open month, once")
    func late() throws {
        let before = Self.rule([
            Self.sum("lake", .issued, Self.may, 1_000), Self.sum("lake", .issued, Self.june, 100),
        ])
        let closed = [Self.may: before.statement(Self.may).lines]
        // 400 of May's points are taken back in June, and an older month comes up for the first time.
        let april = Self.may.previous
        let after = [
            Self.sum("lake", .issued, Self.may, 600), Self.sum("lake", .issued, Self.june, 100),
            Self.sum("bund", .honoured, april, 50),
        ]
        let rule = Self.rule(after, closed: closed)
        #expect(rule.isClosed(Self.may) && rule.isClosed(april) && rule.firstOpen == Self.june)
        #expect(rule.statement(Self.may).rows.map(\.netMinor) == [-20_00])
        let june = rule.statement(Self.june)
        #expect(Self.row("lake", june)?.netMinor == 6_00)
        #expect(Self.row("lake", june)?.points[.issued] == -300)
        #expect(Self.row("bund", june)?.netMinor == 90)
        #expect(june.lines.map(\.key.factMonth) == [april, Self.may, Self.june])
        // Closed, too: July begins with nothing left over.
        let next = rule.closing(Self.june)
        #expect(next.statement(Self.july).lines.isEmpty && next.statement(Self.june).lines == june.lines)
    }

    @Test("PTS-07 many small corrections across closed months never round away from the whole")
    func corrections() {
        var closed: [SettlementMonth: [SettlementLine]] = [:]
        var month = Self.may
        // 1.8 fen a point: each month one more point of May is honoured.
        for points in 1...50 {
            let rule = Self.rule([Self.sum("lake", .honoured, Self.may, Int64(points))], closed: closed)
            closed[month] = rule.statement(month).lines
            month = month.next
        }
        #expect(closed.values.joined().reduce(0) { $0 + $1.points } == 50)
        #expect(closed.values.joined().reduce(0) { $0 + $1.amountMinor } == 90)
    }

    @Test(
        "PTS-07 whatever happens and whenever months are closed, the sum is nothing",
        arguments: [1, 2, 3, 4, 5] as [UInt64])
    func random(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let hotels = ["", "lake", "bund", "park"]
        var sums: [SettlementSum.Key: Int64] = [:]
        var closed: [SettlementMonth: [SettlementLine]] = [:]
        var next = Self.may
        for _ in 0..<400 {
            let key = SettlementSum.Key(
                hotel: hotels.randomElement(using: &generator)!, asset: "points",
                kind: SettlementKind.allCases.randomElement(using: &generator)!,
                factMonth: SettlementMonth(
                    number: Self.may.number + Int.random(in: -2...6, using: &generator)),
                version: Int.random(in: 1...2, using: &generator))
            sums[key, default: 0] += Int64.random(in: -50...70, using: &generator)
            let rule = Self.rule(sums.map { SettlementSum($0.key, points: $0.value) }, closed: closed)
            let statement = rule.statement(next)
            for total in statement.totals {
                let rows = statement.rows.reduce(0) { $0 + $1.netMinor }
                #expect(rows == total.hotelsMinor, "seed \(seed)")
                #expect(rows + total.programMinor + total.roundingMinor == 0, "seed \(seed)")
                #expect(abs(total.roundingMinor) <= Int64(statement.lines.count), "seed \(seed)")
            }
            guard Int.random(in: 0..<40, using: &generator) == 0 else { continue }
            closed[next] = statement.lines
            next = next.next
        }
        // What all months settled, closed or not, is what the facts come to in one rounding each.
        let rule = Self.rule(sums.map { SettlementSum($0.key, points: $0.value) }, closed: closed)
        let months = (Self.may.number - 2)...(Self.may.number + 30)
        let lines = months.flatMap { rule.statement(SettlementMonth(number: $0)).lines }
        for (key, points) in sums {
            let own = lines.filter { $0.key == key }
            #expect(own.reduce(0) { $0 + $1.points } == points, "seed \(seed)")
            let price = key.version == 1 ? Self.prices() : Self.prices("0.03", "0.02")
            #expect(
                own.reduce(0) { $0 + $1.amountMinor } == SettlementPrices.rounded(price.exact(points, key)),
                "seed \(seed)")
        }
    }

    @Test(
        "Months are written YYYY-MM and follow each other",
        arguments: ["2026-5", "2026-13", "2026-05-01", "", "26-05"])
    func months(text: String) {
        #expect(SettlementMonth(text) == nil)
        #expect("\(SettlementMonth("2025-12")!.next)" == "2026-01" && "\(Self.may.previous)" == "2026-04")
        #expect("\(Self.may.firstDay) \(Self.may.lastDay)" == "2026-05-01 2026-05-31")
    }
}
