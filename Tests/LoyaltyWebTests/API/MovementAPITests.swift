import HTTPTypes
import LoyaltyRules
import LoyaltyService
import LoyaltyTestKit
import Testing

@testable import LoyaltyWeb

@Suite("The API of what is given back, given by hand, and settled")
struct MovementAPITests {
    @Test("PTS-17 what ended is given back in part, once, and told as any posting", arguments: Engine.all)
    func reinstatement(engine: Engine) async throws {
        let house = try await House(engine)
        let id = try await house.cast.enrol("Lea", number: 1)
        _ = try await house.cast.stay(id, number: "L1", to: "2024-01-10", nights: 1, net: 20_000)
        let end = ExpirePoints(member: id, on: try #require(CalendarDay("2026-06-15")))
        _ = try await house.cast.desk.perform(end, by: .system)
        let caller = try await Caller(house, "crs", Set(Permission.allCases))
        let list = try await caller.call(.get, "/members/\(id)/entries").body
        let entries = try #require(list["data"] as? [[String: Any]])
        let ending = try #require(entries.first { $0["rule"] as? String == "expiry" })
        let (sequence, gone) = (try #require(ending["sequence"] as? Int), -(ending["amount"] as? Int ?? 0))
        let path = "/members/\(id)/entries/\(sequence)/reinstatement"
        #expect(try await caller.call(.post, path, ["amount": gone]).status == 400)
        #expect(try await caller.call(.post, path, ["amount": "x", "reason": "r"]).status == 400)
        let part = try await caller.call(.post, path, ["amount": gone - 1, "reason": "was ill"])
        #expect(part.status == 201 && part.body["points"] as? Int == gone - 1)
        let more = try await caller.call(.post, path, ["amount": 2, "reason": "was ill"])
        #expect(more.status == 422 && more.body["code"] as? String == "reinstatement_out_of_bounds")
        #expect(try await caller.call(.post, path, ["reason": "was ill"]).body["points"] as? Int == 1)
        let unknown = "/members/\(id)/entries/999/reinstatement"
        #expect(try await caller.call(.post, unknown, ["reason": "x"]).status == 404)
        let view = try await caller.call(.get, "/members/\(id)").body
        #expect((view["debts"] as? [Any])?.isEmpty == true)
        #expect(try house.cast.differences().isEmpty)
    }

    @Test("PTS-26 what was given by hand is told by person and hotel", arguments: Engine.all)
    func credits(engine: Engine) async throws {
        let house = try await House(engine)
        let id = try await house.cast.enrol("Ann", number: 1)
        let caller = try await Caller(house, "crs", Set(Permission.allCases))
        let gift: [String: Any] = [
            "member": ["id": "\(id)"], "asset": "points", "amount": 70, "reason": "x", "property": "west_lake",
        ]
        #expect(try await caller.call(.post, "/adjustments", gift).status == 201)
        let lines = try #require(try await caller.call(.get, "/manual-credits").body["data"] as? [[String: Any]])
        let given = { (holder: String) -> Int? in
            let line = lines.first { ($0["holder"] as? String)?.hasPrefix(holder) ?? false }
            return (line?["month"] as? [String: Any])?["given"] as? Int
        }
        #expect(given("client:") == 70 && given("west_lake") == 70)
        let blind = try await Caller(house, "pms", [.adjustPoints])
        #expect(try await blind.call(.get, "/manual-credits").status == 403)
    }

    @Test("PTS-07 a month is disputed, resolved and closed by an accounting system", arguments: Engine.all)
    func settlement(engine: Engine) async throws {
        let house = try await House(engine)
        let id = try await house.cast.enrol("Ann", number: 1)
        _ = try await house.cast.stay(id, number: "S1", to: "2026-03-03", nights: 1, net: 20_000)
        let caller = try await Caller(house, "books", Set(Permission.allCases))
        let month = "/settlements/2026-03"
        let wish: [String: Any] = ["property": "west_lake", "reason": "too high"]
        #expect(try await caller.call(.post, month + "/disputes", ["property": "west_lake"]).status == 400)
        let disputed = try await caller.call(.post, month + "/disputes", wish)
        #expect(disputed.status == 200 && disputed.body["state"] as? String == "open")
        #expect(try await caller.call(.post, month + "/disputes", wish).status == 409)
        let answer = month + "/disputes/west_lake/resolution"
        let resolved = try await caller.call(.post, answer, ["reason": "was right"])
        #expect(resolved.status == 200 && resolved.body["state"] as? String == "resolved")
        #expect(try await caller.call(.post, answer, ["reason": "was right"]).status == 409)
        let closed = try await caller.call(.post, month + "/closing", [:])
        #expect(closed.status == 200 && closed.body["months"] as? [String] == ["2026-03"])
        let again = try await caller.call(.post, month + "/closing", [:])
        #expect(again.status == 409 && again.body["code"] as? String == "settlement_closed")
        #expect(try await caller.call(.post, "/settlements/2026-06/closing", [:]).status == 422)
        #expect(try await caller.call(.post, "/settlements/2026-13/closing", [:]).status == 404)
        #expect(try await caller.call(.get, month).body["state"] as? String == "closed")
        let clerk = try await Caller(house, "desk", [.readSettlement])
        #expect(try await clerk.call(.post, month + "/closing", [:]).status == 403)
        #expect(try await clerk.call(.post, month + "/disputes", wish).status == 403)
    }
}
