import HTTPTypes
import LoyaltyRules
import LoyaltyService
import LoyaltyTestKit
import Testing

@testable import LoyaltyWeb

@Suite("The privacy policy on its pages")
struct PolicyPathTests {
    private static let words = ["text_zh-Hans": "第一段 <b>\r\n\r\n第二段", "text_en": "First.\n\nSecond."]

    private func publish(_ house: House, from: String, material: Bool) async throws -> TestBrowser.Answer {
        let staff = try await house.visitor(.administrator)
        let page = try await staff.get(SitePath.policies)
        var fields = Self.words
        fields["key"] = Visitor.hidden("key", in: page.body) ?? ""
        fields["effective_on"] = from
        fields["review_on"] = "2027-06-01"
        if material { fields["material"] = "yes" }
        return try await staff.post(SitePath.policies, fields)
    }

    @Test("SEC-10 everybody reads the policy in force; members are asked anew by one that is material", arguments: Engine.all)
    func read(engine: Engine) async throws {
        let house = try await House(engine)
        let member = try await house.cast.enrol("Ann")
        let stranger = house.stranger()
        #expect(try await stranger.get(SitePath.policy).body.contains("No privacy policy has been published"))
        #expect(try await stranger.get(SitePath.policy(1)).status == 404)
        let today = "2026-06-15"
        #expect(try await publish(house, from: today, material: false).status == 303)
        let page = try await house.stranger(.simplifiedChinese).get(SitePath.policy).body
        #expect(page.contains("<p>第一段 &#60;b&#62;</p>") || page.contains("<p>第一段 &lt;b&gt;</p>"))
        #expect(page.contains("<p>第二段</p>") && page.contains("第 1 版，自 2026-06-15 起施行"))
        #expect(try await stranger.get(SitePath.policy).body.contains("<p>First.</p>"))
        // What is not material asks nobody; what is, asks until one agrees.
        let ann = try await house.guest(House.mobile(1))
        #expect(try await !ann.get("/portal").body.contains(SitePath.policy(1)))
        #expect(try await publish(house, from: today, material: true).status == 303)
        let card = try await ann.get("/portal").body
        #expect(card.contains("href=\"\(SitePath.policy(2))\"") && card.contains("I agree"))
        let fields = ["purpose": "agreement", "granted": "yes", "key": Visitor.hidden("key", in: card) ?? ""]
        #expect(try await ann.post("/portal/consents", fields).status == 303)
        #expect(try await !ann.get("/portal").body.contains(SitePath.policy(2)))
        let view = try #require(try await house.reading.member(member, by: .system))
        #expect(view.consents.last { $0.purpose == .agreement }?.textVersion == "policy-2")
        // Who joins now agrees to it at once.
        let form = try await stranger.get(SitePath.portalJoin).body
        #expect(form.contains(SitePath.policy))
    }

    @Test("SEC-10 wrong days and no words are told beside their fields, and what was typed is there again")
    func wrong() async throws {
        let house = try await House()
        let late = try await publish(house, from: "2020-01-01", material: false)
        #expect(late.status == 422 && late.body.contains("aria-invalid=\"true\"") && late.body.contains("第二段"))
        let staff = try await house.visitor(.administrator)
        _ = try await staff.get(SitePath.policies)
        let none = try await staff.post(SitePath.policies, ["key": "k", "effective_on": "x", "review_on": ""])
        #expect(none.status == 422)
        #expect(try await house.reading.policies().isEmpty)
    }

    @Test("The page is whole in each language", arguments: Language.allCases)
    func languages(language: Language) async throws {
        let house = try await House()
        _ = try await publish(house, from: "2026-06-15", material: true)
        for path in [SitePath.policy, SitePath.policy(1)] {
            let page = try await house.stranger(language).get(path).body
            #expect(!page.contains("⟦") && !page.contains("MISSING") && page.contains("<html lang=\"\(language.rawValue)\">"), "\(path)")
        }
    }
}
