import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

@Suite("Conditions are told in sentences, with their numbers")
struct ConditionTextTests {
    /// A condition as a document writes it, and its sentence in English and Simplified Chinese.
    struct Case: Sendable, CustomTestStringConvertible {
        let when: String
        let english: String
        let chinese: String
        var testDescription: String { when }

        init(_ when: String, _ english: String, _ chinese: String) {
            (self.when, self.english, self.chinese) = (when, english, chinese)
        }
    }

    static let words = [
        Case("{kind: bill}", "it is a bill", "属于消费账单"),
        Case("{kind: [stay, event]}", "it is a stay or an event", "属于住宿或事件"),
        Case("{event: review}", "the event is Review", "事件为点评"),
        Case("{property: [harbour, station]}", "at Harbour or Station", "门店为海港店或车站店"),
        Case("{brand: inn}", "the hotel is of the brand Inn", "品牌为客栈"),
        Case("{group: resorts}", "the hotel is of the group resorts", "门店分组为resorts"),
        Case("{outlet: bar}", "at the outlet Bar", "网点为酒吧"),
        Case("{channel: [web, app, desk]}", "booked through web, app or desk", "预订渠道为web、app或desk"),
        Case("{rate_code: [BAR*, MEMBER]}", "the rate code is “BAR…” or MEMBER", "房价代码为“BAR…”或MEMBER"),
        Case("{room_type: \"*\"}", "the room type is anything", "房型为任意"),
        Case("{market: leisure}", "the market segment is leisure", "市场细分为leisure"),
        Case("{source: travel}", "the source of business is travel", "客源为travel"),
        Case("{partner: airline}", "the partner is airline", "合作伙伴为airline"),
        Case("{tier: [base, gold]}", "the tier held before is Member or Gold", "此前等级为会员或金卡"),
        Case("{tag: vip*}", "the member has the tag “vip…”", "会员带有标签“vip…”"),
        Case("{joined_by: wechat}", "the member joined by way of wechat", "入会渠道为wechat"),
        Case("{award_category: c1}", "the hotel is of the award category c1", "门店兑换类别为c1"),
        Case("{season: peak}", "in the season peak", "季节为peak"),
        Case("{guest: member}", "the member stayed", "入住人为会员本人"),
        Case("{payer: [member, other]}", "the member or somebody else paid", "付款人为会员本人或其他人"),
    ]

    static let numbers = [
        Case("{nights: {at_least: 1}}", "at least 1 night", "住至少 1 晚"),
        Case("{nights: {at_least: 2, at_most: 5}}", "2 to 5 nights", "住2 至 5 晚"),
        Case("{rooms: {at_most: 3}}", "at most 3 rooms", "至多 3 间客房"),
        Case("{guests: {at_least: 2, at_most: 2}}", "exactly 2 guests", "正好 2 人入住"),
        Case("{days_since_joining: {at_most: 30}}", "joined at most 30 days before", "入会至多 30 天"),
        Case("{spend: {at_least: 1000}}", "a spend of at least CNY 1,000.00", "消费至少 CNY 1,000.00"),
        Case(
            "{spend: {categories: [room, fnb], at_least: 100, at_most: 200}}",
            "a spend of CNY 100.00 to CNY 200.00 on Rooms, Dining", "客房、餐饮消费CNY 100.00 至 CNY 200.00"),
        Case(
            "{history: {counter: stays, window: lifetime, at_most: 0}}",
            "before this, exactly 0 stays in all",
            "此前累计入住次数正好 0"),
        Case(
            "{history: {counter: stays, within_months: 12, at_least: 1}}",
            "before this, at least 1 stay within 12 months",
            "此前12 个月内入住次数至少 1"),
        Case(
            "{history: {counter: spend, window: calendar_year, at_least: 5000}}",
            "before this, at least CNY 5,000.00 in the calendar year", "此前当年消费额至少 CNY 5,000.00"),
    ]

    static let days = [
        Case("{weekday: [sun, sat]}", "the day is a Saturday or Sunday", "当天为星期六或星期日"),
        Case("{night_weekday: fri}", "a night begins on a Friday", "至少一晚始于星期五"),
        Case("{dates: {from: 2026-06-01}}", "the day is on 2026-06-01 or later", "日期为2026-06-01 或以后"),
        Case(
            "{arrival: {until: 2026-08-31}}", "the arrival is on 2026-08-31 or earlier", "入住日为2026-08-31 或以前"),
        Case(
            "{booked: {from: 2026-03-01, until: 2026-03-31}}",
            "the booking was made from 2026-03-01 to 2026-03-31",
            "预订日为2026-03-01 至 2026-03-31"),
        Case(
            "{dates: {from: 12-20, until: 02-10}}", "the day is from 12-20 to 02-10 of each year",
            "日期为每年 12-20 至 02-10"),
        Case(
            "{dates: {from: 2026-06-18, until: 2026-06-18}}", "the day is on 2026-06-18", "日期为2026-06-18 当天"),
        Case(
            "{day_of_month: [last, 18, 8]}", "the day of the month is 8, 18 or the last",
            "日期为每月 8 日、18 日或最后一天"),
        Case("{month: [7, 12]}", "in July or December", "月份为 7 月或12 月"),
        Case("{birthday: day}", "on the birthday", "生日当天"),
        Case("{birthday: month}", "in the month of the birthday", "生日当月"),
        Case(
            "{birthday: {days_before: 3, days_after: 1}}",
            "from 3 days before the birthday to 1 day after it",
            "生日前 3 天至后 1 天"),
    ]

    static let trees = [
        Case(
            "{all: [{kind: stay}, {nights: {at_least: 2}}]}", "it is a stay and at least 2 nights",
            "属于住宿且 住至少 2 晚"),
        Case(
            "{any: [{channel: web}, {tag: vip}]}", "booked through web or the member has the tag vip",
            "预订渠道为web或 会员带有标签vip"),
        Case("{any: [{channel: web}]}", "booked through web", "预订渠道为web"),
        Case(
            "{none: [{rate_code: OTA*}, {payer: other}]}",
            "none of this: the rate code is “OTA…”; somebody else paid",
            "以下均不成立：房价代码为“OTA…”；付款人为其他人"),
        Case(
            "{at_least: {n: 2, of: [{tag: vip}, {tier: gold}, {rooms: {at_least: 2}}]}}",
            "at least 2 of: the member has the tag vip; the tier held before is Gold; at least 2 rooms",
            "以下至少 2 项成立：会员带有标签vip；此前等级为金卡；至少 2 间客房"),
        Case(
            "{kind: stay, any: [{channel: web, weekday: sat}, {none: [{guest: other}]}]}",
            "it is a stay and ((booked through web and the day is a Saturday) or (none of this: somebody else stayed))",
            "属于住宿且 （（预订渠道为web且 当天为星期六）或 （以下均不成立：入住人为其他人））"),
    ]

    static let all = words + numbers + days + trees

    private static func program(_ when: String) throws -> Program {
        try ProgramDocument.read(
            """
            program: told
            name: {en: Told}
            currency: CNY
            categories: [{id: room, name: {zh-Hans: 客房, en: Rooms}}, {id: fnb, name: {zh-Hans: 餐饮, en: Dining}}]
            brands: [{id: inn, name: {zh-Hans: 客栈, en: Inn}}]
            properties:
              - {id: harbour, name: {zh-Hans: 海港店, en: Harbour}, time_zone: Asia/Shanghai, brand: inn, groups: [resorts], award_category: c1, outlets: [{id: bar, name: {zh-Hans: 酒吧, en: Bar}, category: fnb}]}
              - {id: station, name: {zh-Hans: 车站店, en: Station}, time_zone: Asia/Shanghai}
            events: [{id: review, name: {zh-Hans: 点评, en: Review}}]
            seasons: [{id: peak, dates: {from: 2026-07-01, until: 2026-08-31}}]
            assets: [{id: points, name: {en: Points}}]
            counters:
              - {id: stays, name: {zh-Hans: 入住次数, en: Stays}, measures: visits, of: stay}
              - {id: spend, name: {zh-Hans: 消费额, en: Spend}, measures: spend, of: [stay, bill]}
            tiers:
              - {id: base, name: {zh-Hans: 会员, en: Member}}
              - {id: gold, name: {zh-Hans: 金卡, en: Gold}, attain: {any: {stays: 9}, within_months: 12}, valid_months: 12}
            earning:
              - {id: told, asset: points, of: [stay, bill, event], for_each: fact, rate: 1, when: \(when)}
            """)
    }

    private static func said(_ when: String, _ language: Language) throws -> String {
        let program = try program(when)
        let condition = try #require(program.earning.first?.condition)
        return ConditionText(Texts(ServiceTexts.catalogue, language), program: program).sentence(condition)
    }

    @Test("Each question of a document has its sentence", arguments: all)
    func sentences(one: Case) throws {
        #expect(try Self.said(one.when, .english) == one.english)
        #expect(try Self.said(one.when, .simplifiedChinese) == one.chinese)
        let traditional = try Self.said(one.when, .traditionalChinese)
        #expect(!traditional.contains("⟦") && traditional != one.english)
    }

    @Test("The table above has every key of conditions that the reference describes")
    func complete() throws {
        let reference = try Repository.text("docs/reference/program.md")
        let part = try #require(
            reference.split(separator: "\n## `when`\n").last?.split(separator: "\n### ").first)
        let rows = part.split(separator: "\n").filter { $0.hasPrefix("| `") }
        let keys = rows.flatMap { row in
            row.split(separator: "|")[0].matches(of: /`([a-z_]+)`/).map { String($0.output.1) }
        }
        #expect(keys.count > 25, "the reference was not understood")
        for key in keys { #expect(Self.all.contains { $0.when.contains("\(key):") }, "\(key)") }
    }

    @Test("A difference tells conditions in the same sentences (POL-04)")
    func difference() throws {
        let (old, new) = (try Self.program("{channel: web}"), try Self.program("{channel: [web, app]}"))
        let text = ChangeText(Texts(ServiceTexts.catalogue, .english), from: old, to: new)
        let change = try #require(text.changes.first)
        #expect(
            text.sentence(change) == "Earning rule “told”: condition: “booked through web” → “booked through web or app”")
    }

    @Test("No condition of the programs that ship is left unsaid", arguments: Language.allCases)
    func shipped(language: Language) throws {
        var count = 0
        for file in ProgramFixture.files("programs", ending: ".yaml") {
            let program = try ProgramFixture.program("programs/" + file)
            let text = ConditionText(Texts(ServiceTexts.catalogue, language), program: program)
            for rule in program.earning {
                guard let condition = rule.condition else { continue }
                count += 1
                let sentence = text.sentence(condition)
                #expect(!sentence.contains("⟦") && !sentence.contains(": ["), "\(rule.id): \(sentence)")
            }
        }
        #expect(count > 30)
    }
}
