import Foundation
import LoyaltyRules
import LoyaltyTestKit
import PortableSQL
import Testing

@testable import LoyaltyService

@Suite("Scenarios: bad input is refused in clear words and changes nothing", .serialized)
struct BadInputScenarios {
    private func line(_ net: Int64, tax: Int64 = 0, service: Int64 = 0) -> [FolioLine] {
        [FolioLine(category: "room", net: net, tax: tax, service: service)]
    }

    @Test("Stays and bills that cannot be", arguments: Engine.all)
    func folios(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        try await stage.record(stage.stayFolio("S0", to: "2026-06-01", net: 10_000), for: member)
        let most = Decimals.largestAmount
        let stay = try stage.stayFolio("S1", to: "2026-06-10", net: 10_000)
        func at(_ property: String) -> Folio {
            Folio(
                kind: .stay, property: property, outlet: nil, number: "S1", arrival: stay.arrival,
                departure: stay.departure, currency: stay.currency, lines: stay.lines)
        }
        let cases: [(RefusalCode, Folio, MemberID)] = [
            (.memberUnknown, stay, MemberID(404)),
            (.propertyUnknown, at("moon"), member), (.propertyUnknown, at(""), member),
            (.outletUnknown, try stage.billFolio("B1", on: "2026-06-10", outlet: "laundry"), member),
            (.departureBeforeArrival, try stage.stayFolio("S1", to: "2026-06-10", nights: -1), member),
            (.stayTooLong, try stage.stayFolio("S1", to: "2026-06-10", nights: 1_001), member),
            (.dayInFuture, try stage.stayFolio("S1", to: "2026-06-17"), member),
            (
                .categoryUnknown, try stage.billFolio("B1", on: "2026-06-10", net: 1, category: "minibar"),
                member
            ),
            (.amountNegative, stay.with(lines: line(-1)), member),
            (.amountNegative, stay.with(lines: line(100, tax: -1)), member),
            (.amountNegative, stay.with(lines: line(Int64.min)), member),
            (.amountTooLarge, stay.with(lines: line(most + 1)), member),
            (.amountTooLarge, stay.with(lines: line(Int64.max, tax: Int64.max, service: Int64.max)), member),
            (.amountTooLarge, stay.with(lines: line(most) + line(1)), member),
            (.dayRateUnknown, try stage.billFolio("B1", on: "2026-06-10", net: 1, currency: "USD"), member),
            (.stayDuplicate, try stage.stayFolio("S0", to: "2026-06-10", net: 1), member),
            (.noProgramInForce, try stage.stayFolio("S1", to: "2019-12-31", net: 1), member),
        ]
        let before = try stage.dump()
        for (code, folio, member) in cases {
            let refusal = await #expect(throws: Refusal.self) { try await stage.record(folio, for: member) }
            #expect(refusal?.code == code, "\(folio)")
            for language in Language.allCases {
                let texts = Texts(ServiceTexts.catalogue, language)
                let sentence = try RefusalText.sentence(#require(refusal), texts, program: stage.program)
                #expect(!sentence.contains("{") && !sentence.contains("refusal."), "\(sentence)")
            }
        }
        #expect(try stage.dump() == before)
        // The greatest that is accepted: tomorrow by one day's grace, a thousand nights, 10^12.
        try await stage.record(
            stage.stayFolio("S9", to: "2026-06-16", nights: 1_000, lines: line(most)), for: member)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("Operations on what is not there, and amounts that mean nothing", arguments: Engine.all)
    func operations(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        let nobody = MemberID(404)
        func adjust(_ asset: String, _ amount: Int64, at property: String = "", for member: MemberID)
            -> AdjustPoints
        {
            AdjustPoints(member: .id(member), change: AssetAmount(asset, amount), reason: "x", at: property)
        }
        let today = try day("2026-06-15")
        let before = try stage.dump()
        func refuses<O: LoyaltyService.Operation>(_ code: RefusalCode, _ operation: O) async {
            let refusal = await #expect(throws: Refusal.self) {
                try await stage.desk.perform(operation, by: .system)
            }
            #expect(refusal?.code == code, "\(operation)")
        }
        let own = try #require(Currency("CNY"))
        for on in [today, try day("2019-12-31"), try day("2030-01-01")] {
            await refuses(.dayRateOfOwnCurrency, SetDayRate(DayRate(currency: own, day: on, rate: .one)))
        }
        await refuses(.memberUnknown, adjust("points", 1, for: nobody))
        await refuses(.assetUnknown, adjust("miles", 1, for: member))
        await refuses(.assetUnknown, adjust("nights", 1, for: member))
        await refuses(.adjustmentZero, adjust("points", 0, for: member))
        await refuses(.amountTooLarge, adjust("points", Int64.max, for: member))
        await refuses(.amountTooLarge, adjust("points", Int64.min, for: member))
        await refuses(.propertyUnknown, adjust("points", 1, at: "moon", for: member))
        await refuses(.pointsInsufficient, adjust("points", -1, for: member))
        await refuses(.folioUnknown, CancelFolio(member: member, folio: 1, reason: "x"))
        await refuses(.folioUnknown, CorrectFolio(member: nobody, folio: 1, lines: [], reason: "x"))
        await refuses(.entryUnknown, ReverseEntry(member: member, entry: 1, reason: "x"))
        await refuses(.entryUnknown, ReverseEntry(member: nobody, entry: -1, reason: "x"))
        await refuses(.entryUnknown, ReverseOperation(member: member, operation: 1, reason: "x"))
        await refuses(.memberUnknown, ExpirePoints(member: nobody, on: today))
        await refuses(.memberUnknown, CloseMember(member: nobody, reason: "x"))
        await refuses(.memberUnknown, RevealMember(member: nobody, reason: "x"))
        await refuses(.userUnknown, SetUserActive(login: "nobody", isActive: false))
        await refuses(.clientUnknown, RevokeClient(clientID: 1))
        #expect(try stage.dump() == before)
        try stage.close()
    }

    @Test("Program documents that are not sound are refused with line and column", arguments: Engine.all)
    func documents(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let sound = try Repository.text("programs/lakeside.yaml")
        let cases: [(document: String, key: String)] = [
            ("a: [1, 2", "yaml_bracket"), ("", "document_empty"),
            (sound + "\nsurprise: 1\n", "key_unknown"),
            (sound.replacing("after_months: 24", with: "after_months: -1"), "number_expected"),
            (sound.replacing("currency: CNY", with: "currency: yuan"), "currency_expected"),
            (sound.replacing("rounding: floor", with: "rounding: towards_me"), "word_expected"),
            (String(repeating: "#", count: 1_000_001), "document_too_long"),
        ]
        let before = try stage.dump()
        for (document, key) in cases {
            let publish = PublishProgram(
                document: document, effectiveFrom: try day("2026-07-01"), reason: "x")
            let problems = await #expect(throws: ProgramProblems.self) {
                try await stage.desk.perform(publish, by: .system)
            }
            let problem = try #require(problems?.problems.first { $0.key == "program_problem." + key })
            #expect(problem.mark.line >= 1 && problem.mark.column >= 1)
        }
        let early = PublishProgram(
            document: sound + "# 2\n", effectiveFrom: try day("2019-01-01"), reason: "x")
        let tooEarly = await #expect(throws: Refusal.self) {
            try await stage.desk.perform(early, by: .system)
        }
        #expect(tooEarly?.code == .effectiveDateTooEarly)
        let same = PublishProgram(document: sound, effectiveFrom: try day("2020-01-01"), reason: "x")
        let unchanged = await #expect(throws: Refusal.self) {
            try await stage.desk.perform(same, by: .system)
        }
        #expect(unchanged?.code == .programUnchanged)
        #expect(try stage.dump() == before)
        try stage.close()
    }

    @Test("A database in use, and a key that is not its own")
    func opening() async throws {
        let stage = try await Stage(.sqlite)
        let locked = #expect(throws: SQLFault.self) { try stage.reopened() }
        guard case .locked? = locked else {
            Issue.record("opened twice: \(String(describing: locked))")
            return
        }
        try stage.service.close()
        let other = try TestDatabase(.sqlite)
        let foreign = #expect(throws: KeyringFault.self) {
            let foreignKey = other.folder.appendingPathComponent("other.key").path
            _ = try MasterKeyFile.load(foreignKey, create: true)
            return try TesseraService.open(address: stage.database.address, keyFile: foreignKey)
        }
        guard case .foreign? = foreign else {
            Issue.record("opened with a foreign key: \(String(describing: foreign))")
            return
        }
        let missing = #expect(throws: KeyringFault.self) {
            try TesseraService.open(
                address: stage.database.address, keyFile: stage.database.keyFile + ".lost")
        }
        guard case .missing? = missing else {
            Issue.record("opened without a key: \(String(describing: missing))")
            return
        }
    }
}
