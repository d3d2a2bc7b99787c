import HTTPTypes
import LoyaltyRules
import LoyaltyService
import LoyaltyTestKit
import Testing

@testable import LoyaltyWeb

@Suite("A member and their own personal data")
struct PortalPrivacyTests {
    @Test("SEC-11 SEC-06 the member sees who looked, by role and not by name, and why", arguments: Engine.all, Language.allCases)
    func looks(engine: Engine, language: Language) async throws {
        let map = try await SiteMap(try await House(engine))
        let manager = try await map.house.visitor(.manager)
        _ = try await manager.post(SitePath.reveal("\(map.member)"), ["reason": "Lost property of Mr Bean"])
        let guest = try await map.house.guest(House.mobile(1), language)
        let page = try await guest.get(SitePath.portalPrivacy)
        #expect(page.status == 200 && !page.body.contains("⟦"))
        let role = Texts(ServiceTexts.catalogue, language)("role.manager")
        #expect(page.body.contains(role) && !page.body.contains("Staff manager"))
        #expect(!page.body.contains("Mr Bean"), "what staff wrote may name somebody else")
        #expect(page.body.contains(Texts(WebTexts.catalogue, language)("reason.noted")))
        let me = try await guest.get(SitePath.portalMe)
        #expect(me.body.contains("href=\"\(SitePath.portalPrivacy)\""))
    }

    @Test("SEC-04 SEC-11 consents are given and withdrawn, and requests are made, by the member", arguments: Engine.all)
    func acts(engine: Engine) async throws {
        let map = try await SiteMap(try await House(engine))
        let guest = try await map.house.guest(House.mobile(1))
        func consent(_ granted: String, _ key: String, _ purpose: String = "marketing_email") async throws -> Int {
            try await guest.post(SitePath.portalConsents, ["purpose": purpose, "granted": granted, "key": key]).status
        }
        #expect(try await consent("yes", "1") == 303)
        #expect(try await consent("yes", "1") == 303, "told twice, done once")
        #expect(try await consent("no", "2") == 303)
        #expect(try await consent("no", "3") == 422)
        #expect(try await consent("no", "4", "agreement") == 422)
        #expect(try await consent("yes", "5", "everything") == 422)
        let ask = ["kind": "erase", "question": "<b>please</b>", "key": "6"]
        #expect(try await guest.post(SitePath.portalRequests, ask).status == 303)
        let again = try await guest.post(SitePath.portalRequests, ["kind": "erase", "question": "", "key": "7"])
        #expect(again.status == 422 && again.body.contains("2026-06-30"))
        let view = try #require(try await map.house.reading.privacy(of: map.member, by: .member(map.member)))
        #expect(view.history.filter { $0.purpose == .marketingEmail }.map(\.granted) == [false, true, false])
        #expect(view.requests.first { $0.kind == .erase }?.question == "<b>please</b>")
        // The board of whoever answers shows it, and the words stay words.
        let boss = try await map.house.visitor(.administrator)
        let board = try await boss.get(SitePath.privacy)
        #expect(board.body.contains("Ann") && board.body.contains("2026-06-30"))
        let page = try await boss.get(SitePath.privacy("\(map.member)"))
        #expect(page.body.contains("&lt;b&gt;please"))
    }

    @Test("MEM-23 a member reads what is lost, asks for the end, and keeps the membership", arguments: Engine.all, Language.allCases)
    func closing(engine: Engine, language: Language) async throws {
        let house = try await House(engine)
        let member = try await house.cast.enrol("Ann", number: 1)
        let guest = try await house.guest(House.mobile(1), language)
        let t = Texts(WebTexts.catalogue, language)
        let page = try await guest.get(SitePath.portalPrivacy)
        #expect(page.status == 200 && !page.body.contains("⟦") && page.body.contains(t("closing.ask")))
        #expect(try await guest.post(SitePath.portalRequests, ["kind": "close", "key": "c1"]).status == 303)
        let asked = try await guest.get(SitePath.portalPrivacy)
        #expect(asked.body.contains(t("closing.take_back")) && asked.body.contains("2026-06-30") && !asked.body.contains("⟦"))
        let clerk = try await house.visitor(.clerk)
        let desk = try await clerk.get(SitePath.privacy("\(member)"))
        #expect(desk.status == 200 && desk.body.contains("/taking-back\""))
        let path = try #require(asked.body.firstMatch(of: /action="([^"]+taking-back)"/)?.output.1)
        #expect(try await guest.post(String(path), ["key": "c2"]).status == 303)
        #expect(try await guest.post(String(path), ["key": "c3"]).status == 422, "it is taken back already")
        let kept = try await guest.get(SitePath.portalPrivacy)
        #expect(kept.body.contains(t("closing.ask")) && kept.body.contains(t("closing.taken_back")))
        #expect(try await guest.post("/portal/requests/7/taking-back", ["key": "c4"]).status == 422)
    }

    @Test("SEC-11 the copy has what is the member's, in two forms, and nothing of others", arguments: Engine.all)
    func copy(engine: Engine) async throws {
        let map = try await SiteMap(try await House(engine))
        let guest = try await map.house.guest(House.mobile(1))
        let json = try await guest.get(SitePath.portalCopy("json"))
        #expect(json.status == 200 && json.headers[.contentType] == "application/json")
        for part in ["\"name\":\"Ann\"", "ledger_entry", "consent", "access_log", "who sees me?", House.mobile(1)] {
            #expect(json.body.contains(part), "\(part)")
        }
        #expect(!json.body.contains("staff:") && !json.body.contains("Otto") && !json.body.contains(House.mobile(501)))
        let zip = try await guest.get(SitePath.portalCopy("csv"))
        #expect(zip.status == 200 && zip.headers[.contentDisposition]?.contains(".zip") == true)
        #expect(try await guest.get(SitePath.portalCopy("exe")).status == 404)
        #expect(try await map.house.stranger().get(SitePath.portalCopy("json")).status == 303)
        // Somebody else needs a reason, and leaves a line.
        let boss = try await map.house.visitor(.administrator)
        let path = SitePath.copy("\(map.member)")
        #expect(try await boss.post(path, ["reason": "", "format": "json"]).status == 422)
        let handed = try await boss.post(path, ["reason": "asked at the desk", "format": "json"])
        #expect(handed.status == 200 && handed.body.contains("Ann"))
        let line = try await map.house.reading.accesses(of: map.member, limit: 1, by: .system).first
        #expect(line?.fields == "everything" && line?.reason == "asked at the desk")
    }

    @Test("SEC-11 whoever was forgotten is signed out, has no name anywhere, and staff see why", arguments: Engine.all)
    func erased(engine: Engine) async throws {
        let map = try await SiteMap(try await House(engine))
        let boss = try await map.house.visitor(.administrator)
        let mobile = House.mobile(1_101)
        let guest = try await map.house.guest(mobile)
        #expect(try await guest.get("/portal").status == 200)
        let path = SitePath.erasure(map.leaver)
        #expect(try await boss.post(path, ["key": "1"]).status == 422, "nobody is forgotten by a slip")
        #expect(try await boss.post(path, ["sure": "yes", "key": "2"]).status == 303)
        #expect(try await guest.get("/portal").status == 303, "signed out")
        let page = try await boss.get(SitePath.member(map.leaver))
        #expect(page.status == 200 && !page.body.contains("Ella") && page.body.contains("Erased member"))
        #expect(try await boss.get(SitePath.privacy(map.leaver)).body.contains("2026-06-15"))
        #expect(!(try await boss.get(SitePath.search("ella")).body.contains("Ella")))
        #expect(try await boss.post(path, ["sure": "yes", "key": "3"]).status == 422)
        #expect(try map.house.cast.differences().isEmpty)
    }

    @Test("SEC-07 auditors find who did what and who looked at whom")
    func audit() async throws {
        let map = try await SiteMap(try await House())
        let (auditor, manager) = (try await map.house.visitor(.auditor), try await map.house.visitor(.manager))
        _ = try await manager.post(SitePath.reveal("\(map.member)"), ["reason": "Lost property"])
        let looks = try await auditor.get(SitePath.audit([("kind", "looks"), ("member", "\(map.member)")]))
        #expect(looks.status == 200 && looks.body.contains("Staff manager") && looks.body.contains("Lost property"))
        let changes = try await auditor.get(SitePath.audit([("kind", "changes"), ("operation", "member.reveal")]))
        #expect(changes.body.contains("Staff manager"))
        let of = try await auditor.get(SitePath.audit([("kind", "changes"), ("member", House.mobile(1))]))
        #expect(of.status == 200 && of.body.contains("Stay"))
        let later = try await auditor.get(SitePath.audit([("kind", "looks"), ("from", "2031-01-01")]))
        #expect(!later.body.contains("Lost property"))
        for bad in [("from", "yesterday"), ("member", "nobody")] {
            let page = try await auditor.get(SitePath.audit([bad]))
            #expect(page.status == 200 && page.body.contains("is-invalid"), "\(bad)")
        }
    }
}
