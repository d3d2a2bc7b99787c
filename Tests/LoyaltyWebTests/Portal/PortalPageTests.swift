import HTTPTypes
import LoyaltyRules
import LoyaltyService
import LoyaltyTestKit
import Testing

@testable import LoyaltyWeb

@Suite("What a member sees is their own, explained")
struct PortalPageTests {
    @Test("Card, points and receipts in three languages", arguments: Language.allCases, Engine.all)
    func pages(language: Language, engine: Engine) async throws {
        let map = try await SiteMap(try await House(engine))
        let guest = try await map.house.guest(House.mobile(1), language)
        let card = try await guest.get("/portal").body
        let number = try #require(try await map.house.reading.member(map.member, by: .system)).cardNumber
        #expect(card.contains(CardNumber.grouped(number)))
        #expect(card.contains("class=\"qr\"") && card.contains("class=\"barcode\""))
        #expect(card.contains("1,550"))
        let points = try await guest.get("/portal/points").body
        #expect(points.contains("1,550") && points.contains("2028-03-03"))
        let receipt = try await guest.get(SitePath.portalReceipt(String(map.stay.operation.operation))).body
        let sentence =
            switch language {
            case .english: "Room CNY 1,200.00 × 1 (Member) = 1,200 points"
            case .simplifiedChinese: "客房 CNY 1,200.00 × 1（普通会员）= 1,200 积分"
            case .traditionalChinese: "客房 CNY 1,200.00 × 1（普通會員）= 1,200 積分"
            }
        #expect(receipt.contains(sentence))
        for page in [card, points, receipt, try await guest.get("/portal/me").body] {
            #expect(!page.contains("⟦") && !page.contains("MISSING"))
            #expect(page.contains("<html lang=\"\(language.rawValue)\">"))
        }
    }

    @Test("What is missing to the next tier reads as one sentence", arguments: Language.allCases)
    func progress(language: Language) async throws {
        let house = try await House()
        let member = try await house.cast.enrol("Ann")
        try await house.cast.stay(member, number: "S-1", to: "2026-03-03", nights: 4, net: 120_000)
        let card = try await house.guest(House.mobile(1), language).get("/portal").body
        let sentence =
            switch language {
            case .english: "1 qualifying night or 2 stays or CNY 3,800.00 more to Silver"
            case .simplifiedChinese: "还差 1 定级晚数或 2 入住次数或 CNY 3,800.00，即可升级为银卡会员"
            case .traditionalChinese: "還差 1 定級晚數或 2 入住次數或 CNY 3,800.00，即可升級為銀卡會員"
            }
        #expect(card.contains(sentence))
    }

    @Test("Another member's receipt is not found, and neither is one that never was")
    func others() async throws {
        let map = try await SiteMap(try await House())
        _ = try await map.house.cast.enrol("Zoe", number: 2)
        let zoe = try await map.house.guest(House.mobile(2))
        let foreign = try await zoe.get(SitePath.portalReceipt(String(map.stay.operation.operation)))
        let never = try await zoe.get(SitePath.portalReceipt("999"))
        #expect(foreign.status == 404 && never.status == 404)
        #expect(!foreign.body.contains("Ann") && !foreign.body.contains("1,200"))
    }

    @Test("What staff noted, who they are and full contacts stay inside the house")
    func inside() async throws {
        let map = try await SiteMap(try await House())
        let guest = try await map.house.guest(House.mobile(1))
        let receipt = SitePath.portalReceipt(String(map.adjustment.operation.operation))
        let page = try await guest.get(receipt).body
        #expect(page.contains("Goodwill"))
        #expect(!page.contains("late room"), "the note beside the reason")
        #expect(!page.contains("system") && !page.contains("staff:"))
        for reason in ["Late room, served by Li Wei", "other: served by Li Wei"] {
            let change = AdjustPoints(
                member: .id(map.member), change: AssetAmount("points", 5), reason: reason, at: "west_lake")
            let posted = try await map.house.cast.desk.perform(change, by: .system).answer
            let page = try await guest.get(SitePath.portalReceipt(String(posted.operation.operation))).body
            #expect(page.contains("Noted by the hotel") && !page.contains("Li Wei"), "\(reason)")
        }
        #expect(try await !guest.get("/portal/me").body.contains(House.mobile(1)))
    }

    @Test("Points that end together stand in one line")
    func ends() async throws {
        let house = try await House()
        let member = try await house.cast.enrol("Ann")
        for (index, day) in ["2026-03-02", "2026-04-02", "2026-05-02"].enumerated() {
            try await house.cast.stay(member, number: "S-\(index)", to: day, net: 10_000)
        }
        let page = try await house.guest(House.mobile(1)).get("/portal/points").body
        let lots = try #require(page.firstMatch(of: /<ul class="lots">(.*?)<\/ul>/.dotMatchesNewlines()))
            .output.1
        #expect(lots.matches(of: /<li/).count == 1)
        #expect(lots.contains("300") && lots.contains("2028-05-02"))
        #expect(lots.contains(">2026-03-02<") && lots.contains(">2026-05-02<"))
    }

    @Test("The language changes at once")
    func language() async throws {
        let map = try await SiteMap(try await House())
        let guest = try await map.house.guest(House.mobile(1))
        for language in Language.allCases {
            let fields = ["language": language.rawValue, "back": "/portal/me"]
            let page = try await guest.postAndFollow("/portal/language", fields)
            #expect(page.body.contains("<html lang=\"\(language.rawValue)\">"))
        }
        let away = try await guest.post(
            "/portal/language", ["language": "en", "back": "https://evil.example"])
        #expect(away.headers[.location] == "/portal")
    }
}
