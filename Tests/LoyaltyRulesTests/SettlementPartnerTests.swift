import Testing

@testable import LoyaltyRules

@Suite("Settlement with partners")
struct SettlementPartnerTests {
    private static let may = SettlementMonth("2026-05")!

    /// Hotels owe 2 fen and get 1.8; the airline settles points at 5 and 4 fen, the bank miles only.
    private static let program = CheckFixture {
        $0.terms = ProgramTerms(settlement: [SettlementTerms(asset: "points", charge: Rate("0.02")!, credit: Rate("0.018")!)])
        $0.assets.append(CheckFixture.asset("miles"))
        $0.partners = [
            CheckFixture.partner("air"),
            CheckFixture.partner("bank", kind: .bank, asset: "miles", charge: "0.1", credit: "0.1"),
        ]
    }.program

    private static func sum(
        _ party: String, _ kind: SettlementKind, _ points: Int64, of asset: String = "points"
    ) -> SettlementSum {
        SettlementSum(.init(hotel: party, asset: asset, kind: kind, factMonth: may, version: 1), points: points)
    }

    @Test(
        "ADV-25 each amount has one party: the partner where it is settled with it, else the hotel",
        arguments: [
            ("points", "air", "air"), ("miles", "air", "lake"), ("points", "bank", "lake"), ("miles", "bank", "bank"),
            ("points", "rail", "lake"), ("points", nil, "lake"),
        ] as [(String, String?, String)])
    func party(asset: String, partner: String?, party: String) {
        #expect(SettlementParty.party(of: asset, partner: partner, hotel: "lake", program: Self.program) == party)
    }

    @Test("ADV-25 a partner owes and is credited at prices of its own")
    func prices() throws {
        // Lake: 1,000 × 2 fen = ¥20 owed. Airline: 600 × 5 fen = ¥30 owed, 10,000 × 4 fen = ¥400 got: +¥370.
        // Bank: 50 miles × ¥0.1 = ¥5 owed; its points are settled with nobody, nor are miles of hotels.
        let rule = SettlementRule(
            [
                Self.sum("lake", .issued, 1_000), Self.sum("air", .issued, 600), Self.sum("air", .honoured, 10_000),
                Self.sum("bank", .issued, 50, of: "miles"), Self.sum("bank", .issued, 70), Self.sum("lake", .issued, 9, of: "miles"),
            ], prices: [1: SettlementPrices(Self.program)])
        let statement = rule.statement(Self.may)
        #expect(statement.rows.map { "\($0.hotel) \($0.asset) \($0.netMinor)" } == ["air points 37000", "bank miles -500", "lake points -2000"])
        let total = try #require(statement.totals.first)
        #expect(total.hotelsMinor == 345_00 && total.programMinor == -345_00 && total.roundingMinor == 0)
    }

    @Test("ADV-25 whatever hotels and partners do, the sum over parties is nothing", arguments: [1, 2, 3, 4, 5] as [UInt64])
    func random(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let parties = ["", "lake", "bund", "air", "bank"]
        var (sums, closed, month) = ([SettlementSum.Key: Int64](), [SettlementMonth: [SettlementLine]](), Self.may)
        for _ in 0..<300 {
            let key = SettlementSum.Key(
                hotel: parties.randomElement(using: &generator)!, asset: ["points", "miles"].randomElement(using: &generator)!,
                kind: SettlementKind.allCases.randomElement(using: &generator)!,
                factMonth: SettlementMonth(number: Self.may.number + Int.random(in: -2...6, using: &generator)), version: 1)
            sums[key, default: 0] += Int64.random(in: -50...70, using: &generator)
            let rule = SettlementRule(
                sums.map { SettlementSum($0.key, points: $0.value) }, prices: [1: SettlementPrices(Self.program)], closed: closed)
            let statement = rule.statement(month)
            for total in statement.totals {
                let rows = statement.rows.reduce(0) { $0 + $1.netMinor }
                #expect(rows + total.programMinor + total.roundingMinor == 0, "seed \(seed)")
            }
            guard Int.random(in: 0..<40, using: &generator) == 0 else { continue }
            closed[month] = statement.lines
            month = month.next
        }
    }
}
