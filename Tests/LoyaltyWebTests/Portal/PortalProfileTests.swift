import LoyaltyRules
import LoyaltyService
import LoyaltyTestKit
import Testing

@testable import LoyaltyWeb

@Suite("Profiles in the portal and at the desk")
struct PortalProfileTests {
    @Test("MEM-15 a member changes the own profile; wrong fields say so and keep what was typed", arguments: Engine.all)
    func own(engine: Engine) async throws {
        let house = try await House(engine)
        let id = try await house.cast.enrol("Ann", number: 1)
        let visitor = try await house.guest(House.mobile(1))
        let page = try await visitor.get(SitePath.portalProfile)
        #expect(page.status == 200 && !page.body.contains("health_allergy_nuts"))
        let wrong = ["gender": "female", "company": "Tea", "date_label_0": "Wedding", "date_day_0": "2023-02-29", "key": "a"]
        let told = try await visitor.post(SitePath.portalProfile, wrong)
        #expect(told.status == 422 && told.body.contains("value=\"Tea\"") && told.body.contains("value=\"2023-02-29\""))
        #expect(told.body.contains("aria-invalid=\"true\""))
        let late = wrong.merging(["date_day_0": "2030-01-01", "key": "b"]) { $1 }
        #expect(try await visitor.post(SitePath.portalProfile, late).body.contains("aria-invalid=\"true\""))
        let right = wrong.merging(["date_day_0": "02-29", "pref_suite": "yes", "key": "c"]) { $1 }
        #expect(try await visitor.post(SitePath.portalProfile, right).status == 303)
        let view = try #require(try await house.reading.profile(of: id, by: .system))
        #expect(view.row.profile.company == "Tea" && view.row.profile.preferences == ["suite"] && view.row.confirmedAt != nil)
        #expect(try await visitor.post(SitePath.portalConsents, ["purpose": "health", "granted": "yes", "key": "d"]).status == 303)
        #expect(try await visitor.get(SitePath.portalProfile).body.contains("health_allergy_nuts"))
        let health = right.merging(["has_health": "yes", "health_allergy_nuts": "yes", "key": "e"]) { $1 }
        #expect(try await visitor.post(SitePath.portalProfile, health).status == 303)
        #expect(try await house.reading.profile(of: id, by: .member(id))?.health == ["allergy_nuts"])
    }

    @Test("MEM-09 SEC-05 a member sees that a document is kept, and takes the consent back", arguments: Engine.all)
    func document(engine: Engine) async throws {
        let house = try await House(engine)
        let member = try await house.cast.enrol("Ann", number: 1)
        let document = try IdentityDocument(.passport, number: "G12345678", country: "CHN")
        let set = SetIdentityDocument(member: member, document: document, agreedText: "1", channel: "desk")
        _ = try await house.cast.desk.perform(set, by: .system)
        let visitor = try await house.guest(House.mobile(1))
        let page = try await visitor.get(SitePath.portalProfile).body
        #expect(page.contains("CHN ···· 5678") && !page.contains("G12345678"))
        #expect(try await visitor.post(SitePath.portalConsents, ["purpose": "identity", "granted": "no", "key": "w"]).status == 303)
        #expect(try await !visitor.get(SitePath.portalProfile).body.contains("5678"))
    }

    @Test("MEM-10 MEM-15 at the desk: health is hidden until somebody says why; the history names who and where", arguments: Engine.all)
    func desk(engine: Engine) async throws {
        let map = try await SiteMap(try await House(engine))
        let clerk = try await map.house.visitor(.clerk)
        let path = SitePath.profile("\(map.member)")
        let hidden = try await clerk.get(path).body
        #expect(!hidden.contains("health_allergy_nuts") && hidden.contains("1 entry is kept"))
        #expect(try await clerk.get(SitePath.member("\(map.member)")).body.contains("1 note on health and allergies"))
        let shown = try await clerk.post(SitePath.profileHealth("\(map.member)"), ["reason": "The guest asked"]).body
        #expect(shown.contains("name=\"health_allergy_nuts\" value=\"yes\" checked"))
        #expect(try await clerk.post(SitePath.profileHealth("\(map.member)"), ["reason": ""]).status == 422)
        let fields = ["gender": "male", "company": "Sea", "pref_suite": "yes", "key": "x1"]
        #expect(try await clerk.post(path, fields).status == 303)
        let page = try await clerk.get(path).body
        #expect(page.contains("value=\"Sea\"") && page.contains("none → Sea") == page.contains("→ Sea"))
        #expect(page.contains("→ Sea"))
        let auditor = try await map.house.visitor(.auditor).get(path).body
        #expect(auditor.contains("Sea") && !auditor.contains("name=\"company\""))
    }
}
