import HTTPTypes
import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyWeb

@Suite("What went wrong is told in the language that the reader chose")
struct ErrorLanguageTests {
    private static let chosen = "<html lang=\"zh-Hans\">"

    @Test("In the console, although the browser asks for another", arguments: Engine.all)
    func console(engine: Engine) async throws {
        let map = try await SiteMap(try await House(engine))
        let clerk = try await map.house.visitor(.clerk, .english)
        _ = try await clerk.post("/console/language", ["language": "zh-Hans", "back": "/console"])
        for path in ["/nowhere", "/console/nowhere", "/console/members/1", "/console/imports/1/parked"] {
            let answer = try await clerk.get(path)
            #expect(answer.status >= 400 && answer.body.contains(Self.chosen), "\(path)")
        }
        let forged = try await clerk.post(SitePath.bill("\(map.member)"), ["_csrf": "x"])
        #expect(forged.status == 403 && forged.body.contains(Self.chosen))
        let asked = try await clerk.get("/console/nowhere?lang=zh-Hant")
        #expect(asked.body.contains("<html lang=\"zh-Hant\">"), "the page's own links change it")
    }

    @Test("In the portal, although the browser asks for another")
    func portal() async throws {
        let map = try await SiteMap(try await House())
        let guest = try await map.house.guest(House.mobile(1), .english)
        _ = try await guest.post("/portal/language", ["language": "zh-Hans", "back": "/portal"])
        for path in ["/portal/nowhere", "/portal/receipts/1", "/nowhere"] {
            let answer = try await guest.get(path)
            #expect(answer.status == 404 && answer.body.contains(Self.chosen), "\(path)")
        }
    }

    @Test("Strangers, and those whose session has ended, read the browser's language")
    func strangers() async throws {
        let house = try await House()
        #expect(try await house.stranger(.simplifiedChinese).get("/nowhere").body.contains(Self.chosen))
        let clerk = try await house.visitor(.clerk, .english)
        _ = try await clerk.post("/console/language", ["language": "zh-Hans", "back": "/console"])
        _ = try await clerk.post("/console/sign-out", [:])
        #expect(try await clerk.get("/nowhere").body.contains("<html lang=\"en\">"))
    }
}
