import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

/// Keys of the program document that no case file can show, since a case has no clock and sets nothing aside.
@Suite("Scenarios: keys of the document that only the desk shows", .serialized)
struct KeyScenarios {
    @Test("I-14 the document says for how many days points may be set aside", arguments: Engine.all)
    func holds(engine: Engine) async throws {
        for (remark, days) in [("", 366), ("\nholds: {at_most_days: 90}\n", 90), ("\nholds: {at_most_days: 91}\n", 91)] as [(String, Int64)] {
            let stage = try await Stage(engine)
            if !remark.isEmpty { _ = try await stage.publish(remark, from: "2020-01-01") }
            let member = try await stage.enrol()
            try await stage.adjust(member, 100)
            _ = try await stage.hold(10, for: member, seconds: days * 86_400)
            let longer = HoldPoints(
                member: .id(member), amount: AssetAmount("points", 10),
                until: stage.clock.clock.now().adding(seconds: days * 86_400 + 1), at: "")
            #expect(try await stage.refusal(longer) == .holdEndOutOfBounds, "\(days)")
            #expect(try stage.differences() == [])
            try stage.close()
        }
    }

    @Test(
        "GEN-06 the same bill at the same moment: in one time zone of today, in another of the future",
        arguments: Engine.all)
    func timeZone(engine: Engine) async throws {
        // At 20:00 UTC it is the next morning in Shanghai, and still the afternoon in New York; a day ahead may be told.
        for (zone, refusal) in [("Asia/Shanghai", nil), ("America/New_York", .dayInFuture)] as [(String, RefusalCode?)] {
            let stage = try await Stage(engine, today: "2026-06-15")
            if zone != "Asia/Shanghai" {
                _ = try await stage.publish("", ["time_zone: Asia/Shanghai": "time_zone: \(zone)"], from: "2020-01-01")
            }
            let member = try await stage.enrol()
            stage.clock.advance(seconds: 8 * 3_600)
            let bill = RecordBill(member: .id(member), folio: try stage.billFolio("B1", on: "2026-06-17", net: 10_000))
            #expect(try await stage.refusal(bill) == refusal, "\(zone)")
            #expect(try stage.differences() == [])
            try stage.close()
        }
    }
}
