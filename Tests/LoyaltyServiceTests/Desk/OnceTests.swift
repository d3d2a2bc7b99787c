import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

@Suite("Desk: once", .serialized)
struct OnceTests {
    @Test("I-21 the same key and input give the same answer again, and one effect", arguments: Engine.all)
    func replay(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        let operation = RecordBill(
            member: .id(member), folio: try stage.billFolio("B1", on: "2026-06-15", net: 10_000))
        let first = try await stage.desk.perform(operation, by: .system, key: "k")
        let before = try stage.dump()
        stage.clock.advance(seconds: 3_600)
        let second = try await stage.desk.perform(operation, by: .system, key: "k")
        #expect(!first.isReplay && second.isReplay)
        #expect(
            second.answer.operation == first.answer.operation && second.answer.receipt == first.answer.receipt
        )
        #expect(try stage.dump() == before)
        let trial = try await stage.desk.perform(operation, by: .system, key: "k", dryRun: true)
        #expect(trial.isReplay && trial.answer.operation == first.answer.operation)
        try stage.close()
    }

    @Test("I-21 the same key with other input is refused and changes nothing", arguments: Engine.all)
    func otherInput(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        try await stage.record(stage.billFolio("B1", on: "2026-06-15", net: 10_000), for: member, key: "k")
        let before = try stage.dump()
        for folio in [
            try stage.billFolio("B1", on: "2026-06-15", net: 10_001),
            try stage.billFolio("B2", on: "2026-06-15", net: 10_000),
        ] {
            let refusal = await #expect(throws: Refusal.self) {
                try await stage.record(folio, for: member, key: "k")
            }
            #expect(refusal?.code == .idempotencyKeyReused)
        }
        #expect(try stage.dump() == before)
        // The key belongs to the caller and the operation.
        try await stage.record(
            stage.billFolio("B2", on: "2026-06-15", net: 10_000), for: member, by: stage.staff(.clerk),
            key: "k")
        try await stage.record(stage.stayFolio("S1", to: "2026-06-15", net: 10_000), for: member, key: "k")
        #expect(try await stage.points(member) == 300)
        try stage.close()
    }

    @Test("I-22 a refusal and a dry run leave their key free", arguments: Engine.all)
    func freeKey(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        let take = AdjustPoints(member: .id(member), change: AssetAmount("points", -50), reason: "x", at: "")
        _ = await #expect(throws: Refusal.self) { try await stage.desk.perform(take, by: .system, key: "k") }
        try await stage.adjust(member, 80)
        let trial = try await stage.desk.perform(take, by: .system, key: "k", dryRun: true)
        let real = try await stage.desk.perform(take, by: .system, key: "k")
        #expect(trial.isDryRun && !trial.isReplay && trial.answer.balance == 30)
        #expect(!real.isReplay && real.answer.balance == 30)
        for key in ["", String(repeating: "k", count: 256)] {
            _ = await #expect(throws: InvalidInput.self) {
                try await stage.desk.perform(take, by: .system, key: key)
            }
        }
        try stage.close()
    }

    @Test("I-21 32 callers at once with one key: one effect, one answer", arguments: Engine.all)
    func concurrent(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        let adjust = AdjustPoints(member: .id(member), change: AssetAmount("points", 7), reason: "x", at: "")
        let answers = try await withThrowingTaskGroup(of: Performed<Posted>.self) { group in
            for _ in 0..<32 {
                group.addTask { try await stage.desk.perform(adjust, by: .system, key: "one") }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers.count == 32 && answers.filter { !$0.isReplay }.count == 1)
        #expect(Set(answers.map(\.answer.operation)).count == 1)
        #expect(try await stage.points(member) == 7)
        #expect(try await stage.entries(member).count == 1)
        try stage.close()
    }
}
