import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

@Suite("Scenarios: the same bill told twice", .serialized)
struct BillScenarios {
    @Test(
        "PTS-08 a duplicate bill is refused and shows the first, whoever tells it for whom",
        arguments: Engine.all)
    func duplicate(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let (first, second) = (try await stage.enrol(), try await stage.enrol("Zhang Min", number: 2))
        let bill = try stage.billFolio("1042", on: "2026-06-14", net: 30_000)
        let posted = try await stage.record(bill, for: first, key: "till-1")
        let other = try stage.billFolio("1042", on: "2026-06-14", net: 99_900)
        for (folio, member, key) in [
            (bill, first, nil), (bill, first, "till-2"), (bill, second, nil), (other, second, nil),
        ] {
            let refusal = await #expect(throws: Refusal.self) {
                try await stage.record(folio, for: member, key: key)
            }
            #expect(refusal?.code == .billDuplicate)
            #expect(refusal?.conflict == posted.operation)
        }
        #expect(try await stage.points(first) == 300)
        #expect(try await stage.points(second) == 0)
        try stage.close()
    }

    @Test(
        "PTS-08 the same number on another day, at another outlet or hotel, or of a stay, is another",
        arguments: Engine.all)
    func others(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        try await stage.record(stage.billFolio("7", on: "2026-06-14", net: 10_000), for: member)
        try await stage.record(stage.billFolio("7", on: "2026-06-13", net: 10_000), for: member)
        try await stage.record(
            stage.billFolio("7", on: "2026-06-14", net: 10_000, outlet: "bar"), for: member)
        try await stage.record(stage.stayFolio("7", to: "2026-06-14", net: 10_000), for: member)
        let refusal = await #expect(throws: Refusal.self) {
            try await stage.record(stage.stayFolio("7", to: "2026-06-10", net: 5_000), for: member)
        }
        #expect(refusal?.code == .stayDuplicate)
        #expect(try await stage.points(member) == 400)
        try stage.close()
    }

    @Test(
        "PTS-08 a bill that was cancelled keeps its number: it is corrected, not told anew",
        arguments: Engine.all)
    func cancelled(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        let bill = try stage.billFolio("8", on: "2026-06-14", net: 10_000)
        try await stage.cancel(stage.record(bill, for: member))
        let refusal = await #expect(throws: Refusal.self) { try await stage.record(bill, for: member) }
        #expect(refusal?.code == .billDuplicate)
        #expect(try await stage.points(member) == 0)
        try stage.close()
    }
}
