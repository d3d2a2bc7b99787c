import HTTPTypes
import LoyaltyRules
import LoyaltyService
import LoyaltyTestKit
import Testing

@testable import LoyaltyWeb

@Suite("Signing in to the portal with a code")
struct PortalSignInTests {
    @Test("A code sent to the mobile opens the card, once", arguments: Engine.all)
    func code(engine: Engine) async throws {
        let house = try await House(engine)
        _ = try await house.cast.enrol("Ann")
        let guest = house.stranger()
        let sent = try await guest.post("/portal/sign-in", ["contact": House.mobile(1)])
        #expect(sent.status == 200)
        #expect(!sent.body.contains(try await house.newestCode()))
        let fields = ["challenge": House.mobile(1), "code": try await house.newestCode()]
        let answer = try await guest.post("/portal/sign-in/code", fields)
        #expect(answer.status == 303)
        #expect(answer.headers[.setCookie]?.hasPrefix("__Host-tessera-member=") == true)
        #expect(try await guest.get("/portal").body.contains("Ann"))
        let thief = house.stranger()
        let again = try await thief.post("/portal/sign-in/code", fields)
        #expect(again.status == 422, "a code works once")
        #expect(again.headers[.setCookie] == nil)
        #expect(try await thief.get("/portal").status == 303)
    }

    @Test("A wrong code opens nothing; after five tries even the right one does not")
    func wrong() async throws {
        let house = try await House()
        _ = try await house.cast.enrol("Ann")
        let guest = house.stranger()
        _ = try await guest.post("/portal/sign-in", ["contact": House.mobile(1)])
        let right = try await house.newestCode()
        for attempt in 1...5 {
            let wrong = right.first == "9" ? "111111" : "999999"
            let answer = try await guest.post(
                "/portal/sign-in/code", ["challenge": House.mobile(1), "code": wrong])
            #expect(answer.status == 422, "\(attempt)")
            #expect(answer.body.contains("This code is wrong or no longer valid."))
        }
        house.cast.clock.advance(seconds: 60)
        let late = try await guest.post(
            "/portal/sign-in/code", ["challenge": House.mobile(1), "code": right])
        #expect([422, 429].contains(late.status))
        #expect(late.headers[.setCookie] == nil)
    }

    @Test("A code ends after ten minutes")
    func ends() async throws {
        let house = try await House()
        _ = try await house.cast.enrol("Ann")
        let guest = house.stranger()
        _ = try await guest.post("/portal/sign-in", ["contact": House.mobile(1)])
        let code = try await house.newestCode()
        house.cast.clock.advance(seconds: 601)
        let late = try await guest.post("/portal/sign-in/code", ["challenge": House.mobile(1), "code": code])
        #expect(late.status == 422 && late.headers[.setCookie] == nil)
    }

    @Test("An unknown contact gets the same answers as a member's", arguments: Language.allCases)
    func unknown(language: Language) async throws {
        let house = try await House()
        _ = try await house.cast.enrol("Ann")
        let (known, ghost) = (House.mobile(1), "19900008888")
        func answers(_ contact: String) async throws -> [TestBrowser.Answer] {
            let guest = house.stranger(language)
            return [
                try await guest.post("/portal/sign-in", ["contact": contact]),
                try await guest.post("/portal/sign-in/code", ["challenge": contact, "code": "000"]),
            ]
        }
        let (first, second) = (try await answers(known), try await answers(ghost))
        for (one, other) in zip(first, second) {
            #expect(one.status == other.status)
            let masks = (MobileNumber(known)?.masked ?? "", MobileNumber(ghost)?.masked ?? "")
            let same = one.body.replacing(known, with: ghost).replacing(masks.0, with: masks.1)
            #expect(same == other.body)
            #expect(one.headers.count == other.headers.count)
        }
    }

    @Test("What is no contact is said to be none")
    func malformed() async throws {
        let house = try await House()
        for typed in ["", "abc", "12", "a@", String(repeating: "9", count: 60)] {
            let answer = try await house.stranger().post("/portal/sign-in", ["contact": typed])
            #expect(answer.status == 422, "\(typed)")
            #expect(answer.body.contains("aria-invalid=\"true\""), "\(typed)")
        }
    }

    @Test("Asked for again at once, no second code is sent")
    func pause() async throws {
        let house = try await House()
        _ = try await house.cast.enrol("Ann")
        let guest = house.stranger()
        for _ in 1...3 { _ = try await guest.post("/portal/sign-in", ["contact": House.mobile(1)]) }
        #expect(try await DevelopmentMailbox(house.cast.desk).messages(10).count == 1)
        house.cast.clock.advance(seconds: 31)
        _ = try await guest.post("/portal/sign-in", ["contact": House.mobile(1)])
        #expect(try await DevelopmentMailbox(house.cast.desk).messages(10).count == 2)
    }

    @Test(
        "The language chosen before signing in holds for the message and for the card",
        arguments: Language.allCases)
    func language(language: Language) async throws {
        let house = try await House()
        _ = try await house.cast.enrol("Ann")
        let guest = house.stranger(.english)
        let page = try await guest.get("/portal/sign-in?lang=" + language.rawValue)
        let action = try #require(page.body.firstMatch(of: /method="post" action="([^"]+)"/)).output.1
        let sent = try await guest.post(String(action), ["contact": House.mobile(1)])
        #expect(sent.body.contains("<html lang=\"\(language.rawValue)\">"))
        let next = try #require(sent.body.firstMatch(of: /method="post" action="([^"]+code[^"]*)"/)).output.1
        let fields = ["challenge": House.mobile(1), "code": try await house.newestCode()]
        _ = try await guest.post(String(next), fields)
        #expect(try await guest.get("/portal").body.contains("<html lang=\"\(language.rawValue)\">"))
    }

    @Test("Signing out ends it")
    func signOut() async throws {
        let house = try await House()
        _ = try await house.cast.enrol("Ann")
        let guest = try await house.guest(House.mobile(1))
        #expect(try await guest.post("/portal/sign-out", ["_csrf": "x"]).status == 403)
        #expect(try await guest.get("/portal").status == 200)
        _ = try await guest.post("/portal/sign-out", [:])
        #expect(try await guest.get("/portal").status == 303)
    }
}
