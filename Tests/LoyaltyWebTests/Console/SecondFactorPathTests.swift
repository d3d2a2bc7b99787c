import HTTPTypes
import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService
@testable import LoyaltyWeb

@Suite("Second factor and sessions in the console")
struct SecondFactorPathTests {
    /// The code that an app shows now which was told this page's secret.
    private func code(_ house: House, _ page: String) throws -> String {
        let letters = try #require(page.firstMatch(of: /<code>([A-Z2-7 ]+)<\/code>/)).output.1.filter { $0 != " " }
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var (bytes, bits, count): ([UInt8], Int, Int) = ([], 0, 0)
        for letter in letters {
            bits = (bits << 5 | (alphabet.firstIndex(of: letter) ?? 0)) & 0xffff
            count += 5
            guard count >= 8 else { continue }
            bytes.append(UInt8(truncatingIfNeeded: bits >> (count - 8)))
            count -= 8
        }
        let second = house.cast.clock.clock.now().milliseconds / 1_000
        return AuthenticatorKey(bytes: bytes).code(ofStep: TimeCode.step(ofSecond: second))
    }

    private func signIn(_ visitor: Visitor, _ login: String) async throws -> TestBrowser.Answer {
        try await visitor.post("/console/sign-in", ["login": login, "password": House.password, "next": "/console/program"])
    }

    @Test("SEC-14 a role that must have a second factor sets it up first, and shows it next time", arguments: Engine.all)
    func demanded(engine: Engine) async throws {
        let house = try await House(engine)
        let administrator = try await house.visitor(.administrator)
        _ = try await administrator.get(SitePath.staff)
        let kept = try await administrator.post(SitePath.secondFactorRoles, ["role_manager": "on", "key": "k1"])
        #expect(kept.status == 303)
        let manager = house.stranger()
        let first = try await signIn(manager, "manager")
        #expect(first.headers[.location] == SitePath.signInSetUp)
        for path in ["/console", "/console/program", SitePath.account, SitePath.secondFactor, SitePath.signInCode] {
            let answer = try await manager.get(path)
            #expect(answer.headers[.location]?.hasPrefix(SitePath.signIn) == true, "\(path) opens nothing yet")
        }
        let page = try await manager.get(SitePath.signInSetUp)
        #expect(page.status == 200 && page.body.contains("<svg class=\"qr\""))
        let wrong = try await manager.post(SitePath.signInSetUp, ["code": "12"])
        #expect(wrong.status == 422)
        let codes = try await manager.post(SitePath.signInSetUp, ["code": try code(house, page.body)])
        #expect(codes.status == 200 && codes.body.contains("factor-codes"))
        #expect(try await manager.get("/console").status == 200)
        house.cast.clock.advance(seconds: 90)
        let again = house.stranger()
        let asked = try await signIn(again, "manager")
        #expect(asked.headers[.location]?.hasPrefix(SitePath.signInCode) == true)
        #expect(try await again.get("/console").status == 303)
        _ = try await again.get(SitePath.signInCode)
        let forged = try await again.post(SitePath.signInCode, ["code": try code(house, page.body), "_csrf": "forged"])
        #expect(forged.status == 403)
        let inside = try await again.post(
            SitePath.signInCode, ["code": try code(house, page.body), "next": "/console/program"])
        #expect(inside.headers[.location] == "/console/program")
        #expect(try await again.get("/console").status == 200)
        let list = try await administrator.get(SitePath.staff)
        #expect(list.body.contains("In use"))
    }

    @Test("SEC-14 sessions are listed and ended; an ended one opens nothing")
    func sessions() async throws {
        let house = try await House()
        let (desk, phone) = (try await house.visitor(.clerk), try await house.visitor(.clerk))
        let page = try await desk.get(SitePath.account)
        #expect(page.body.contains("This one") && page.body.contains(SitePath.otherSessions))
        let ended = try await desk.postAndFollow(SitePath.otherSessions, [:])
        #expect(ended.body.contains("All other sessions are ended."))
        #expect(try await phone.get("/console").status == 303)
        #expect(try await desk.get("/console").status == 200)
    }

    @Test("SEC-14 an administrator ends the sessions of somebody and resets a second factor with a reason")
    func administrator() async throws {
        let house = try await House()
        let (clerk, administrator) = (try await house.visitor(.clerk), try await house.visitor(.administrator))
        _ = try await administrator.get(SitePath.staff)
        let unknown = try await administrator.post(SitePath.staffSignOut("ghost"), ["key": "a"])
        #expect(unknown.status == 422)
        let out = try await administrator.postAndFollow(SitePath.staffSignOut("clerk"), ["key": "b"])
        #expect(out.body.contains("Every session of clerk is ended."))
        #expect(try await clerk.get("/console").status == 303)
        let silent = try await administrator.post(SitePath.staffReset("clerk"), ["key": "c", "reason": "  "])
        #expect(silent.status == 422)
        let reset = try await administrator.post(SitePath.staffReset("clerk"), ["key": "d", "reason": "phone lost"])
        #expect(reset.status == 303)
    }

    @Test("T10 what waits for a second person stands in one list, and is answered in place by who may")
    func approvals() async throws {
        let map = try await SiteMap(try await House())
        let manager = try await map.house.visitor(.manager)
        let list = try await manager.get(SitePath.approvals)
        let action = SitePath.claimConfirmation("\(map.member)", map.proposed)
        #expect(list.status == 200 && list.body.contains(action))
        let clerk = try await map.house.visitor(.clerk)
        let seen = try await clerk.get(SitePath.approvals)
        #expect(!seen.body.contains(action), "a clerk is not the second person")
        _ = try await manager.get(SitePath.approvals)
        let answer = try await manager.post(
            action, ["agrees": "no", "back": "approvals", "property": "west_lake", "key": "x"])
        #expect(answer.headers[.location] == SitePath.approvals)
        #expect(!(try await manager.get(SitePath.approvals)).body.contains(action))
    }

    @Test("SEC-14 a browser is named in a few words", arguments: [
        ("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0", "Edge · Windows"),
        ("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36", "Chrome · Linux"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 15_0 like Mac OS X) AppleWebKit/605.1.15 Version/15.0 Safari/604.1", "Safari · iPhone"),
        ("curl/8.0", "curl/8.0"), ("", ""),
    ])
    func browser(_ agent: String, _ name: String) { #expect(BrowserName.of(agent) == name) }
}
