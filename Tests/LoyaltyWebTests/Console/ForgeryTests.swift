import HTTPTypes
import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyWeb

@Suite("Another site cannot make a clerk's browser act")
struct ForgeryTests {
    private let fields = ["amount": "100", "reason": "goodwill", "key": "forged"]

    @Test("Without the token, or with another, nothing is posted")
    func token() async throws {
        let house = try await House()
        let member = try await house.cast.enrol("Ann")
        let clerk = try await house.visitor(.clerk)
        let path = SitePath.adjustment("\(member)")
        for token in ["", "x", String(clerk.csrf.dropLast())] {
            let answer = try await clerk.post(path, fields.merging(["_csrf": token]) { $1 })
            #expect(answer.status == 403)
        }
        let other = try await house.visitor(.manager)
        let borrowed = try await clerk.post(path, fields.merging(["_csrf": other.csrf]) { $1 })
        #expect(borrowed.status == 403, "a colleague's token is none of this session")
        #expect(try await house.cast.points(member) == 0)
    }

    @Test("A request from another origin is refused, even with the token")
    func origin() async throws {
        let house = try await House()
        let member = try await house.cast.enrol("Ann")
        let clerk = try await house.visitor(.clerk)
        let path = SitePath.adjustment("\(member)")
        let fetchSite = HTTPField.Name("Sec-Fetch-Site")!
        let foreign: [HTTPFields] = [
            [.origin: "https://evil.example"], [.origin: "null"], [.origin: "http://127.0.0.1.evil.example"],
            [fetchSite: "cross-site"], [fetchSite: "same-site"],
        ]
        for headers in foreign { #expect(try await clerk.post(path, fields, headers: headers).status == 403) }
        #expect(try await house.cast.points(member) == 0)
        let own: [HTTPFields] = [
            [.origin: "http://127.0.0.1"], [fetchSite: "same-origin"], [fetchSite: "none"], [:],
        ]
        for (index, headers) in own.enumerated() {
            let answer = try await clerk.post(
                path, fields.merging(["key": "own\(index)"]) { $1 }, headers: headers)
            #expect(answer.status == 303)
        }
        #expect(try await house.cast.points(member) == 400)
    }

    @Test("The token may come in the header that the script sends")
    func header() async throws {
        let house = try await House()
        let member = try await house.cast.enrol("Ann")
        let clerk = try await house.visitor(.clerk)
        let header: HTTPFields = [HTTPField.Name("X-CSRF-Token")!: clerk.csrf]
        let answer = try await clerk.post(
            SitePath.adjustmentPreview("\(member)"), fields.merging(["_csrf": "none"]) { $1 }, headers: header
        )
        #expect(answer.status == 200)
        #expect(answer.body.contains("+100"))
    }

    @Test(
        "Signing in from another site's form is refused, in console and portal",
        arguments: [
            "/console/sign-in", "/portal/sign-in", "/portal/sign-in/code",
        ])
    func signIn(path: String) async throws {
        let house = try await House()
        let fields = ["login": "clerk", "password": House.password, "contact": "19900000001", "code": "1"]
        let headers: HTTPFields = [.origin: "https://evil.example"]
        let answer = try await house.stranger().post(path, fields, headers: headers)
        #expect(answer.status == 403)
        #expect(answer.headers[.setCookie] == nil)
    }
}
