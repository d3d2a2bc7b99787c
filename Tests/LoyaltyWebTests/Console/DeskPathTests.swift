import HTTPTypes
import LoyaltyRules
import LoyaltyService
import LoyaltyTestKit
import Testing

@testable import LoyaltyWeb

@Suite("A guest at the desk, from joining to a correction, in three languages")
struct DeskPathTests {
    /// What each page says, in one language.
    struct Words: Sendable, CustomTestStringConvertible {
        let language: Language
        let enrolled, posted, explained, corrected, reversed, cancelled: String
        var testDescription: String { language.rawValue }
    }

    static let words: [Words] = [
        Words(
            language: .english, enrolled: "Enrolled. Card number",
            posted: "Posted +1,280 points; the balance is 1,280",
            explained: "Dining CNY 1,280.00 × 1 (Member) = 1,280 points",
            corrected: "B-1 of 2026-06-15 corrected; calculated anew:",
            reversed: "Reversed: −100 points; the balance is 980",
            cancelled: "B-1 of 2026-06-15 cancelled: all that it gave is taken back"),
        Words(
            language: .simplifiedChinese, enrolled: "入会成功，卡号", posted: "已入账 +1,280 积分，余额 1,280",
            explained: "餐饮 CNY 1,280.00 × 1（普通会员）= 1,280 积分", corrected: "B-1",
            reversed: "已冲正，积分变动 −100，余额 980",
            cancelled: "B-1"),
        Words(
            language: .traditionalChinese, enrolled: "入會成功，卡號", posted: "已入帳 +1,280 積分，餘額 1,280",
            explained: "餐飲 CNY 1,280.00 × 1（普通會員）= 1,280 積分", corrected: "B-1",
            reversed: "已沖正，積分異動 −100，餘額 980",
            cancelled: "B-1"),
    ]

    @Test(
        "PTS-01 GEN-05: enrol, post a bill, read the receipt, correct, adjust, reverse, cancel",
        arguments: words, Engine.all)
    func path(words: Words, engine: Engine) async throws {
        let house = try await House(engine)
        let manager = try await house.visitor(.manager, words.language)
        let enrolment = [
            "name": "欧阳娜娜", "mobile": House.mobile(7), "language": words.language.rawValue,
            "property": "west_lake", "agreement": "yes", "key": "e",
        ]
        let member = try await manager.postAndFollow("/console/enrolment", enrolment)
        #expect(member.body.contains(words.enrolled))
        #expect(member.body.contains("<h1>欧阳娜娜</h1>"))
        let id = try #require(member.body.firstMatch(of: /\/console\/members\/(\d+)\/bill/)).output.1
        let bill = [
            "outlet": "west_lake/restaurant", "business_day": "2026-06-15", "number": "B-1",
            "currency": "CNY",
            "category_0": "fnb", "net_0": "1280", "key": "b",
        ]
        let preview = try await manager.post(SitePath.billPreview(String(id)), bill)
        #expect(preview.body.contains(words.explained) && preview.body.contains("+1,280"))
        let receipt = try await manager.postAndFollow(SitePath.bill(String(id)), bill)
        #expect(receipt.body.contains(words.posted))
        #expect(receipt.body.contains(words.explained))
        #expect(!receipt.body.contains(SitePath.member(String(id)) + "/receipts/1/reversal"))

        let correction = try #require(receipt.body.firstMatch(of: /href="([^"]+\/correction)"/)).output.1
        let lines = [
            "category_0": "fnb", "net_0": "980", "reason": "wrong_amount", "note": "typed twice", "key": "c",
        ]
        let corrected = try await manager.postAndFollow(String(correction), lines)
        #expect(corrected.body.contains(words.corrected) && corrected.body.contains("−300"))
        #expect(try await manager.get(String(correction)).body.contains("value=\"980.00\""))

        let adjustment = ["amount": "100", "reason": "goodwill", "note": "", "key": "a"]
        let adjusted = try await manager.postAndFollow(SitePath.adjustment(String(id)), adjustment)
        let reversal = try #require(adjusted.body.firstMatch(of: /href="([^"]+\/reversal)"/)).output.1
        let reversed = try await manager.postAndFollow(
            String(reversal), ["reason": "posted_twice", "key": "r"])
        #expect(reversed.body.contains(words.reversed))
        let again = try await manager.post(String(reversal), ["reason": "posted_twice", "key": "r2"])
        #expect(again.status == 422, "at most once")

        let cancellation = String(correction).replacing("/correction", with: "/cancellation")
        let cancelled = try await manager.postAndFollow(
            cancellation, ["reason": "guest_refunded", "key": "x"])
        #expect(cancelled.body.contains(words.cancelled))
        let end = try await manager.get(SitePath.member(String(id)))
        #expect(end.body.contains("<span class=\"member-points-value num\">0</span>"))
        for page in [member, receipt, corrected, adjusted, reversed, cancelled, end] {
            #expect(
                !page.body.contains("⟦") && !page.body.contains("goodwill")
                    && !page.body.contains("posted_twice"))
            #expect(page.body.contains("<html lang=\"\(words.language.rawValue)\">"))
        }
        #expect(try house.cast.differences().isEmpty)
    }

    @Test("One point is a point, wherever English shows it")
    func onePoint() async throws {
        let house = try await House()
        let member = try await house.cast.enrol("Ann")
        let manager = try await house.visitor(.manager)
        let fields = ["amount": "1", "reason": "goodwill", "note": "", "key": "a"]
        let preview = try await manager.post(SitePath.adjustmentPreview("\(member)"), fields).body
        let receipt = try await manager.postAndFollow(SitePath.adjustment("\(member)"), fields).body
        let search = try await manager.get("/console/search?q=ann").body
        let guest = try await house.guest(House.mobile(1))
        let card = try await guest.get("/portal").body
        let strip = try await manager.get(SitePath.adjustment("\(member)")).body
        #expect(preview.contains("<span class=\"preview-name\">Point</span>"))
        #expect(receipt.contains("Adjusted by +1 point; the balance is 1"))
        #expect(receipt.contains("Given by hand: 1 point; reason: Goodwill"))
        #expect(search.contains("<small>point</small>"))
        #expect(strip.contains("<span class=\"num\">1</span> Point<"))
        #expect(card.contains("1 Point expires on"))
        for page in [preview, receipt, search, card] { #expect(page.firstMatch(of: /\b1 [Pp]oints/) == nil) }
    }

    @Test("A reversal and what it reverses lead to each other, and the reversed row is marked")
    func links() async throws {
        let map = try await SiteMap(try await House())
        let manager = try await map.house.visitor(.manager)
        let id = "\(map.member)"
        let original = SitePath.receipt(id, String(map.adjustment.operation.operation))
        let reversal = try await manager.post(original + "/reversal", ["reason": "other", "key": "r"])
        let receipt = try #require(reversal.headers[.location])
        #expect(try await manager.get(receipt).body.contains("href=\"\(original)\""))
        let page = try await manager.get(original).body
        #expect(page.contains("href=\"\(receipt)\""))
        #expect(!page.contains(original + "/reversal"), "it cannot be reversed again")
        let ledger = try await manager.get(SitePath.member(id)).body
        #expect(ledger.contains("is-reversed") && ledger.contains(">reversed</span>"))
    }

    @Test("PTS-08: a bill told twice is refused and leads to the first", arguments: Engine.all)
    func duplicate(engine: Engine) async throws {
        let map = try await SiteMap(try await House(engine))
        let clerk = try await map.house.visitor(.clerk)
        let other = try await map.house.cast.enrol("Zoe", number: 2)
        let first = try await clerk.post(SitePath.bill("\(map.member)"), map.billFields("B-9"))
        let receipt = try #require(first.headers[.location])
        let fields = map.billFields("B-9").merging(["key": "another"]) { $1 }
        for member in [map.member, other] {
            let again = try await clerk.post(SitePath.bill("\(member)"), fields)
            #expect(again.status == 422)
            #expect(again.body.contains("href=\"\(receipt)\""))
            #expect(again.body.contains("value=\"B-9\""))
        }
        #expect(try await map.house.cast.points(other) == 0)
    }

    @Test("A guest whose mobile is known is shown before saving, and cannot join twice")
    func duplicateGuest() async throws {
        let map = try await SiteMap(try await House())
        let clerk = try await map.house.visitor(.clerk)
        let members = try await map.house.reading.figures().members
        let typed = "+86 " + House.mobile(1)
        let check = try await clerk.post("/console/enrolment/check", ["mobile": typed])
        #expect(check.body.contains(SitePath.member("\(map.member)")) && !check.body.contains("<html"))
        let refused = try await clerk.post(
            "/console/enrolment", map.enrolment.merging(["mobile": typed, "name": "Anne"]) { $1 })
        #expect(refused.status == 422)
        #expect(refused.body.contains(SitePath.member("\(map.member)")))
        #expect(refused.body.contains("value=\"Anne\""))
        #expect(try await map.house.reading.figures().members == members)
    }

    @Test("The language changes at once, and the reader stays on the page")
    func switchLanguage() async throws {
        let map = try await SiteMap(try await House())
        let clerk = try await map.house.visitor(.clerk)
        let path = SitePath.member("\(map.member)", tab: .stays)
        for language in Language.allCases {
            let page = try await clerk.postAndFollow(
                "/console/language", ["language": language.rawValue, "back": path])
            #expect(page.body.contains("<html lang=\"\(language.rawValue)\">"))
            #expect(page.body.contains("S-1"))
        }
        let away = try await clerk.post("/console/language", ["language": "xx", "back": "//evil.example"])
        #expect(away.headers[.location] == "/console")
        #expect(
            try await clerk.get("/console").body.contains("<html lang=\"en\">")
                == (Language.allCases.last == .english))
    }

    @Test("An exact card number, mobile or e-mail leads straight to the member; initials find too")
    func search() async throws {
        let house = try await House()
        let member = try await house.cast.enrol("张伟", number: 3)
        let clerk = try await house.visitor(.clerk)
        let card = try #require(try await house.reading.member(member, by: .system)).cardNumber
        for typed in [card, House.mobile(3), "+86 " + House.mobile(3)] {
            let answer = try await clerk.get(SitePath.search(typed))
            #expect(answer.headers[.location] == SitePath.member("\(member)"), "\(typed)")
        }
        for typed in ["zw", "zhangwei", "张伟", "張偉", String(House.mobile(3).suffix(4))] {
            let answer = try await clerk.get(SitePath.search(typed))
            #expect(answer.body.contains(SitePath.member("\(member)")), "\(typed)")
        }
        let forBill = try await clerk.get("/console/search?for=bill&q=" + card)
        #expect(forBill.headers[.location] == SitePath.bill("\(member)"))
    }
}
