import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

@Suite("Scenarios: points changed into something else", .serialized)
struct ConversionScenarios {
    private func convert(_ member: MemberID, _ amount: Int64) -> ConvertPoints {
        ConvertPoints(member: member, amount: AssetAmount("points", amount), into: "breakfast")
    }

    @Test(
        "ADV-22 I-20 both assets are balanced by themselves, and a reversal gives back the very lots",
        arguments: Engine.all)
    func both(engine: Engine) async throws {
        let stage = try await Stage(engine, program: EveryOperation.program)
        let member = try await stage.enrol()
        try await stage.adjust(member, 300)
        stage.clock.go(to: try day("2026-07-15"))
        try await stage.adjust(member, 600)
        let before = try await stage.lots(member)
        #expect(try await stage.refusal(convert(member, 49)) == .conversionTooSmall)
        #expect(try await stage.refusal(convert(member, .max)) == .amountTooLarge)
        #expect(try await stage.refusal(convert(member, 1_000)) == .pointsInsufficient)
        let posted = try await stage.perform(convert(member, 349))
        // 0.02 for each: 349 would be 6.98; 300 make six, and 49 stay.
        #expect(posted.points == -300 && posted.balance == 600)
        #expect(posted.receipt.lines.map(\.key) == ["conversion.out", "conversion.in", "conversion.kept"])
        #expect(try await stage.held("breakfast", member) == 6)
        let entries = try await stage.entries(member).filter { $0.rule == "conversion" }
        #expect(Set(entries.map(\.account)) == ["conversion:breakfast", "conversion:points"])
        #expect(Set(entries.map { "\($0.asset) \($0.amount)" }) == ["points -300", "breakfast 6"])
        #expect(try await stage.view(member).standing.balances["points"].lifetime == 900)
        #expect(try await stage.view(member).standing.balances["breakfast"].lifetime == 0)
        #expect(try stage.differences() == [])
        let out = try #require(entries.first { $0.amount < 0 })
        let alone = ReverseEntry(member: member, entry: out.sequence, reason: "slip")
        #expect(try await stage.refusal(alone) == .entryNotAlone)
        try await stage.perform(stage.reverse(posted))
        #expect(try await stage.points(member) == 900)
        #expect(try await stage.held("breakfast", member) == 0)
        #expect(try await stage.lots(member).filter { !$0.hasPrefix("0/") } == before)
        #expect(try await stage.view(member).standing.balances["breakfast"].lifetime == 0)
        #expect(try await stage.refusal(stage.reverse(posted)) == .entryAlreadyReversed)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("ADV-22 the year's limit counts what was taken; a reversal frees it", arguments: Engine.all)
    func limit(engine: Engine) async throws {
        let stage = try await Stage(engine, program: EveryOperation.program)
        let member = try await stage.enrol()
        try await stage.adjust(member, 3_000)
        let posted = try await stage.perform(convert(member, 999))
        #expect(posted.points == -950)
        #expect(try await stage.refusal(convert(member, 100)) == .conversionLimit)
        try await stage.perform(convert(member, 99))
        #expect(try await stage.refusal(convert(member, 50)) == .conversionLimit)
        try await stage.perform(stage.reverse(posted))
        try await stage.perform(convert(member, 900))
        stage.clock.go(to: try day("2027-01-01"))
        try await stage.perform(convert(member, 1_000))
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("ADV-22 without a word in the program nothing becomes something else", arguments: Engine.all)
    func forbidden(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        try await stage.adjust(member, 1_000)
        let points = ConvertPoints(member: member, amount: AssetAmount("points", 100), into: "points")
        #expect(try await stage.refusal(points) == .conversionNotAllowed)
        let unknown = ConvertPoints(member: member, amount: AssetAmount("points", 100), into: "miles")
        #expect(try await stage.refusal(unknown) == .assetUnknown)
        try stage.close()
    }

    @Test("ADV-22 at once, the same points become something once only", arguments: Engine.all)
    func race(engine: Engine) async throws {
        let stage = try await Stage(engine, program: EveryOperation.program)
        let member = try await stage.enrol()
        try await stage.adjust(member, 250)
        let done = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 {
                group.addTask { (try? await stage.perform(convert(member, 100))) != nil }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(done == 2)
        #expect(try await stage.points(member) == 50)
        #expect(try await stage.held("breakfast", member) == 4)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("I-20 `tessera check` notices a side that its rate does not give, or that is missing")
    func audit() throws {
        let program = try ProgramDocument.read(Repository.text(EveryOperation.program))
        func differences(_ sides: [(String, Int64, String)]) throws -> Int {
            var audit = ConversionAudit()
            for (place, side) in sides.enumerated() {
                audit.take(
                    CheckedMove(
                        sequence: Int64(place + 1), operation: 7, asset: side.0, amount: side.1, account: side.2,
                        programVersion: 1, reverses: 0))
            }
            return try audit.differences { _ in program }.count
        }
        let out = ("points", Int64(-300), "conversion:breakfast")
        #expect(try differences([out, ("breakfast", 6, "conversion:points")]) == 0)
        #expect(try differences([out, ("breakfast", 7, "conversion:points")]) == 1)
        #expect(try differences([out]) == 1)
        #expect(try differences([out, ("breakfast", 6, "conversion:breakfast")]) == 1)
    }
}
