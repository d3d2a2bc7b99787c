import LoyaltyRules
import LoyaltyTestKit
import PortableSQL
import Testing

@testable import LoyaltyService

@Suite("Scenarios: settlement with partners", .serialized)
struct PartnerSettlementScenarios {
    private static let may = SettlementMonth("2026-05")!
    private static let june = SettlementMonth("2026-06")!
    private static let finance = Actor.staff(7, roles: [.finance], properties: nil)

    /// Points: the hotel owes 2 fen and gets 1.8, the airline 5 and 4, the bank 3 and 2. Miles are settled with nobody.
    private struct House {
        let stage: Stage
        let guest: MemberID
        let card, miles: Posted

        init(_ engine: Engine) async throws {
            stage = try await Stage(engine, program: "programs/cases/partner.yaml", today: "2026-05-20")
            guest = try await stage.enrol()
            // ¥5,000 at the hotel: 10,000 points. ¥1,000 that the bank tells: 2,000 points. Two flights: 600 points.
            _ = try await House.stay("S1", 500_000, told: nil, by: guest, on: stage)
            card = try await House.stay("S2", 100_000, told: "bank", by: guest, on: stage)
            for flight in ["CA1", "CA2"] { try await stage.perform(House.flight(flight, guest, "airline")) }
            // 10,000 points for 5,000 miles.
            miles = try await stage.perform(RedeemReward(member: guest, reward: "miles_lot", at: "hotel"))
        }

        static func stay(_ number: String, _ net: Int64, told partner: String?, by guest: MemberID, on stage: Stage) async throws -> Posted {
            var details = FolioDetails()
            details.partner = partner
            let folio = Folio(
                kind: .stay, property: "hotel", outlet: nil, number: number, arrival: try day("2026-05-09"),
                departure: try day("2026-05-10"), currency: stage.program.currency,
                lines: [FolioLine(category: "room", net: net)], details: details)
            return try await stage.perform(RecordStay(member: .id(guest), folio: folio))
        }

        static func flight(_ number: String, _ guest: MemberID, _ partner: String) throws -> RecordEvent {
            RecordEvent(member: .id(guest), event: "flight", subject: number, on: try day("2026-05-12"), partner: partner)
        }

        func book() async throws -> SettlementBook {
            try await stage.service.reading.settlements(by: PartnerSettlementScenarios.finance)
        }

        func nets(_ month: SettlementMonth) async throws -> [String: Int64] {
            let rows = try await book().rule.statement(month).rows
            return Dictionary(uniqueKeysWithValues: rows.map { ($0.hotel, $0.netMinor) })
        }
    }

    @Test(
        "ADV-25 what a partner owes and is owed is what the paper says, and each entry is counted once",
        arguments: Engine.all)
    func paper(engine: Engine) async throws {
        let house = try await House(engine)
        let statement = try await house.book().rule.statement(Self.may)
        // Hotel: 10,000 × 2 fen = ¥200 owed. Bank: 2,000 × 3 fen = ¥60 owed.
        // Airline: 600 × 5 fen = ¥30 owed, 10,000 × 4 fen = ¥400 got.
        let rows = statement.rows.map { "\($0.hotel) \($0.asset) \($0.chargedMinor) \($0.creditedMinor) \($0.netMinor)" }
        #expect(rows == ["airline points 3000 40000 37000", "bank points 6000 0 -6000", "hotel points 20000 0 -20000"])
        #expect(statement.rows[0].points == [.issued: 600, .honoured: 10_000])
        let total = try #require(statement.totals.first)
        #expect(total.hotelsMinor == 110_00 && total.programMinor == -110_00 && total.roundingMinor == 0)
        // The entries behind all cells are the ledger's entries of points, each once.
        var seen: [SettlementEntry] = []
        for line in statement.lines {
            let place = SettlementPlace(
                month: Self.may, hotel: line.key.hotel, asset: "points", kind: line.key.kind, factMonth: Self.may)
            let own = try await house.stage.service.reading.settlementEntries(place, limit: 50, by: Self.finance)
            #expect(abs(own.reduce(0) { $0 + $1.amount }) == line.points)
            seen += own
        }
        let entries = try await house.stage.entries(house.guest).filter { $0.asset == "points" && !$0.account.hasPrefix("activity") }
        #expect(seen.map(\.sequence).sorted() == entries.map(\.sequence).sorted())
        #expect(Set(entries.map(\.account)) == ["issuance@hotel", "issuance@bank", "issuance@airline", "redemption@airline"])
        #expect(try house.stage.differences() == [])
        try house.stage.close()
    }

    @Test("ADV-25 corrections take back from the partner, late ones in the next month; both are disputable", arguments: Engine.all)
    func corrections(engine: Engine) async throws {
        let house = try await House(engine)
        let stage = house.stage
        try await stage.perform(stage.reverse(house.miles))
        #expect(try await house.nets(Self.may) == ["airline": -30_00, "bank": -60_00, "hotel": -200_00])
        stage.clock.go(to: try day("2026-06-02"))
        _ = try await stage.desk.perform(CloseSettlement(month: Self.may), by: Self.finance)
        // Half of the bank's stay never was: 1,000 of its points are taken back, ¥30 in June.
        try await stage.correct(house.card, to: [FolioLine(category: "room", net: 50_000)])
        #expect(try await house.nets(Self.may) == ["airline": -30_00, "bank": -60_00, "hotel": -200_00])
        #expect(try await house.nets(Self.june) == ["bank": 30_00])
        let dispute = DisputeSettlementLine(month: Self.may, hotel: "airline", reason: "one flight was not flown")
        let local = Actor.staff(8, roles: [.manager], properties: ["hotel"])
        #expect(try await stage.refusal(dispute, by: local) == .propertyOutOfScope)
        #expect(try await stage.refusal(dispute, by: Self.finance) == nil)
        #expect(try await stage.refusal(dispute, by: Self.finance) == .settlementDisputed)
        let other = DisputeSettlementLine(month: Self.june, hotel: "airline", reason: "nothing")
        #expect(try await stage.refusal(other, by: Self.finance) == .settlementEmpty)
        #expect(try await house.book().openDispute(of: Self.may, at: "airline")?.by == "staff:7")
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("ADV-25 who is no partner of the program is refused, and nothing is recorded")
    func unknown() async throws {
        let house = try await House(.sqlite)
        let before = try await house.stage.entries(house.guest).count
        #expect(try await house.stage.refusal(try House.flight("CA3", house.guest, "railway")) == .partnerUnknown)
        #expect(try await house.stage.entries(house.guest).count == before)
        try house.stage.close()
    }

    @Test("ADV-25 the same tables: a partner is one more row with its name", arguments: Language.allCases)
    func tables(language: Language) async throws {
        let house = try await House(.sqlite)
        let tables = SettlementTables(try await house.book(), Self.may, language)
        let csv = ReportCSV.text(tables.hotels).split(separator: "\r\n").map(String.init)
        let name = ["en": "Cloud Air", "zh-Hans": "云上航空", "zh-Hant": "雲上航空"][language.rawValue] ?? ""
        #expect(csv.contains { $0.hasPrefix("airline,\(name),") && $0.hasSuffix(",600,0,0,10000,0,CNY,30.00,400.00,370.00") })
        #expect(csv.suffix(3).map { $0.split(separator: ",").last ?? "" } == ["110.00", "-110.00", "0.00"])
        // Who is limited to a hotel sees no partner.
        #expect(SettlementTables(try await house.book(), Self.may, language) { $0 == "hotel" }.hotels.rows.count == 1)
        try house.stage.close()
    }
}
