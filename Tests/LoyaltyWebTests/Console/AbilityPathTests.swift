import HTTPTypes
import LoyaltyRules
import LoyaltyService
import LoyaltyTestKit
import Testing

@testable import LoyaltyWeb

@Suite("What a member asks for at the desk beside stays and bills, in three languages")
struct AbilityPathTests {
    @Test(
        "RWD-07 ADV-09 TIER-14 choose, redeem, buy a tier and record a review from the member's page",
        arguments: Language.allCases, Engine.all)
    func path(language: Language, engine: Engine) async throws {
        let map = try await SiteMap(try await House(engine))
        let clerk = try await map.house.visitor(.clerk, language)
        let id = "\(map.member)"
        let page = try await clerk.get(SitePath.member(id, tab: .rewards)).body
        for path in [SitePath.choice(id, map.offer), SitePath.redemption(id, "upgrade"), SitePath.tier(id)] {
            #expect(page.contains("\"\(path)\""), "\(path)")
        }
        #expect(!page.contains(SitePath.redemption(id, "night") + "\""), "not enough points for it")
        let chosen = try await clerk.postAndFollow(
            SitePath.choice(id, map.offer), ["option": "gift_points", "key": "o"])
        #expect(chosen.body.contains("+150"))
        let again = try await clerk.post(
            SitePath.choice(id, map.offer), ["option": "gift_points", "key": "o2"])
        #expect(again.status == 422 && again.body.contains("alert-danger"), "once")
        let preview = try await clerk.post(
            SitePath.redemptionPreview(id, "upgrade"), ["property": "west_lake", "count": "2"])
        #expect(preview.body.contains("−600"))
        let redeemed = try await clerk.postAndFollow(
            SitePath.redemption(id, "upgrade"), ["property": "west_lake", "count": "2", "key": "w"])
        #expect(redeemed.body.contains("−600"))
        let foreign = try await clerk.post(
            SitePath.redemption(id, "upgrade"), ["property": "bund", "count": "1", "key": "w2"])
        #expect([403, 422].contains(foreign.status))
        let tier = try await clerk.postAndFollow(
            SitePath.tier(id), ["way": "purchased:silver_by_points", "key": "t"])
        #expect(tier.body.contains("−100"))
        let granted = try await clerk.post(SitePath.tier(id), ["way": "granted:platinum", "key": "g"])
        #expect(granted.status == 422, "a clerk gives no tier by hand")
        let event = try await clerk.postAndFollow(
            SitePath.event(id), ["event": "review", "subject": "S-1", "day": "2026-06-10", "key": "v"])
        #expect(event.body.contains("+20"))
        let end = try await clerk.get(SitePath.member(id, tab: .stays)).body
        #expect(end.contains("tier-reasons"))
        for body in [page, chosen.body, redeemed.body, tier.body, event.body, end] {
            #expect(!body.contains("⟦") && !body.contains("MISSING"))
        }
        #expect(try map.house.cast.differences().isEmpty)
    }

    @Test("TIER-09 a manager gives a tier by hand, sees what it will do, and reverses it")
    func granted() async throws {
        let map = try await SiteMap(try await House())
        let manager = try await map.house.visitor(.manager)
        let path = SitePath.tier("\(map.member)")
        let fields = [
            "way": "granted:platinum", "until": "2026-12-31", "reason": "key_guest", "note": "", "key": "g",
        ]
        let preview = try await manager.post(path + "/preview", fields).body
        #expect(preview.contains("Platinum") && preview.contains("2026-12-31"))
        let missing = try await manager.post(
            path, ["way": "granted:platinum", "until": "2026-12-31", "key": "h"])
        #expect(missing.status == 422)
        let receipt = try await manager.postAndFollow(path, fields).body
        #expect(receipt.contains("Platinum given by hand; reason: Important guest or partner"))
        let reversal = try #require(receipt.firstMatch(of: /href="([^"]+\/reversal)"/)).output.1
        let reversed = try await manager.postAndFollow(
            String(reversal), ["reason": "wrong_member", "key": "r"])
        #expect(reversed.body.contains("taken back"))
        #expect(try await map.house.cast.tier(map.member) == "base")
    }

    @Test("REF-01 MEM-20 birthday and referrer are asked for at enrolment and shown, and can be changed")
    func traits() async throws {
        let map = try await SiteMap(try await House())
        let clerk = try await map.house.visitor(.clerk)
        var fields = map.enrolment
        fields["birthday"] = "02-30"
        fields["referred_by"] = "nobody"
        let wrong = try await clerk.post("/console/enrolment", fields)
        #expect(wrong.status == 422 && wrong.body.contains("MM-DD"))
        fields["birthday"] = "02-29"
        fields["referred_by"] = House.mobile(1)
        let member = try await clerk.postAndFollow("/console/enrolment", fields).body
        let id = String(try #require(member.firstMatch(of: /\/console\/members\/(\d+)\/bill/)).output.1)
        let profile = try await clerk.get(SitePath.member(id, tab: .profile)).body
        #expect(profile.contains("02-29") && profile.contains(SitePath.member("\(map.member)")))
        let bad = try await clerk.post(SitePath.traits(id), ["birthday": "5 May", "tags": ""])
        #expect(bad.body.contains("alert-danger"))
        let changed = try await clerk.postAndFollow(
            SitePath.traits(id), ["birthday": "05-18", "tags": "vip family"])
        #expect(changed.body.contains("05-18") && changed.body.contains("family vip"))
    }

    @Test(
        "ADV-09 on the phone the member chooses, and sees rewards with what is missing",
        arguments: Language.allCases)
    func portal(language: Language) async throws {
        let map = try await SiteMap(try await House())
        let guest = try await map.house.guest(House.mobile(1), language)
        let card = try await guest.get("/portal").body
        #expect(card.contains(SitePath.portalChoice(map.offer)))
        let nothing = try await guest.postAndFollow(SitePath.portalChoice(map.offer), ["key": "n"])
        #expect(nothing.body.contains("alert-danger"))
        let receipt = try await guest.postAndFollow(
            SitePath.portalChoice(map.offer), ["option": "gift_breakfast", "key": "k"])
        #expect(receipt.status == 200 && receipt.body.contains("+2"))
        #expect(try await !guest.get("/portal").body.contains("choice-card"))
        let rewards = try await guest.get("/portal/rewards").body
        #expect(rewards.contains("300") && rewards.contains("18,490"), "what is missing to the free night")
        #expect(!rewards.contains("⟦"))
        _ = try await map.house.cast.enrol("Zoe", number: 2)
        let zoe = try await map.house.guest(House.mobile(2), language)
        #expect(
            try await zoe.post(SitePath.portalChoice(map.offer), ["option": "gift_points", "key": "z"]).status
                == 303)
        #expect(try map.house.cast.differences().isEmpty)
    }
}
