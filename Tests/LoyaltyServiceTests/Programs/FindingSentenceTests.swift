import Foundation
import LoyaltyRules
import Testing

@testable import LoyaltyService

@Suite("What the check of a document says")
struct FindingSentenceTests {
    /// A slip in a sound document, the code and severity of its finding, and the sentence in three languages.
    struct Said: CustomTestStringConvertible, Sendable {
        let from: String
        let to: String
        let finding: String
        let sentences: [Language: String]
        var testDescription: String { finding }

        init(_ from: String, _ to: String, _ finding: String, _ en: String, _ hans: String, _ hant: String) {
            (self.from, self.to, self.finding) = (from, to, finding)
            sentences = [.english: en, .simplifiedChinese: hans, .traditionalChinese: hant]
        }
    }

    static let all: [Said] = [
        Said(
            "extended_by: stay", "remind: {months_before: 60}", "13:5 problem reminder_before_points",
            "The reminder of “points” comes 60 months before the end, but points live only 36 months. Remind later.",
            "“points”的提醒在到期前 60 个月发出，而积分的有效期只有 36 个月。请缩短提前提醒的时间。",
            "「points」的提醒在到期前 60 個月發出，而積分的有效期只有 36 個月。請縮短提前提醒的時間。"),
        Said(
            "currency: CNY", "currency: RMB", "3:11 problem currency_unknown",
            "“RMB” is no currency of ISO 4217. Write its official code, for example CNY.",
            "“RMB”不是 ISO 4217 的货币代码。请写正式代码，例如 CNY。", "「RMB」不是 ISO 4217 的貨幣代碼。請寫正式代碼，例如 CNY。"),
        Said(
            "    valid_months: 12\n", "", "19:5 warning valid_missing",
            "No tier says how long it holds, so each is kept for life once it is reached. Add “valid_months” or “valid”; if it is meant so, write “valid: lifetime”.",
            "没有任何等级写明有效期，因此一经达到即终身保有。请加上“valid_months”或“valid”；若确有此意，请写“valid: lifetime”。",
            "沒有任何等級寫明有效期，因此一經達到即終身保有。請加上「valid_months」或「valid」；若確有此意，請寫「valid: lifetime」。"),
        Said(
            "adjustments:",
            "events: [{id: met, name: {en: Met, zh-Hans: 到会, zh-Hant: 到會}}]\nadjustments:", "26:10 warning event_unused", "", "", ""),
        Said(
            "{base: 1, silver: 1}, rounding: floor}", "{base: 1, silver: 1}, rounding: floor, when: {outlet: bar, kind: stay}}",
            "25:5 problem never_holds",
            "“two” can never apply: “it is a stay” does not occur for a bill at any hotel of this program. Check hotel, outlet, brand and event, or add the missing kind under “of”.",
            "", ""),
        Said(
            "adjustments:", "member_prices: [{id: rooms, name: {en: R}, categories: [room], share: 95}]\nadjustments:",
            "26:17 problem share_above_whole",
            "By “rooms”, “base” pays 9500% of the price, more than all of it. Write 95% or 0.95.",
            "按“rooms”，“base”须付价格的 9500%，超过全价。请写 95% 或 0.95。", "按「rooms」，「base」須付價格的 9500%，超過全價。請寫 95% 或 0.95。"),
        Said(
            "adjustments:", "member_prices: [{id: rooms, name: {en: R}, categories: [room], share: 95%, when: {channel: ota}}]\nadjustments:",
            "26:17 problem price_before_booking",
            "“rooms” can never apply: it asks for “booked through ota”, and when a price is asked for nothing is booked or charged yet. Ask for the tier, a tag, the hotel, the type of room, the nights or the day.",
            "“rooms”永远不会生效：它要求“预订渠道为 ota”，而询价时尚无预订和账单。请改用等级、标签、酒店、房型、晚数或日期作条件。", ""),
        Said(
            "adjustments:", "purchases: [{asset: points, rate: 125, at_most_per_year: 10000}]\nadjustments:",
            "13:5 warning money_pump_limited",
            "Members can turn CNY 100.00 into CNY 125.00: CNY 100.00 → 12,500 Points → CNY 125.00. It ends there: 10,000 points can be bought in a year. So a member gains CNY 20.00 a year at most, in goods or points. If that is not meant, give less or ask more in one of: “Points” (assets.points).",
            "会员可以把 CNY 100.00 变成 CNY 125.00：CNY 100.00 → 12,500 Points → CNY 125.00。但有上限：每年最多购买 10,000 Points。因此每位会员每年最多得益 CNY 20.00（以商品或积分计）。如非有意，请在以下其中一处减少给予或提高价格：“Points”（assets.points）。",
            ""),
    ]

    @Test("each in three languages, with what to do", arguments: all)
    func said(_ one: Said) throws {
        var text = ProgramProblemTests.text
        if one.finding.contains("pump") { text = text.replacing("name: {en: Points}, ", with: "name: {en: Points}, worth: 0.01, ") }
        try #require(text.contains(one.from))
        let findings = DocumentInspection(text.replacing(one.from, with: one.to)).findings
        let finding = findings.first {
            "\($0.mark.line):\($0.mark.column) \($0.severity.rawValue) " + $0.key.replacing("program_finding.", with: "") == one.finding
        }
        guard let finding else {
            Issue.record("\(findings.map { "\($0.mark.line):\($0.mark.column) \($0.severity) \($0.key)" })")
            return
        }
        for language in Language.allCases {
            let sentence = finding.sentence(Texts(ServiceTexts.catalogue, language))
            #expect(!sentence.contains("⟦"), "\(sentence)")
            if let wanted = one.sentences[language], !wanted.isEmpty { #expect(sentence == wanted) }
        }
    }

    @Test("what keeps a draft from being published says the same as the check") func same() throws {
        let inspection = DocumentInspection(ProgramProblemTests.text.replacing("currency: CNY", with: "currency: RMB"))
        let problems = try ProgramFixture.problems { _ = try inspection.sound() }
        for language in Language.allCases {
            let texts = Texts(ServiceTexts.catalogue, language)
            #expect(problems.map { $0.sentence(texts) } == inspection.findings.filter { $0.severity == .problem }.map { $0.sentence(texts) })
        }
    }

    @Test("the sample document has nothing to tell") func sound() {
        #expect(DocumentInspection(ProgramProblemTests.text).findings.map(\.key) == [])
    }

    /// The codes in the first column of the tables under a heading, and the second column.
    private static func rows(_ page: String, under heading: String) throws -> [(code: String, kind: String)] {
        let text = try ProgramFixture.text(page)
        let begin = try #require(text.firstRange(of: "\n## " + heading))
        let section = text[begin.upperBound...].split(separator: "\n## ", maxSplits: 1)[0]
        return section.matches(of: /\n\| `([a-z0-9_.]+)` \| ([^|]*)\|/).map {
            (String($0.output.1), $0.output.2.trimmingCharacters(in: .whitespaces))
        }
    }

    private static func keys(_ prefix: String) -> Set<String> {
        Set(ServiceTexts.catalogue.keys.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) })
    }

    @Test("the page of findings names each of them once, and no other") func page() throws {
        let page = "docs/reference/findings.md"
        let findings = try Self.rows(page, under: "Of a document that can be read")
        #expect(Set(findings.map(\.code)) == Self.keys("program_finding.") && findings.count == Self.keys("program_finding.").count)
        #expect(findings.allSatisfy { ["problem", "warning"].contains($0.kind) })
        for one in Self.all {
            let parts = one.finding.split(separator: " ")
            #expect(findings.contains { $0.code == parts[2] && $0.kind == parts[1] }, "\(one.finding)")
        }
        let problems = try Self.rows(page, under: "Of a document, or a case file, that cannot be read")
        #expect(Set(problems.map(\.code)) == Self.keys("program_problem."))
    }

    @Test("the page of case files names each key of a receipt, and no other") func receiptKeys() throws {
        let told = Set(try Self.rows("docs/reference/case-files.md", under: "Keys of receipts").map(\.code))
        let words = ["what.", "period.", "weekday.", "where."]
        let keys = Self.keys("receipt.").filter { key in !words.contains { key.hasPrefix($0) } }
        #expect(keys.subtracting(told) == [], "not on the page")
        #expect(told.subtracting(keys) == [], "on the page alone")
    }
}
