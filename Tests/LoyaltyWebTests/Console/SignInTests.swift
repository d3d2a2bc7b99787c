import HTTPTypes
import LoyaltyRules
import LoyaltyService
import LoyaltyTestKit
import Testing

@testable import LoyaltyWeb

@Suite("Signing in to the console")
struct SignInTests {
    private func form(_ login: String, _ password: String, next: String = "") -> [String: String] {
        ["login": login, "password": password, "next": next]
    }

    @Test(
        "The right password opens the console; the cookie is bound to this host and hidden from scripts",
        arguments: Engine.all)
    func right(engine: Engine) async throws {
        let house = try await House(engine)
        let visitor = house.stranger()
        let answer = try await visitor.post("/console/sign-in", form("clerk", House.password))
        #expect(answer.status == 303)
        #expect(answer.headers[.location] == "/console")
        let cookie = try #require(answer.headers[.setCookie])
        #expect(cookie.hasPrefix("__Host-tessera-staff="))
        for word in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"] {
            #expect(cookie.contains(word), "\(word)")
        }
        let home = try await visitor.get("/console")
        #expect(home.status == 200)
        #expect(home.body.contains("Hello, Staff clerk"))
    }

    @Test("A wrong password and an unknown login get the very same answer")
    func wrong() async throws {
        let house = try await House()
        let wrong = try await house.stranger().post("/console/sign-in", form("clerk", "not the password"))
        let unknown = try await house.stranger().post("/console/sign-in", form("ghost", "not the password"))
        #expect(wrong.status == 422 && unknown.status == 422)
        #expect(wrong.headers[.setCookie] == nil)
        #expect(wrong.body.contains("Login name or password is wrong."))
        #expect(wrong.body.replacing("clerk", with: "ghost") == unknown.body)
        #expect(!wrong.body.contains("not the password"))
    }

    @Test("After five failures even the right password must wait; later it opens again")
    func throttled() async throws {
        let house = try await House()
        let visitor = house.stranger()
        for _ in 1...5 { _ = try await visitor.post("/console/sign-in", form("clerk", "wrong wrong wrong")) }
        let waiting = try await visitor.post("/console/sign-in", form("clerk", House.password))
        #expect(waiting.status == 422)
        #expect(waiting.body.contains("Please wait 30 seconds"))
        #expect(waiting.headers[.setCookie] == nil)
        let colleague = try await visitor.post("/console/sign-in", form("manager", House.password))
        #expect(colleague.status == 303, "another account is not held up")
        house.cast.clock.advance(seconds: 31)
        #expect(try await visitor.post("/console/sign-in", form("clerk", House.password)).status == 303)
    }

    @Test("An unknown login is throttled like a known one")
    func unknownThrottled() async throws {
        let house = try await House()
        let visitor = house.stranger()
        for _ in 1...5 { _ = try await visitor.post("/console/sign-in", form("ghost", "wrong wrong wrong")) }
        let waiting = try await visitor.post("/console/sign-in", form("ghost", "wrong wrong wrong"))
        #expect(waiting.body.contains("Please wait 30 seconds"))
    }

    @Test("Signing out ends the session on the server, not in the browser alone")
    func signOut() async throws {
        let house = try await House()
        let visitor = house.stranger()
        let signedIn = try await visitor.post("/console/sign-in", form("clerk", House.password))
        let cookie = String(try #require(signedIn.headers[.setCookie]).prefix { $0 != ";" })
        _ = try await visitor.get("/console")
        let answer = try await visitor.post("/console/sign-out", [:])
        #expect(answer.status == 303)
        #expect(answer.headers[.location] == "/console/sign-in")
        let thief = house.stranger()
        let again = try await thief.get("/console", headers: [.cookie: cookie])
        #expect(again.status == 303, "the old cookie opens nothing")
    }

    @Test("A session ends after a quarter of an hour without a request, and after eight hours in any case")
    func expiry() async throws {
        let house = try await House()
        let idle = try await house.visitor(.clerk)
        let busy = try await house.visitor(.manager)
        for minute in stride(from: 0, to: 8 * 60 - 10, by: 10) {
            house.cast.clock.advance(seconds: 10 * 60)
            #expect(try await busy.get("/console").status == 200, "after \(minute + 10) minutes")
        }
        #expect(try await idle.get("/console").status == 303)
        house.cast.clock.advance(seconds: 11 * 60)
        #expect(try await busy.get("/console").status == 303)
    }

    @Test(
        "After signing in, only a path of our own is followed",
        arguments: [
            "//evil.example", "https://evil.example/", "/\\evil.example", "javascript:alert(1)", "/a\r\nX: y",
            "",
        ])
    func openRedirect(next: String) async throws {
        let house = try await House()
        let answer = try await house.stranger().post(
            "/console/sign-in", form("clerk", House.password, next: next))
        #expect(answer.headers[.location] == "/console")
        let page = try await house.stranger().get("/console/sign-in?next=" + SitePath.encoded(next))
        #expect(Visitor.hidden("next", in: page.body) == "/console")
    }

    @Test("Who is sent to sign in comes back to the page asked for")
    func comesBack() async throws {
        let house = try await House()
        let visitor = house.stranger()
        let sent = try await visitor.get("/console/program")
        #expect(sent.headers[.location] == "/console/sign-in?next=%2Fconsole%2Fprogram")
        let answer = try await visitor.post(
            "/console/sign-in", form("clerk", House.password, next: "/console/program"))
        #expect(answer.headers[.location] == "/console/program")
    }

    @Test("The language chosen before signing in stays afterwards", arguments: Language.allCases)
    func language(language: Language) async throws {
        let house = try await House()
        let visitor = house.stranger()
        let page = try await visitor.get("/console/sign-in?lang=" + language.rawValue)
        #expect(page.body.contains("<html lang=\"\(language.rawValue)\">"))
        let action = "/console/sign-in?lang=" + language.rawValue
        #expect(page.body.contains("action=\"\(action)\""))
        _ = try await visitor.post(action, form("clerk", House.password))
        #expect(try await visitor.get("/console").body.contains("<html lang=\"\(language.rawValue)\">"))
    }

    @Test("Someone switched off is out at once")
    func switchedOff() async throws {
        let house = try await House()
        let visitor = try await house.visitor(.clerk)
        _ = try await house.cast.desk.perform(SetUserActive(login: "clerk", isActive: false), by: .system)
        #expect(try await visitor.get("/console").status == 303)
    }
}
