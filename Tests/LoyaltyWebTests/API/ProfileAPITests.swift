import HTTPTypes
import LoyaltyRules
import LoyaltyService
import LoyaltyTestKit
import Testing

@testable import LoyaltyWeb

@Suite("The API of profiles")
struct ProfileAPITests {
    @Test("MEM-09 MEM-10 MEM-15 changed field by field, confirmed with nothing, wrong fields named", arguments: Engine.all)
    func profile(engine: Engine) async throws {
        let house = try await House(engine)
        let id = try await house.cast.enrol("Ann", number: 1)
        let path = "/members/\(id)/profile"
        let caller = try await Caller(house, "crm", Set(Permission.allCases))
        let reader = try await Caller(house, "reader", [.readMember])
        let first: [String: Any] = [
            "gender": "female", "company": "Tea", "preferences": ["suite"], "dates": [["label": "Wedding", "day": "2012-05-18"]],
            "companions": [["name": "Li Ming", "relation": "child", "birthday": "02-29"]],
        ]
        #expect(try await caller.call(.put, path, first).body["changed"] as? [String] == ["gender", "company", "preferences", "dates", "companions"])
        #expect(try await caller.call(.put, path, ["company": ""]).body["changed"] as? [String] == ["company"])
        #expect(try await caller.call(.put, path, [:]).body["changed"] as? [String] == [])
        let view = try await reader.call(.get, path).body
        #expect(view["company"] as? String == "" && view["preferences"] as? [String] == ["suite"] && view["reasons"] as? [String] == [])
        #expect((view["companions"] as? [[String: Any]])?.first?["birthday"] as? String == "02-29")
        let wrong = try await caller.call(.put, path, ["dates": [["label": "x", "day": "2023-02-29"]]])
        #expect(wrong.status == 400 && (wrong.body["errors"] as? [[String: Any]])?.first?["field"] as? String == "dates[0].day")
        #expect(try await caller.call(.put, path, ["preferences": ["none"]]).status == 422)
        #expect(try await caller.call(.put, path, ["health": ["allergy_nuts"]]).status == 409)
        let consent: [String: Any] = ["purpose": "health", "granted": true, "text_version": "1"]
        #expect(try await caller.call(.post, "/members/\(id)/consents", consent).status == 200)
        #expect(try await caller.call(.put, path, ["health": ["allergy_nuts"]]).status == 200)
        #expect(try await reader.call(.get, path).body["health_count"] as? Int == 1)
        #expect(try await reader.call(.get, path + "?reason=dinner").status == 403)
        #expect(try await caller.call(.get, path + "?reason=dinner").body["health"] as? [String] == ["allergy_nuts"])
        let changes = try await reader.call(.get, path + "/changes?limit=2").body
        #expect((changes["data"] as? [[String: Any]])?.count == 2 && changes["next_cursor"] is String)
        #expect(try await reader.call(.put, path, ["company": "x"]).status == 403)
        #expect(try await caller.call(.get, "/members/7/profile").status == 404)
        #expect(try await caller.call(.put, path, ["unknown": "x"]).status == 400)
    }

    @Test("MEM-16 a number of another system: noted, named by calls, taken, removed, and on the page of the profile", arguments: Engine.all)
    func outsideKeys(engine: Engine) async throws {
        let house = try await House(engine)
        let ann = "\(try await house.cast.enrol("Ann", number: 1))"
        let bob = "\(try await house.cast.enrol("Bob", number: 2))"
        let caller = try await Caller(house, "pms", Set(Permission.allCases))
        let key: [String: Any] = ["system": "opera", "number": "<4711>"]
        #expect(try await caller.call(.post, "/members/\(ann)/outside-keys", key).body["number"] as? String == "<4711>")
        #expect(try await caller.call(.post, "/members/\(bob)/outside-keys", key).status == 409)
        let wrong = try await caller.call(.post, "/members/\(ann)/outside-keys", ["system": "O P", "number": "a b"])
        #expect((wrong.body["errors"] as? [[String: Any]])?.compactMap { $0["field"] as? String } == ["system", "number"])
        let kept = try await caller.call(.get, "/members/\(ann)/profile").body["outside_keys"] as? [[String: Any]]
        #expect(kept?.first?["system"] as? String == "opera" && kept?.count == 1)
        let clerk = try await house.visitor(.clerk)
        let page = try await clerk.get(SitePath.profile(ann)).body
        #expect(page.contains("&lt;4711&gt;") && !page.contains("<4711>"))
        let bad = try await clerk.post(SitePath.profileOutsideKeys(ann), ["system": "ctrip", "outside_number": "", "key": "o1"])
        #expect(bad.status == 422)
        #expect(try await clerk.post(SitePath.profileOutsideKeys(ann), ["system": "Ctrip", "outside_number": "9", "key": "o2"]).status == 303)
        #expect(try await clerk.get(SitePath.profile(ann)).body.contains("<strong>ctrip</strong>"))
        let away = ["system": "ctrip", "outside_number": "9", "remove": "yes", "key": "o3"]
        #expect(try await clerk.post(SitePath.profileOutsideKeys(ann), away).status == 303)
        #expect(try await !clerk.get(SitePath.profile(ann)).body.contains("<strong>ctrip</strong>"))
        #expect(try await caller.call(.post, "/members/\(ann)/outside-keys/removal", key).status == 200)
        #expect(try await caller.call(.post, "/members/\(ann)/outside-keys/removal", key).status == 404)
    }

    @Test("MEM-10 MEM-15 MEM-24 the catalogue, special members, and whom to ask", arguments: Engine.all)
    func settings(engine: Engine) async throws {
        let house = try await House(engine)
        let id = try await house.cast.enrol("Ann", number: 1)
        let caller = try await Caller(house, "crm", Set(Permission.allCases))
        let choices = try #require(try await caller.call(.get, "/profile-choices").body["data"] as? [[String: Any]])
        #expect(choices.contains { $0["choice"] as? String == "allergy_nuts" && $0["is_sensitive"] as? Bool == true })
        let yoga: [String: Any] = ["kind": "recreation", "name": ["en": "Yoga", "zh-Hans": "瑜伽", "zh-Hant": "瑜伽"]]
        #expect(try await caller.call(.put, "/profile-choices/yoga", yoga).body["choice"] as? String == "yoga")
        #expect(try await caller.call(.put, "/profile-choices/Yoga", yoga).status == 400)
        #expect(try await caller.call(.put, "/profile-choices/yoga", yoga.merging(["is_sensitive": true]) { $1 }).status == 400)
        let care = "/members/\(id)/care"
        #expect(try await caller.call(.put, care, ["is_special": true, "reason": "guest of the house"]).body["is_special"] as? Bool == true)
        #expect(try await caller.call(.put, care, ["is_special": true]).status == 400)
        #expect(try await caller.call(.put, care, ["is_special": true, "manager_id": "77", "reason": "x"]).status == 404)
        let stale = try await caller.call(.get, "/stale-profiles?limit=5").body
        #expect((stale["data"] as? [[String: Any]])?.isEmpty == true && stale["next_cursor"] is String == false)
        #expect(try await caller.call(.get, "/members/\(id)/profile").body["special_reason"] as? String == "guest of the house")
    }
}
