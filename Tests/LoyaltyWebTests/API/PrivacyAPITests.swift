import HTTPTypes
import LoyaltyRules
import LoyaltyService
import LoyaltyTestKit
import Testing

@testable import LoyaltyWeb

@Suite("The API of personal data")
struct PrivacyAPITests {
    @Test("SEC-11 consents, requests, limits, correction, copy, erasure: each told as it is", arguments: Engine.all)
    func life(engine: Engine) async throws {
        let house = try await House(engine)
        let member = "/members/\(try await house.cast.enrol("Ann", number: 1))"
        let caller = try await Caller(house, "dpo", Set(Permission.allCases))
        let give: [String: Any] = ["purpose": "profiling", "granted": true, "text_version": "2026-01"]
        let given = try await caller.call(.post, member + "/consents", give)
        #expect(given.status == 200 && given.body["granted"] as? Bool == true)
        #expect(try await caller.call(.post, member + "/consents", give).status == 409)
        #expect(try await caller.call(.post, member + "/consents", ["purpose": "profiling", "granted": true]).status == 400)
        #expect(try await caller.call(.post, member + "/consents", ["purpose": "agreement", "granted": false]).status == 422)
        let asked = try await caller.call(.post, member + "/requests", ["kind": "erase", "question": "forget me"])
        let request = try #require(asked.body["request_id"] as? String)
        #expect(asked.status == 200 && asked.body["due_on"] as? String == "2026-06-30")
        let decision: [String: Any] = ["done": true, "answer": "x"]
        #expect(try await caller.call(.post, member + "/requests/\(request)", decision).status == 409)
        #expect(try await caller.call(.post, member + "/requests/77", decision).status == 404)
        let limit: [String: Any] = ["kind": "claim", "in_force": true, "until": "2026-07-31"]
        #expect(try await caller.call(.post, member + "/limits", limit).status == 200)
        let erasure: [String: Any] = ["request_id": request]
        let blocked = try await caller.call(.post, member + "/erasure", erasure)
        #expect(blocked.status == 409 && blocked.body["code"] as? String == "erasure_blocked")
        let view = try await caller.call(.get, member + "/privacy").body
        #expect((view["erasure"] as? [String: Any])?["possible_on"] as? String == "2026-08-01")
        #expect(try await caller.call(.post, member + "/limits", ["kind": "claim", "in_force": false]).status == 200)
        #expect(try await caller.call(.put, member + "/person", ["name": "Anna"]).body["changed"] as? [String] == ["name"])
        #expect(try await caller.call(.put, member + "/person", [:]).status == 422)
        let copy = try await caller.call(.get, member + "/copy?reason=asked")
        #expect(copy.status == 200 && (copy.body["person"] as? [[String: Any]])?.first?["name"] as? String == "Anna")
        #expect(try await caller.call(.get, member + "/copy").status == 400)
        let looks = try await caller.call(.get, member + "/accesses?limit=1").body
        #expect((looks["data"] as? [[String: Any]])?.first?["who"] as? String == "program")
        #expect(try await caller.call(.post, member + "/erasure", erasure).status == 200)
        #expect(try await caller.call(.post, member + "/erasure", [:]).status == 409)
        #expect(try await caller.call(.get, member + "/copy?reason=asked").status == 409)
        #expect(try house.cast.differences().isEmpty)
    }

    @Test("MEM-23 the end of a membership is asked for with figures, answered by nobody, and taken back", arguments: Engine.all)
    func closing(engine: Engine) async throws {
        let house = try await House(engine)
        let member = "/members/\(try await house.cast.enrol("Ann", number: 1))"
        let caller = try await Caller(house, "pms", Set(Permission.allCases))
        let losses = try #require(try await caller.call(.get, member + "/privacy").body["closing"] as? [String: Any])
        #expect(losses["cards"] as? Int == 1 && losses["claims"] as? Int == 0 && losses["blockers"] as? [String] == [])
        let asked = try await caller.call(.post, member + "/requests", ["kind": "close"])
        let request = try #require(asked.body["request_id"] as? String)
        #expect(asked.status == 200 && asked.body["due_on"] as? String == "2026-06-30")
        #expect(try await caller.call(.post, member + "/requests/\(request)", ["done": false, "answer": "no"]).status == 409)
        let kept = try await caller.call(.post, member + "/requests/\(request)/taking-back")
        #expect(kept.status == 200 && kept.body["state"] as? String == "refused" && kept.body["kind"] as? String == "close")
        #expect(try await caller.call(.post, member + "/requests/\(request)/taking-back").status == 409)
        #expect(try await caller.call(.post, member + "/requests/77/taking-back").status == 404)
        let reader = try await Caller(house, "reader", [.readMember])
        #expect(try await reader.call(.post, member + "/requests/\(request)/taking-back").status == 403)
    }

    @Test("SEC-07 without the scope nothing of it is told or done", arguments: [Permission.readMember, .handleRequests])
    func scopes(permission: Permission) async throws {
        let house = try await House()
        let member = "/members/\(try await house.cast.enrol("Ann", number: 1))"
        let caller = try await Caller(house, "crs", [permission])
        let body: [String: Any] = [:]
        #expect(try await caller.call(.post, member + "/erasure", body).status == 403)
        #expect(try await caller.call(.put, member + "/person", ["name": "Eve"]).status == 403)
        #expect(try await caller.call(.get, member + "/copy?reason=x").status == 403)
        #expect(try await caller.call(.get, member + "/accesses").status == 403)
        #expect(try await caller.call(.get, member + "/privacy").status == (permission == .handleRequests ? 200 : 403))
    }
}
