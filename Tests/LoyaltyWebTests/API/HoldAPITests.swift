import HTTPTypes
import LoyaltyRules
import LoyaltyService
import LoyaltyTestKit
import Testing

@testable import LoyaltyWeb

@Suite("The API of points that are set aside")
struct HoldAPITests {
    /// Posted, set aside and available points of a member.
    private func figures(_ caller: Caller, _ member: String) async throws -> [Int] {
        let body = try await caller.call(.get, member).body
        let balances = try #require(body["balances"] as? [[String: Any]])
        let points = try #require(balances.first { $0["asset"] as? String == "points" })
        return try ["posted", "held", "available"].map { try #require(points[$0] as? Int) }
    }

    @Test("I-14 placed, read, used in part, released: each with its figures", arguments: Engine.all)
    func life(engine: Engine) async throws {
        let house = try await House(engine)
        let member = "/members/\(try await house.cast.enrol("Ann", number: 1))"
        let caller = try await Caller(house, "crs", Set(Permission.allCases))
        let gift: [String: Any] = [
            "member": ["id": String(member.dropFirst("/members/".count))], "asset": "points", "amount": 1_000,
            "reason": "x",
        ]
        #expect(try await caller.call(.post, "/adjustments", gift).status == 201)
        let soon = house.cast.clock.clock.now().adding(seconds: 3_600).milliseconds
        let wish: [String: Any] = ["asset": "points", "amount": 600, "expires_at_ms": soon, "subject": "R-1"]
        let placed = try await caller.call(.post, member + "/holds", wish)
        #expect(placed.status == 201 && placed.body["points"] as? Int == 0)
        let id = try #require(placed.body["hold_id"] as? String)
        #expect(try await figures(caller, member) == [1_000, 600, 400])
        let hold = member + "/holds/\(id)"
        let used = try await caller.call(.post, hold + "/capture", ["amount": 200, "keep_rest": true])
        #expect(used.status == 201 && used.body["points"] as? Int == -200 && used.body["hold_id"] as? String == id)
        #expect(try await caller.call(.post, hold + "/capture", ["amount": 401]).status == 422)
        #expect(try await caller.call(.post, hold + "/release", [:]).status == 400)
        #expect(try await caller.call(.post, hold + "/release", ["reason": "cancelled"]).status == 201)
        let again = try await caller.call(.post, hold + "/release", ["reason": "cancelled"])
        #expect(again.status == 409 && again.body["code"] as? String == "hold_ended")
        #expect(try await caller.call(.post, hold + "/capture", [:]).status == 409)
        #expect(try await figures(caller, member) == [800, 0, 800])
        let read = try await caller.call(.get, hold).body
        #expect(read["state"] as? String == "released" && read["used"] as? Int == 200 && read["held"] as? Int == 0)
        #expect((read["steps"] as? [[String: Any]])?.map { $0["kind"] as? String } == ["captured", "released"])
        let list = try await caller.call(.get, member + "/holds?limit=1").body
        #expect((list["data"] as? [[String: Any]])?.first?["hold_id"] as? String == id)
        #expect(try house.cast.differences().isEmpty)
    }

    @Test("What makes no sense, or is not there, is told and never a server error", arguments: Engine.all)
    func refused(engine: Engine) async throws {
        let house = try await House(engine)
        let member = "/members/\(try await house.cast.enrol("Ann", number: 1))"
        let caller = try await Caller(house, "crs", Set(Permission.allCases))
        let tellers: [([String: Any], Int)] = [
            ([:], 400), (["asset": "points", "amount": "5", "expires_at_ms": 1], 400),
            (["asset": "points", "amount": 5, "expires_at_ms": 1], 422),
            (["asset": "points", "amount": 5, "expires_at_ms": Int.max], 422),
            (["asset": "points", "amount": Int.min, "expires_at_ms": 1], 422),
            (["asset": "dust", "amount": 5, "expires_at_ms": 1], 422),
            (["asset": "points", "amount": 5, "expires_at_ms": 1, "property": "nowhere"], 422),
            (["asset": "points", "amount": 5, "expires_at_ms": 1, "colour": "red"], 400),
        ]
        for (body, status) in tellers {
            #expect(try await caller.call(.post, member + "/holds", body).status == status, "\(body)")
        }
        for path in [member + "/holds/77", "/members/12/holds", "/members/12/holds/77", member + "/holds/x"] {
            #expect(try await caller.call(.get, path).status == 404, "\(path)")
        }
        #expect(try await caller.call(.post, member + "/holds/77/capture", [:]).status == 404)
        #expect(try await caller.call(.post, "/members/12/holds/77/release", ["reason": "x"]).status == 404)
        let reader = try await Caller(house, "reader", [.readMember])
        #expect(try await reader.call(.post, member + "/holds/77/release", ["reason": "x"]).status == 403)
    }
}
