import LoyaltyRules
import LoyaltyService
import LoyaltyTestKit
import Testing

@testable import LoyaltyWeb

@Suite("Cards and PIN in the portal")
struct PortalCardTests {
    @Test("CARD-06 CARD-07 a member sees the cards, sets a PIN and reports a loss; no more", arguments: Engine.all)
    func own(engine: Engine) async throws {
        let house = try await House(engine)
        let id = try await house.cast.enrol("Ann", number: 1)
        let visitor = try await house.guest(House.mobile(1))
        #expect(try await visitor.get(SitePath.portalCards).status == 200)
        #expect(try await visitor.get(SitePath.portalCardCode).body.contains("<svg"))
        let weak = try await visitor.post(SitePath.portalPIN, ["pin": "123456", "key": "a"])
        #expect(weak.status == 422 && weak.body.contains("aria-invalid=\"true\""))
        #expect(try await visitor.post(SitePath.portalPIN, ["pin": "482916", "key": "b"]).status == 303)
        let number = try #require(try await house.reading.cards(of: id, by: .system)?.cards.first?.number)
        #expect(try await visitor.post(SitePath.portalCardLoss, ["card": number, "key": "c"]).status == 303)
        let view = try #require(try await house.reading.cards(of: id, by: .system))
        #expect(view.cards.map(\.status) == [.frozen] && view.pin == .set)
        // What is frozen is found again at a desk only; another member's card cannot be touched.
        #expect(try await visitor.post(SitePath.portalCardLoss, ["card": number, "key": "d"]).status == 422)
        let other = try await house.cast.enrol("Bea", number: 2)
        let foreign = try #require(try await house.reading.cards(of: other, by: .system)?.cards.first?.number)
        #expect(try await visitor.post(SitePath.portalCardLoss, ["card": foreign, "key": "e"]).status == 422)
        #expect(try await house.reading.cards(of: other, by: .system)?.cards.first?.status == .active)
    }
}
