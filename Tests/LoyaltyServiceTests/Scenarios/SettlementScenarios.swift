import Foundation
import LoyaltyRules
import LoyaltyTestKit
import PortableSQL
import Testing

@testable import LoyaltyService

@Suite("Scenarios: settlement between hotels", .serialized)
struct SettlementScenarios {
    private static let may = SettlementMonth("2026-05")!
    private static let june = SettlementMonth("2026-06")!
    private static let finance = Actor.staff(7, roles: [.finance], properties: nil)

    /// Lakeside: a point issued costs the hotel 2 fen, a point honoured brings it 1.8 fen.
    private struct Two {
        let stage: Stage
        let guest, other: MemberID
        let stay, used: Posted

        init(_ engine: Engine) async throws {
            stage = try await Stage(engine, today: "2026-05-20")
            guest = try await stage.enrol()
            other = try await stage.enrol("Zhang Min", number: 2)
            // ¥4,000 at West Lake: 4,000 points. ¥2,000 at the Bund: 2,000 points. 500 by hand at West Lake.
            stay = try await stage.record(stage.stayFolio("S1", to: "2026-05-10", net: 400_000), for: guest)
            let bund = Folio(
                kind: .stay, property: "bund", outlet: nil, number: "S2", arrival: try day("2026-05-11"),
                departure: try day("2026-05-12"), currency: stage.program.currency,
                lines: [FolioLine(category: "room", net: 200_000)])
            try await stage.record(bund, for: other)
            try await stage.adjust(guest, 500)
            // The guest's 1,500 points are used at the Bund, which did not issue them.
            let redeem = RedeemReward(member: guest, reward: "late_checkout", at: "bund")
            used = try await stage.desk.perform(redeem, by: .system).answer
        }

        func book() async throws -> SettlementBook {
            try await stage.service.reading.settlements(by: SettlementScenarios.finance)
        }

        func nets(_ month: SettlementMonth) async throws -> [String: Int64] {
            let rows = try await book().rule.statement(month).rows
            return Dictionary(uniqueKeysWithValues: rows.map { ($0.hotel, $0.netMinor) })
        }

        @discardableResult
        func close(_ month: SettlementMonth, key: String? = nil) async throws -> Performed<
            CloseSettlement.Answer
        > {
            try await stage.desk.perform(
                CloseSettlement(month: month), by: SettlementScenarios.finance, key: key)
        }

        func refused<O: LoyaltyService.Operation>(_ operation: O, by actor: Actor) async -> RefusalCode? {
            let refusal = await #expect(throws: Refusal.self) {
                _ = try await stage.desk.perform(operation, by: actor)
            }
            return refusal?.code
        }
    }

    @Test(
        "PTS-07 earned here, used there: what each hotel owes is what the paper says", arguments: Engine.all)
    func paper(engine: Engine) async throws {
        let two = try await Two(engine)
        let statement = try await two.book().rule.statement(Self.may)
        // West Lake: (4,000 + 500) × 2 fen = ¥90 owed. The Bund: 2,000 × 2 fen = ¥40 owed, 1,500 × 1.8 fen = ¥27 got.
        let lake = try #require(statement.rows.first { $0.hotel == "west_lake" })
        #expect(lake.points == [.issued: 4_000, .goodwill: 500] && lake.netMinor == -90_00)
        let bund = try #require(statement.rows.first { $0.hotel == "bund" })
        #expect(bund.points == [.issued: 2_000, .honoured: 1_500])
        #expect(bund.chargedMinor == 40_00 && bund.creditedMinor == 27_00 && bund.netMinor == -13_00)
        let total = try #require(statement.totals.first)
        #expect(total.programMinor == 103_00 && total.roundingMinor == 0)
        #expect(statement.rows.count == 2 && statement.totals.count == 1)
        try two.stage.close()
    }

    @Test(
        "PTS-07 a closed month stays; later corrections count in the next, with their entries",
        arguments: Engine.all)
    func closing(engine: Engine) async throws {
        let two = try await Two(engine)
        #expect(await two.refused(CloseSettlement(month: Self.may), by: Self.finance) == .settlementNotOver)
        two.stage.clock.go(to: try day("2026-06-01"))
        #expect(
            await two.refused(CloseSettlement(month: Self.may), by: two.stage.staff(.manager))
                == .permissionDenied)
        let local = Actor.staff(7, roles: [.finance], properties: ["bund"])
        #expect(await two.refused(CloseSettlement(month: Self.may), by: local) == .settlementAllHotels)
        #expect(
            await two.refused(CloseSettlement(month: SettlementMonth("2026-04")!), by: Self.finance)
                == .settlementEmpty)
        let first = try await two.close(Self.may, key: "k1")
        let again = try await two.close(Self.may, key: "k1")
        #expect(first.answer.months == ["2026-05"] && again.isReplay && again.answer.months == ["2026-05"])
        #expect(await two.refused(CloseSettlement(month: Self.may), by: Self.finance) == .settlementClosed)

        two.stage.clock.go(to: try day("2026-06-03"))
        try await two.stage.correct(two.stay, to: [FolioLine(category: "room", net: 300_000)])
        let back = ReverseOperation(
            member: two.guest, operation: two.used.operation.operation, reason: "not wanted")
        _ = try await two.stage.desk.perform(back, by: .system)
        #expect(try await two.nets(Self.may) == ["west_lake": -90_00, "bund": -13_00])
        // West Lake gets back 1,000 × 2 fen, the Bund gives back 1,500 × 1.8 fen.
        #expect(try await two.nets(Self.june) == ["west_lake": 20_00, "bund": -27_00])
        let reading = two.stage.service.reading
        func entries(_ month: SettlementMonth, _ hotel: String, _ kind: SettlementKind) async throws
            -> [Int64]
        {
            let place = SettlementPlace(
                month: month, hotel: hotel, asset: "points", kind: kind, factMonth: Self.may)
            return try await reading.settlementEntries(place, limit: 10, by: Self.finance).map(\.amount)
        }
        #expect(try await entries(Self.may, "west_lake", .issued) == [4_000])
        #expect(try await entries(Self.june, "west_lake", .issued) == [-1_000])
        #expect(try await entries(Self.may, "bund", .honoured) == [-1_500])
        #expect(try await entries(Self.june, "bund", .honoured) == [1_500])
        #expect(try await entries(Self.may, "west_lake", .goodwill) == [500])
        two.stage.clock.go(to: try day("2026-07-01"))
        try await two.close(Self.june)
        #expect(try await two.nets(Self.june) == ["west_lake": 20_00, "bund": -27_00])
        #expect(try await two.nets(SettlementMonth("2026-07")!) == [:])
        #expect(try two.stage.differences() == [])
        try two.stage.close()
    }

    @Test(
        "PTS-07 before a month is closed its corrections count in it; earlier months are closed with it",
        arguments: Engine.all)
    func open(engine: Engine) async throws {
        let two = try await Two(engine)
        two.stage.clock.go(to: try day("2026-06-03"))
        try await two.stage.correct(two.stay, to: [FolioLine(category: "room", net: 300_000)])
        #expect(try await two.nets(Self.may) == ["west_lake": -70_00, "bund": -13_00])
        #expect(try await two.nets(Self.june) == [:])
        two.stage.clock.go(to: try day("2026-08-01"))
        let closed = try await two.close(SettlementMonth("2026-07")!).answer.months
        #expect(closed == ["2026-05", "2026-06", "2026-07"])
        #expect(try await two.nets(Self.may) == ["west_lake": -70_00, "bund": -13_00])
        try two.stage.close()
    }

    @Test("SEC-09 what is settled can be neither changed nor deleted", arguments: Engine.all)
    func written(engine: Engine) async throws {
        let two = try await Two(engine)
        two.stage.clock.go(to: try day("2026-06-01"))
        try await two.close(Self.may)
        let dispute = DisputeSettlementLine(month: Self.may, hotel: "bund", reason: "too much")
        _ = try await two.stage.desk.perform(dispute, by: Self.finance)
        for table in ["settlement_month", "settlement_line", "settlement_dispute"] {
            for statement in ["UPDATE \(table) SET month = '2026-01'", "DELETE FROM \(table)"] {
                #expect(throws: (any Error).self, "\(statement)") {
                    try two.stage.desk.database.write { try $0.execute(statement, []) }
                }
            }
        }
        try two.stage.close()
    }

    @Test(
        "PTS-07 a hotel disputes its own lines, accounts resolve it, and no figure changes",
        arguments: Engine.all)
    func disputes(engine: Engine) async throws {
        let two = try await Two(engine)
        let bund = Actor.staff(8, roles: [.manager], properties: ["bund"])
        let before = try await two.nets(Self.may)
        func dispute(_ hotel: String, _ why: String = "1,500 were never used here") -> DisputeSettlementLine {
            DisputeSettlementLine(month: Self.may, hotel: hotel, reason: why)
        }
        let resolve = ResolveSettlementDispute(
            month: Self.may, hotel: "bund", reason: "the receipt is signed")
        #expect(await two.refused(dispute("west_lake"), by: bund) == .propertyOutOfScope)
        #expect(await two.refused(dispute("hongqiao"), by: Self.finance) == .settlementEmpty)
        #expect(await two.refused(dispute("nowhere"), by: Self.finance) == .propertyUnknown)
        #expect(await two.refused(resolve, by: Self.finance) == .settlementNotDisputed)
        await #expect(throws: InvalidInput.self) {
            _ = try await two.stage.desk.perform(dispute("bund", " "), by: bund)
        }
        _ = try await two.stage.desk.perform(dispute("bund"), by: bund)
        #expect(await two.refused(dispute("bund"), by: bund) == .settlementDisputed)
        #expect(try await two.book().openDispute(of: Self.may, at: "bund")?.by == "staff:8")
        #expect(await two.refused(resolve, by: bund) == .permissionDenied)
        _ = try await two.stage.desk.perform(resolve, by: Self.finance)
        let book = try await two.book()
        #expect(book.openDispute(of: Self.may, at: "bund") == nil && book.openDisputes(of: Self.may) == 0)
        #expect(book.disputes(of: Self.may).map(\.state) == [.open, .resolved])
        #expect(
            book.disputes(of: Self.may).map(\.reason) == [
                "1,500 were never used here", "the receipt is signed",
            ])
        #expect(try await two.nets(Self.may) == before)
        // It may be disputed anew, and resolved also when what was disputed is taken back altogether.
        _ = try await two.stage.desk.perform(dispute("west_lake"), by: Self.finance)
        let back = ReverseOperation(
            member: two.guest, operation: two.used.operation.operation, reason: "not wanted")
        _ = try await two.stage.desk.perform(back, by: .system)
        try await two.stage.adjust(two.guest, -500)
        try await two.stage.cancel(two.stay)
        #expect(try await two.nets(Self.may)["west_lake"] == nil)
        let last = ResolveSettlementDispute(month: Self.may, hotel: "west_lake", reason: "taken back")
        _ = try await two.stage.desk.perform(last, by: Self.finance)
        try two.stage.close()
    }

    @Test("STF-05 who sees settlements, whose, and that cards are masked", arguments: Engine.all)
    func readers(engine: Engine) async throws {
        let two = try await Two(engine)
        let reading = two.stage.service.reading
        let place = SettlementPlace(
            month: Self.may, hotel: "bund", asset: "points", kind: .honoured, factMonth: Self.may)
        for actor in [two.stage.staff(.clerk), Actor.member(two.guest)] {
            let refusal = await #expect(throws: Refusal.self) { _ = try await reading.settlements(by: actor) }
            #expect(refusal?.code == .permissionDenied)
        }
        let elsewhere = await #expect(throws: Refusal.self) {
            _ = try await reading.settlementEntries(place, limit: 10, by: two.stage.staff(.manager))
        }
        #expect(elsewhere?.code == .propertyOutOfScope)
        let entries = try await reading.settlementEntries(place, limit: 10, by: Self.finance)
        let card = try await two.stage.view(two.guest).cardNumber
        #expect(entries.map(\.maskedCard) == ["•••• " + card.suffix(4)] && card.count > 8)
        #expect(entries.map(\.operation) == [two.used.operation.operation])
        let looks = try await reading.accesses(of: two.guest, limit: 5, by: Self.finance).map(\.actor)
        #expect(looks.contains("staff:7"))
        try two.stage.close()
    }

    @Test("PTS-07 entries come page by page, each once", arguments: Engine.all)
    func pages(engine: Engine) async throws {
        let two = try await Two(engine)
        for number in 0..<7 {
            try await two.stage.record(
                two.stage.stayFolio("P\(number)", to: "2026-05-15", net: 10_000),
                for: number % 2 == 0 ? two.guest : two.other)
        }
        let place = SettlementPlace(
            month: Self.may, hotel: "west_lake", asset: "points", kind: .issued, factMonth: Self.may)
        var (seen, last) = ([SettlementEntry](), (MemberID(0), Int64(0)))
        while true {
            let page = try await two.stage.service.reading.settlementEntries(
                place, after: last.0, last.1, limit: 3, by: Self.finance)
            guard let end = page.last else { break }
            seen += page
            last = (end.member, end.sequence)
        }
        #expect(seen.count == 8 && Set(seen.map { "\($0.member) \($0.sequence)" }).count == 8)
        let row = try await two.book().rule.statement(Self.may).rows.first { $0.hotel == "west_lake" }
        #expect(seen.reduce(0) { $0 + $1.amount } == row?.points[.issued])
        try two.stage.close()
    }

    @Test(
        "PTS-07 tables end with hotels, program and rounding, which come to nothing",
        arguments: Language.allCases)
    func tables(language: Language) async throws {
        let two = try await Two(.sqlite)
        let tables = SettlementTables(try await two.book(), Self.may, language)
        let csv = ReportCSV.text(tables.hotels).split(separator: "\r\n").map(String.init)
        #expect(
            csv[0]
                == "hotel,hotel_name,asset,issued,goodwill,sold,honoured,ended,currency,charged,credited,net")
        #expect(
            csv.contains { $0.hasPrefix("bund,") && $0.hasSuffix(",2000,0,0,1500,0,CNY,40.00,27.00,-13.00") })
        #expect(
            csv.suffix(3).map { $0.suffix(12).split(separator: ",").last ?? "" } == [
                "-103.00", "103.00", "0.00",
            ])
        let own = SettlementTables(try await two.book(), Self.may, language) { $0 == "bund" }
        #expect(own.hotels.rows.count == 1 && own.lines.rows.count == 2)
        #expect(ReportWorkbook.bytes(tables.all).starts(with: [0x50, 0x4B]))
        try two.stage.close()
    }
}
