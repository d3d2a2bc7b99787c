import HTTPTypes
import LoyaltyTestKit
import Testing

@testable import LoyaltyWeb

@Suite("Every answer carries the headers that keep it safe")
struct HeaderTests {
    @Test("Pages, partials, redirects, errors and files alike")
    func everywhere() async throws {
        let map = try await SiteMap(try await House())
        let manager = try await map.house.visitor(.administrator)
        let stranger = map.house.stranger()
        var answers: [(String, TestBrowser.Answer)] = []
        for path in map.pages { answers.append((path, try await manager.get(path))) }
        let open = [
            "/", "/health", "/docs", "/openapi.yaml", "/openapi.json", "/assets/none.css", "/nowhere",
            "/console/members/1", "/console", "/portal", "/portal/sign-in", "/console/sign-in",
            "/api/v1/members",
            "/api/v1/nowhere", "/portal/receipts/x",
        ]
        for path in open { answers.append((path, try await stranger.get(path))) }
        answers.append(("403", try await manager.post("/console/language", ["_csrf": "x"])))
        answers.append(("405", try await stranger.post("/health", [:])))
        for (path, answer) in answers {
            let headers = answer.headers
            let policy = headers[.contentSecurityPolicy] ?? ""
            #expect(policy.contains("default-src 'self'") && policy.contains("script-src 'self'"), "\(path)")
            #expect(
                policy.contains("frame-ancestors 'none'") && policy.contains("form-action 'self'"), "\(path)")
            #expect(!policy.contains("unsafe"), "\(path)")
            #expect(headers[.xContentTypeOptions] == "nosniff", "\(path)")
            #expect(headers[.strictTransportSecurity]?.contains("max-age=31536000") == true, "\(path)")
            #expect(headers[HTTPField.Name("Referrer-Policy")!] == "same-origin", "\(path)")
            #expect(headers[.cacheControl] == "no-store", "\(path)")
            #expect(headers[HTTPField.Name("X-Request-Id")!]?.isEmpty == false, "\(path)")
        }
    }

    @Test(
        "An address that leads nowhere is told so, in words, with a way back",
        arguments: ["/nowhere", "/console/members/1", "/portal/receipts/1"])
    func nowhere(path: String) async throws {
        let house = try await House()
        _ = try await house.cast.enrol("Ann")
        let staff = try await house.visitor(.manager)
        let guest = try await house.guest(House.mobile(1))
        let answer = try await (path.hasPrefix("/portal") ? guest : staff).get(path)
        #expect(answer.status == 404)
        #expect(!answer.body.contains("⟦") && !answer.body.contains("MISSING"))
        let back = path.hasPrefix("/portal") ? "href=\"/portal\"" : "href=\"/console\""
        #expect(answer.body.contains(back))
        #expect(answer.body.contains(answer.headers[HTTPField.Name("X-Request-Id")!] ?? "?"))
    }

    @Test("Nothing of a failure's inside is told to a stranger")
    func quiet() async throws {
        let house = try await House()
        for path in ["/nowhere", "/api/v1/nowhere", "/assets/..%2f..%2fetc%2fpasswd", "/console/members/%00"]
        {
            let body = try await house.stranger().get(path).body
            for word in ["swift", "Error(", "/Sources", "sqlite", "SELECT"] {
                #expect(!body.contains(word), "\(path)")
            }
        }
    }
}
