import LoyaltyRules
import LoyaltyService
import LoyaltyTestKit
import Testing

@testable import LoyaltyWeb

@Suite("Points set aside, as the desk and the member see them")
struct HoldPathTests {
    @Test("I-14 the page tells balance, set aside and available; the desk releases with a reason", arguments: Engine.all)
    func release(engine: Engine) async throws {
        let map = try await SiteMap(try await House(engine))
        let clerk = try await map.house.visitor(.clerk)
        let id = "\(map.member)"
        let page = try await clerk.get(SitePath.member(id)).body
        #expect(page.contains("of which") && page.contains("set aside") && page.contains("R-1"))
        let path = SitePath.holdRelease(id, map.hold)
        #expect(try await clerk.post(path, ["reason": "", "key": "h1"]).status == 422)
        let done = try await clerk.postAndFollow(path, ["reason": "The guest cancelled", "key": "h2"])
        #expect(done.status == 200 && done.body.contains("Released; the balance is"))
        let again = try await clerk.post(path, ["reason": "The guest cancelled", "key": "h3"])
        #expect(again.status == 422 && again.body.contains("used or released before"))
        let after = try await clerk.get(SitePath.member(id)).body
        #expect(!after.contains("of which"))
        #expect(try map.house.cast.differences().isEmpty)
    }
}
