import HTTPTypes
import LoyaltyRules
import LoyaltyService
import LoyaltyTestKit
import Testing

@testable import LoyaltyWeb

@Suite("Identity documents, from enrolment to the search at check-in")
struct DocumentPathTests {
    private static let number = "11010519491231002X"

    @Test("MEM-09 MEM-16 MEM-19 told at enrolment, never shown whole again, known at check-in, warned of for the next", arguments: Engine.all)
    func desk(engine: Engine) async throws {
        let house = try await House(engine)
        let clerk = try await house.visitor(.clerk)
        let form = try await clerk.get(SitePath.enrolment)
        #expect(form.body.contains("name=\"document_number\"") && form.body.contains("name=\"identity\""))
        var fields = [
            "name": "Chen Jing", "mobile": "13800138000", "language": "en", "property": "west_lake", "agreement": "yes", "channel": "desk",
            "document_kind": "resident", "document_number": "110105194912310021", "key": "d1",
        ]
        let slip = try await clerk.post(SitePath.enrolment, fields)
        #expect(slip.status == 422 && slip.body.contains("The last character does not match the others"))
        #expect(slip.body.contains("value=\"110105194912310021\""), "what was typed stays")
        fields["document_number"] = Self.number
        let unasked = try await clerk.post(SitePath.enrolment, fields)
        #expect(unasked.status == 422 && unasked.body.contains("only if the guest agrees to it"))
        fields["identity"] = "yes"
        let joined = try await clerk.post(SitePath.enrolment, fields)
        #expect(joined.status == 303)
        let page = try #require(joined.headers[.location])
        let profile = try await clerk.get(page + "/profile")
        #expect(profile.body.contains("Resident identity card ···· 002X") && !profile.body.contains(Self.number))
        #expect(!profile.body.contains("name=\"identity\""), "who agreed is not asked again")
        let found = try await clerk.get(SitePath.search(Self.number))
        #expect(found.headers[.location] == page, "straight to the member")
        fields.merge(["name": "Other Name", "mobile": "13800138001", "key": "d2"]) { $1 }
        #expect(try await clerk.post(SitePath.enrolmentCheck, fields).body.contains("Same document"))
        let twice = try await clerk.post(SitePath.enrolment, fields)
        #expect(twice.status == 422 && twice.body.contains("Another member has been registered with this document"))
        let removed = try await clerk.post(page + "/profile/document", ["remove": "yes", "key": "d3"])
        #expect(removed.status == 303)
        #expect(try await clerk.get(page + "/profile").body.contains("No document is kept"))
        #expect(try await clerk.post(SitePath.enrolment, fields).status == 303)
    }

    @Test("MEM-09 on the profile: an empty number, a country, hostile text, and who may only read", arguments: Engine.all)
    func profile(engine: Engine) async throws {
        let house = try await House(engine)
        let member = "\(try await house.cast.enrol("Ann", number: 1))"
        let clerk = try await house.visitor(.clerk)
        func save(_ number: String, _ country: String = "", kind: String = "passport") async throws -> TestBrowser.Answer {
            try await clerk.post(
                SitePath.profileDocument(member),
                [
                    "document_kind": kind, "document_number": number, "document_country": country, "identity": "yes",
                    "key": number + country + kind,
                ])
        }
        #expect(try await save("").status == 422)
        let nowhere = try await save("G12345678")
        #expect(nowhere.status == 422 && nowhere.body.contains("three letters as on the passport"))
        #expect(try await save("G12345678", "DEU", kind: "<b>").status == 422)
        let hostile = try await save("\"><script>", "CHN")
        #expect(hostile.status == 422 && !hostile.body.contains("<script>\""))
        #expect(try await save("g12345678", "chn").status == 303)
        #expect(try await clerk.get(SitePath.profile(member)).body.contains("Passport CHN ···· 5678"))
        let auditor = try await house.visitor(.auditor)
        let page = try await auditor.get(SitePath.profile(member))
        #expect(page.body.contains("···· 5678") && !page.body.contains("name=\"document_number\""))
        #expect(try await auditor.post(SitePath.profileDocument(member), ["remove": "yes", "key": "x"]).status == 403)
    }

    @Test("MEM-09 over the API: kept with a consent, told by its last four signs, removed", arguments: Engine.all)
    func api(engine: Engine) async throws {
        let house = try await House(engine)
        let member = try await house.cast.enrol("Ann", number: 1)
        let caller = try await Caller(house, "pms", Set(Permission.allCases))
        let path = "/members/\(member)/identity-document"
        let card: [String: Any] = ["kind": "resident", "number": Self.number]
        #expect(try await caller.call(.put, path, ["identity_document": card]).status == 409)
        let body: [String: Any] = ["identity_document": card, "consent_text_version": "1"]
        #expect(try await caller.call(.put, path, body).body["last_four"] as? String == "002X")
        let told = try await caller.call(.get, "/members/\(member)/profile").body
        let document = try #require(told["identity_document"] as? [String: Any])
        #expect(document["kind"] as? String == "resident" && document["number"] == nil && told["has_identity_consent"] as? Bool == true)
        let wrong: [String: Any] = ["identity_document": ["kind": "passport", "number": "G12345678"], "consent_text_version": "1"]
        let answer = try await caller.call(.put, path, wrong)
        #expect(answer.status == 400)
        #expect((answer.body["errors"] as? [[String: Any]])?.first?["field"] as? String == "identity_document.country")
        #expect(try await caller.call(.delete, path).body["kind"] is String == false)
        #expect(try await caller.call(.get, "/members/\(member)/profile").body["identity_document"] is [String: Any] == false)
    }
}
