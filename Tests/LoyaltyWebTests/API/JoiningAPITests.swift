import HTTPTypes
import LoyaltyRules
import LoyaltyService
import LoyaltyTestKit
import Testing

@testable import LoyaltyWeb

@Suite("The API of joining")
struct JoiningAPITests {
    @Test("MEM-04 MEM-05 MEM-07 a channel that is reviewed: applied, listed, approved, a member with a card", arguments: Engine.all)
    func review(engine: Engine) async throws {
        let house = try await House(engine)
        let caller = try await Caller(house, "crm", Set(Permission.allCases))
        let policy: [String: Any] = [
            "required": ["name", "mobile"], "optional": ["email"], "needs_review": true, "answer_hours": 24,
        ]
        #expect(try await caller.call(.put, "/join-channels/website", policy).status == 200)
        let guest: [String: Any] = [
            "name": "Ann Long", "mobile": House.mobile(41), "property": "west_lake", "consents": ["agreement"],
            "consent_text_version": "1", "channel": "website",
        ]
        let applied = try await caller.call(.post, "/applications", guest)
        let id = try #require(applied.body["application_id"] as? String)
        #expect(applied.status == 201 && applied.body["member_id"] as? String == nil)
        #expect(try await caller.call(.post, "/applications", guest).status == 409)
        let waiting = try await caller.call(.get, "/applications").body["data"] as? [[String: Any]]
        #expect(waiting?.count == 1)
        let decided = try await caller.call(.post, "/applications/\(id)/decision", ["approved": true])
        #expect(decided.status == 200 && decided.body["card_number"] as? String != nil, "\(decided.body)")
        #expect(try await caller.call(.post, "/applications/\(id)/decision", ["approved": true]).status == 409)
        #expect(try await caller.call(.get, "/applications/7").status == 404)
        let blank = guest.merging(["mobile": "", "email": "a@example.org"]) { $1 }
        #expect([400, 422].contains(try await caller.call(.post, "/applications", blank).status))
    }

    @Test("MEM-01 REF-01 REF-06 a guest joins with the code of a QR picture; a second time nobody learns who is a member", arguments: Engine.all)
    func portal(engine: Engine) async throws {
        let house = try await House(engine)
        let caller = try await Caller(house, "crm", Set(Permission.allCases))
        let made = try await caller.call(
            .post, "/join-codes", ["channel": "website", "property": "west_lake", "label": "lobby"])
        let code = try #require(made.body["code"] as? String, "\(made.body)")
        let stranger = house.stranger()
        #expect(try await stranger.get(SitePath.portalJoin(code: code)).body.contains(code))
        let fields = ["code": code, "name": "Bea Long", "mobile": House.mobile(42), "agreement": "yes", "key": "j1"]
        let first = try await stranger.post(SitePath.portalJoin, fields)
        #expect(first.status == 200)
        let again = try await stranger.post(SitePath.portalJoin, fields.merging(["key": "j2"]) { $1 })
        #expect(again.status == 200 && again.body == first.body)
        let mobile = try #require(MobileNumber(House.mobile(42)))
        #expect(try await house.reading.find(.mobile(mobile), by: .system) != nil)
        let without = try await stranger.post(SitePath.portalJoin, ["code": code, "name": "", "key": "j3"])
        #expect(without.status == 422 && without.body.contains("aria-invalid=\"true\""))
        // With a member's link: the friend is noted, and a link that was made up names nobody.
        let friend = ReferralLink(house.cast.desk.keyring).code(of: try #require(try await house.reading.find(.mobile(mobile), by: .system)))
        let invited = ["friend": friend, "name": "Cleo Long", "mobile": House.mobile(43), "property": "west_lake", "agreement": "yes", "key": "j5"]
        #expect(try await stranger.get(SitePath.portalJoin(friend: friend)).body.contains(friend))
        #expect(try await stranger.post(SitePath.portalJoin, invited).status == 200)
        let member = try #require(ReferralLink(house.cast.desk.keyring).member(of: friend))
        #expect(try await house.reading.referrals(by: member, limit: 5, by: .system).count == 1)
        #expect(try await house.guest(House.mobile(42)).get(SitePath.portalInvite).body.contains(friend))
        let forged = "\(member)-0123456789"
        #expect(try await !stranger.get(SitePath.portalJoin(friend: forged)).body.contains("value=\"\(forged)\""))
        let manager = try await house.visitor(.manager)
        #expect(try await manager.get(SitePath.referrals).body.contains("Bea Long"))
        #expect(try await caller.call(.post, "/join-codes/\(code)/closing", [:]).status == 200)
        #expect(try await stranger.post(SitePath.portalJoin, fields.merging(["key": "j4"]) { $1 }).status == 422)
    }
}
