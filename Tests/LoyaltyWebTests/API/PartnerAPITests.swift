import HTTPTypes
import LoyaltyRules
import LoyaltyService
import LoyaltyTestKit
import Testing

@testable import LoyaltyWeb

@Suite("Partners in the API and on the pages of the settlement")
struct PartnerAPITests {
    @Test("ADV-25 a partner tells a flight, is settled with as one more party, and is unknown by another name", arguments: Engine.all)
    func settled(engine: Engine) async throws {
        let house = try await House(engine, program: "programs/cases/partner.yaml")
        let id = try await house.cast.enrol("Ann", number: 1, property: "hotel")
        let caller = try await Caller(house, "air", Set(Permission.allCases))
        var flight: [String: Any] = [
            "member": ["id": "\(id)"], "event": "flight", "subject": "CA1", "day": "2026-05-12", "partner": "airline",
        ]
        #expect(try await caller.call(.post, "/events", flight).status == 201)
        flight["subject"] = "CA2"
        flight["partner"] = "railway"
        let unknown = try await caller.call(.post, "/events", flight)
        #expect(unknown.status == 422 && unknown.body["code"] as? String == "partner_unknown")
        // 300 points × 5 fen.
        let month = try await caller.call(.get, "/settlements/2026-05").body
        let party = try #require((month["hotels"] as? [[String: Any]])?.first)
        #expect(party["property"] as? String == "airline" && party["party"] as? String == "airline")
        #expect(party["issued"] as? Int == 300 && party["net_minor"] as? Int == -15_00)
        let page = try await house.visitor(.finance).get("/console/settlement/2026-05").body
        #expect(page.contains("Cloud Air · airline") && page.contains("/console/settlement/2026-05/disputes/airline"))
        #expect(page.contains("Silk Bank: for Points it owes CNY 0.03"))
        let form = try await house.visitor(.manager).get("/console/members/\(id)/event").body
        #expect(form.contains("<option value=\"airline\">Cloud Air"))
    }
}
