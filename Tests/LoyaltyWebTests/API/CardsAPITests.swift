import HTTPTypes
import LoyaltyRules
import LoyaltyService
import LoyaltyTestKit
import Testing

@testable import LoyaltyWeb

@Suite("The API of cards and PINs")
struct CardsAPITests {
    @Test("CARD-06 CARD-10 a card is lost, replaced and closed; what it costs is in the answer", arguments: Engine.all)
    func life(engine: Engine) async throws {
        let house = try await House(engine)
        let id = try await house.cast.enrol("Ann", number: 1)
        let member = "/members/\(id)"
        let caller = try await Caller(house, "desk", Set(Permission.allCases))
        let kind: [String: Any] = [
            "name": ["en": "Card", "zh-Hans": "卡", "zh-Hant": "卡"], "is_physical": false, "is_named": true, "prefix": "9",
            "uses_pool": false, "loss_fee_minor": 2_000, "reason": "as agreed",
        ]
        #expect(try await caller.call(.put, "/card-kinds/standard", kind).body["loss_fee_minor"] as? Int == 2_000)
        let cards = try #require(try await caller.call(.get, member + "/cards").body["cards"] as? [[String: Any]])
        let number = try #require(cards.first?["card_number"] as? String)
        let lost: [String: Any] = ["step": "lose", "cause": "lost"]
        let steps = member + "/cards/\(number)/steps"
        #expect(try await caller.call(.post, steps, lost).body["status"] as? String == "frozen")
        #expect(try await caller.call(.post, steps, lost).status == 409)
        #expect(try await caller.call(.post, steps, ["step": "find"]).status == 400)
        #expect(try await caller.call(.post, steps, ["step": "issue"]).status == 400)
        let other = try await caller.call(.post, steps, ["step": "replace", "cause": "lost"])
        #expect(other.status == 200 && other.body["replaced"] as? String == number && other.body["fee_minor"] as? Int == 2_000)
        #expect(try await caller.call(.post, member + "/cards/9000000000000009/steps", lost).status == 404)
        #expect(try await caller.call(.post, member + "/cards", ["kind": "none"]).status == 422)
        #expect(try await caller.call(.post, member + "/cards", ["kind": "standard", "printed": "x"]).status == 409)
        let view = try await caller.call(.get, member + "/cards").body
        #expect((view["history"] as? [[String: Any]])?.count == 3)
        let found = try await caller.call(.post, "/member-lookups", ["member": ["card": number]])
        #expect(found.body["member_id"] as? String == "\(id)")
    }

    @Test("T3 CARD-09 a PIN is set and checked; five misses are answered 422, the next 429", arguments: Engine.all)
    func pin(engine: Engine) async throws {
        let house = try await House(engine)
        let id = try await house.cast.enrol("Ann", number: 1)
        let caller = try await Caller(house, "desk", Set(Permission.allCases))
        let clerk = try await Caller(house, "till", [.readMember])
        #expect(try await caller.call(.put, "/members/\(id)/pin", ["pin": "123456", "reason": "passport"]).status == 400)
        #expect(try await caller.call(.put, "/members/\(id)/pin", ["pin": "482916"]).status == 400)
        #expect(try await caller.call(.put, "/members/\(id)/pin", ["pin": "482916", "reason": "passport"]).status == 200)
        func check(_ pin: String) async throws -> (status: Int, body: [String: Any]) {
            let answer = try await caller.call(.post, "/pin-checks", ["member": ["id": "\(id)"], "pin": pin, "terminal": "bar"])
            return (answer.status, answer.body)
        }
        #expect(try await check("482916").body["member_id"] as? String == "\(id)")
        for _ in 1...5 { #expect(try await check("482917").body["code"] as? String == "pin_wrong") }
        let paused = try await check("482916")
        #expect(paused.status == 429 && paused.body["code"] as? String == "pin_paused")
        #expect(try await clerk.call(.post, "/pin-checks", ["member": ["id": "\(id)"], "pin": "482916"]).status == 403)
        #expect(try await caller.call(.post, "/pin-checks", ["pin": "482916"]).status == 400)
    }

    @Test("T-S4-1 CARD-01 numbers are made, looked at and offered; the second time nothing is new", arguments: Engine.all)
    func batches(engine: Engine) async throws {
        let house = try await House(engine)
        let caller = try await Caller(house, "stock", Set(Permission.allCases))
        let wanted: [String: Any] = ["kind": "standard", "quantity": 50, "purpose": "opening"]
        let made = try await caller.call(.post, "/card-batches", wanted)
        let batch = try #require(made.body["batch_id"] as? String)
        #expect(made.status == 201)
        try await CardBatchJob(house.cast.desk).fill(try #require(Int64(batch)))
        let offer: [String: Any] = ["step": "offered", "first": 1, "last": 50]
        let first = try await caller.call(.post, "/card-batches/\(batch)/moves", offer)
        #expect(first.status == 200 && first.body["numbers"] as? Int == 50)
        let second = try await caller.call(.post, "/card-batches/\(batch)/moves", offer)
        #expect(second.body["numbers"] as? Int == 0 && second.body["unchanged"] as? Int == 50)
        let page = try await caller.call(.get, "/card-batches/\(batch)/numbers?limit=20").body
        #expect((page["data"] as? [[String: Any]])?.count == 20)
        let next = try #require(page["next_cursor"] as? String)
        let rest = try await caller.call(.get, "/card-batches/\(batch)/numbers?limit=200&cursor=\(next)").body
        #expect((rest["data"] as? [[String: Any]])?.count == 30 && rest["next_cursor"] as? String == nil)
        #expect(try await caller.call(.get, "/card-batches/7").status == 404)
        #expect(try await caller.call(.post, "/card-batches", ["kind": "standard", "quantity": 0, "purpose": "x"]).status == 400)
        #expect(try await caller.call(.post, "/card-batches/\(batch)/moves", ["step": "made", "first": 1, "last": 2]).status == 400)
    }
}
