import HTTPTypes
import LoyaltyRules
import LoyaltyService
import LoyaltyTestKit
import Testing

@testable import LoyaltyWeb

@Suite("Merging two accounts, from the comparison to the history")
struct MergePathTests {
    @Test("MEM-16 each field that differs is a choice with what is proposed and why; what was chosen is done, and told", arguments: Engine.all)
    func choices(engine: Engine) async throws {
        let house = try await House(engine)
        let staying = try await house.cast.enrol("Ann", number: 1)
        let leaving = try await house.cast.enrol("Anna", number: 2)
        let edit = ChangeProfile(member: leaving, edit: ProfileEdit(company: "<b>Tea</b>"))
        _ = try await house.cast.desk.perform(edit, by: .system)
        let manager = try await house.visitor(.manager)
        let path = SitePath.merge("\(staying)")
        let page = try await manager.get(path + "?who=" + House.mobile(2))
        #expect(page.status == 200)
        for field in ["name", "mobile", "company"] {
            for side in ["staying", "leaving"] { #expect(page.body.contains("name=\"win_\(field)\" value=\"\(side)\""), "\(field) \(side)") }
        }
        #expect(page.body.contains("name=\"win_company\" value=\"leaving\" checked") && page.body.contains("only it tells this"))
        #expect(page.body.contains("name=\"win_name\" value=\"staying\" checked"))
        #expect(page.body.contains("&lt;b&gt;Tea&lt;/b&gt;") && !page.body.contains("win_note"))
        #expect(!page.body.contains(House.mobile(2).suffix(8) + "<"), "contacts are masked")
        let fields = [
            "who": House.mobile(2), "win_name": "leaving", "win_mobile": "staying", "win_company": "leaving", "win_note": "leaving",
            "reason": "", "key": "m1",
        ]
        let wrong = try await manager.post(path, fields)
        #expect(wrong.status == 422 && wrong.body.contains("name=\"win_name\" value=\"leaving\" checked"), "a mistake loses no choice")
        let done = try await manager.post(path, fields.merging(["reason": "same_person"]) { $1 })
        #expect(done.status == 303)
        let profile = try await manager.get(SitePath.profile("\(staying)"))
        #expect(profile.body.contains("Ann → Anna") && profile.body.contains("by merging or parting accounts"))
        let after = try await manager.get(path)
        #expect(after.body.contains("Taken over: ") && after.body.contains("chosen by "))
        let view = try #require(try await house.site.reading.member(staying, by: .member(staying)))
        #expect(view.person.name == "Anna" && view.person.mobile?.hasSuffix(String(House.mobile(1).suffix(8))) == true)
    }

    @Test("MEM-16 over the API a winner per field; parting gives each its own back", arguments: Engine.all)
    func api(engine: Engine) async throws {
        let house = try await House(engine)
        let staying = try await house.cast.enrol("Ann", number: 1)
        let leaving = try await house.cast.enrol("Anna", number: 2)
        let caller = try await Caller(house, "crm", Set(Permission.allCases))
        let merging: [String: Any] = [
            "duplicate": ["id": "\(leaving)"], "winners": ["name": "leaving", "mobile": "staying", "note": "leaving"], "reason": "twice",
        ]
        #expect(try await caller.call(.post, "/members/\(staying)/merges", merging).status == 201)
        #expect(try await caller.call(.get, "/members/\(staying)").body["name"] as? String == "Anna")
        #expect(try await caller.call(.post, "/members/\(leaving)/parting", ["reason": "two"]).status == 201)
        #expect(try await caller.call(.get, "/members/\(staying)").body["name"] as? String == "Ann")
        #expect(try await caller.call(.get, "/members/\(leaving)").body["name"] as? String == "Anna")
    }
}
