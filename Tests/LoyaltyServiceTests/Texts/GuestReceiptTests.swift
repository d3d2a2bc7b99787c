import LoyaltyRules
import Testing

@testable import LoyaltyService

/// What a guest reads on a receipt: true, complete, without words of the house.
@Suite("A receipt that a guest understands")
struct GuestReceiptTests {
    private static let document = """
        program: guest
        name: {en: Guest}
        currency: CNY
        categories:
          - {id: room, name: {en: Room, zh-Hans: 客房, zh-Hant: 客房}}
          - {id: spa, name: {en: Spa, zh-Hans: 水疗, zh-Hant: 水療}}
        properties:
          - id: lake
            name: {en: Lake Hotel, zh-Hans: 湖畔酒店, zh-Hant: 湖畔酒店}
            time_zone: Asia/Shanghai
            award_category: c2
            outlets:
              - {id: spa, name: {en: Spa, zh-Hans: 水疗中心, zh-Hant: 水療中心}, category: spa}
              - {id: shop, name: {en: Shop, zh-Hans: 商店, zh-Hant: 商店}, category: spa}
        events:
          - {id: review, name: {en: Review, zh-Hans: 点评, zh-Hant: 評論}}
          - {id: friend, name: {en: Friend, zh-Hans: 好友入住, zh-Hant: 好友入住}}
        seasons: [{id: peak, name: {en: high season, zh-Hans: 旺季, zh-Hant: 旺季}, dates: [{from: 2026-07-01, until: 2026-12-31}]}]
        assets:
          - {id: points, name: {en: Points, zh-Hans: 积分, zh-Hant: 積分}, debt: {}}
          - {id: breakfast, name: {en: Breakfast coupon, zh-Hans: 早餐券, zh-Hant: 早餐券}}
          - {id: miles, name: {en: Miles, zh-Hans: 里程, zh-Hant: 里程}}
        counters:
          - {id: stays, name: {en: Stays, zh-Hans: 入住次数, zh-Hant: 入住次數}, measures: visits, of: stay, when: {nights: {at_least: 1}}}
          - {id: reviews, name: {en: Reviews, zh-Hans: 点评数, zh-Hant: 評論數}, measures: visits, of: event, when: {event: review}}
        tiers:
          - {id: basic, name: {en: Basic, zh-Hans: 普通会员, zh-Hant: 普通會員}}
          - {id: silver, name: {en: Silver, zh-Hans: 银卡, zh-Hant: 銀卡}, attain: {any: {stays: 2}, within_months: 12}, valid_months: 12}
        earning:
          - {id: base, asset: points, categories: room, rates: {basic: 1, silver: 1.2}, rooms_at_most: 3, when: {none: [{channel: ctrip}]}, name: {en: Room points, zh-Hans: 房费积分, zh-Hant: 房費積分}}
          - {id: bonus, asset: points, percent_of: base, rates: {basic: 0%, silver: 50%}, name: {en: Tier bonus, zh-Hans: 等级奖励, zh-Hant: 等級獎勵}}
          - {id: spa_points, asset: points, categories: spa, of: bill, per: 10, rates: {basic: 1, silver: 1.5}, when: {outlet: spa}, name: {en: Spa points, zh-Hans: 水疗积分, zh-Hant: 水療積分}}
          - {id: summer, asset: points, of: stay, for_each: night, rate: 1000, from: 2026-07-01, until: 2026-07-31, prorate: true, name: {en: Summer, zh-Hans: 夏日, zh-Hant: 夏日}}
          - {id: weekend, asset: points, of: stay, for_each: fact, rate: 10, when: {night_weekday: [fri, sat]}, name: {en: Weekend, zh-Hans: 周末, zh-Hant: 週末}}
          - {id: direct, asset: points, of: stay, for_each: fact, rate: 10, when: {channel: app}, name: {en: App, zh-Hans: 应用奖励, zh-Hant: 應用獎勵}}
          - {id: early, asset: points, of: stay, for_each: fact, rate: 10, when: {booked: {until: 2026-03-31}}, name: {en: Early, zh-Hans: 提前订, zh-Hant: 提前訂}}
          - {id: member_day, asset: points, of: stay, for_each: fact, rate: 10, when: {day_of_month: [8, 18, 28]}, name: {en: Member day, zh-Hans: 会员日, zh-Hant: 會員日}}
          - {id: birthday, asset: points, of: stay, for_each: fact, rate: 10, when: {birthday: month}, name: {en: Birthday, zh-Hans: 生日, zh-Hant: 生日}}
          - {id: third, asset: points, of: stay, for_each: fact, rate: 10, when: {history: {counter: stays, window: lifetime, at_least: 2}}, name: {en: Third stay, zh-Hans: 第三次, zh-Hant: 第三次}}
          - {id: own, asset: points, of: stay, for_each: fact, rate: 10, when: {payer: member}, name: {en: Own account, zh-Hans: 自付, zh-Hant: 自付}}
          - {id: peak, asset: points, of: stay, for_each: fact, rate: 10, when: {any: [{dates: {from: 2026-10-01, until: 2026-10-07}}, {nights: {at_least: 9}}]}, name: {en: Peak, zh-Hans: 旺季双倍, zh-Hant: 旺季雙倍}}
          - {id: miles_earned, asset: miles, of: stay, for_each: fact, rate: 5, when: {tag: earns_miles}, name: {en: Air miles, zh-Hans: 航空里程, zh-Hant: 航空里程}}
          - {id: gift, asset: breakfast, of: event, for_each: fact, rate: 4, when: {event: friend}, name: {en: Thanks, zh-Hans: 好友礼, zh-Hant: 好友禮}}
          - id: pick
            name: {en: Your choice, zh-Hans: 自选, zh-Hant: 自選}
            of: event
            when: {event: review}
            choose:
              from:
                - {id: pts, name: {en: 10 points, zh-Hans: 十积分, zh-Hant: 十積分}, gives: {points: 10}}
                - {id: cp, name: {en: Breakfast, zh-Hans: 早餐, zh-Hant: 早餐}, gives: {breakfast: 1}}
              pick: 1
        milestones:
          - id: ten
            name: {en: Three stays, zh-Hans: 三次住店, zh-Hant: 三次住店}
            counter: stays
            window: lifetime
            at: [3]
            choose: {from: [{id: pts, name: {en: 2000 points, zh-Hans: 两千积分, zh-Hant: 兩千積分}, gives: {points: 2000}}], pick: 1}
        rewards:
          - {id: night, name: {en: Free night, zh-Hans: 免费房晚, zh-Hant: 免費房晚}, price: {chart: {c2: {peak: 30000}}}}
          - {id: coupon, name: {en: Coupon, zh-Hans: 换早餐, zh-Hant: 換早餐}, price: 100, gives: {breakfast: 2}}
          - {id: pay, name: {en: Pay, zh-Hans: 抵现, zh-Hant: 抵現}, price: {share_of_bill: {points: 100, takes_off: 1, at_most: 100%, step: 100}}}
        transfers: [{asset: points, at_most_per_year: 1000}]
        purchases: [{asset: points, rate: 2, at_most_per_year: 1000}]
        """

    static let stay = "{stay: {number: S, arrival: 2026-06-01, departure: 2026-06-05, lines: [{category: room, net: 1000}]}}"

    /// What happens, and sentences that the receipt has: in English, Simplified Chinese, Traditional Chinese.
    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        var member = "{}"
        var given = "[]"
        var when = GuestReceiptTests.stay
        var says: [[String]] = []
        /// Words that stand nowhere in it.
        var not: [String] = []
        var testDescription: String { name }
    }

    static let cases: [Case] = [
        Case(
            name: "a channel that earns nothing is named",
            when: "{stay: {arrival: 2026-06-01, departure: 2026-06-05, channel: ctrip, lines: [{category: room, net: 1000}]}}",
            says: [
                ["Room points: not with booking channel ctrip", "房费积分：预订渠道为 ctrip 时不适用", "房費積分：預訂渠道為 ctrip 時不適用"],
                ["App: booking channel must be app; here it is ctrip", "应用奖励：预订渠道须为 app，本次为 ctrip", "應用獎勵：預訂渠道須為 app，本次為 ctrip"],
            ]),
        Case(
            name: "each no says what is missing",
            says: [
                [
                    "Weekend: only if a night begins on a Friday or Saturday (nights Monday, Tuesday, Wednesday, Thursday)",
                    "周末：须至少一晚始于星期五或星期六（夜晚为星期一、星期二、星期三、星期四）",
                    "週末：須至少一晚始於星期五或星期六（夜晚為星期一、星期二、星期三、星期四）",
                ],
                ["App: booking channel must be app; it is not known", "应用奖励：预订渠道须为 app，本次未知", "應用獎勵：預訂渠道須為 app，本次未知"],
                [
                    "Early: only if the booking was made on 2026-03-31 or earlier (booking not known)",
                    "提前订：须预订日为 2026-03-31 或以前（预订日未知）", "提前訂：須預訂日為 2026-03-31 或以前（預訂日未知）",
                ],
                [
                    "Member day: only if the day of the month is 8, 18 or 28 (the day 2026-06-05)",
                    "会员日：须日期为每月 8 日、18 日或 28 日（日期为 2026-06-05）", "會員日：須日期為每月 8 日、18 日或 28 日（日期為 2026-06-05）",
                ],
                [
                    "Birthday: only if in the month of the birthday (birthday not known)", "生日：须生日当月（生日未知）",
                    "生日：須生日當月（生日未知）",
                ],
                [
                    "Third stay: only if before this, at least 2 stays in all (stays 0)",
                    "第三次：须此前累计入住次数至少 2（入住次数为 0）", "第三次：須此前累計入住次數至少 2（入住次數為 0）",
                ],
                [
                    "Peak: only if the day is from 2026-10-01 to 2026-10-07 or at least 9 nights (the day 2026-06-05, nights 4)",
                    "旺季双倍：须日期为 2026-10-01 至 2026-10-07 或住至少 9 晚（日期为 2026-06-05、晚数为 4）",
                    "旺季雙倍：須日期為 2026-10-01 至 2026-10-07 或住至少 9 晚（日期為 2026-06-05、晚數為 4）",
                ],
                ["Air miles: does not apply to this account", "航空里程：不适用于本账户", "航空里程：不適用於本帳戶"],
            ],
            not: ["earns_miles", "–", "…", "Tier bonus", "等级奖励"]),
        Case(
            name: "who paid is told in words",
            when: "{stay: {arrival: 2026-06-01, departure: 2026-06-05, payer: other, lines: []}}",
            says: [
                ["Own account: payer must be the member; here it is somebody else", "自付：付款人须为会员本人，本次为其他人", "自付：付款人須為會員本人，本次為其他人"]
            ]),
        Case(
            name: "an outlet is told by its name",
            when: "{bill: {outlet: shop, on: 2026-06-05, lines: [{net: 5}]}}",
            says: [["Spa points: outlet must be Spa; here it is Shop", "水疗积分：网点须为水疗中心，本次为商店", "水療積分：網點須為水療中心，本次為商店"]]),
        Case(
            name: "of a bill its amount, and then the full steps",
            member: "{tier: silver}", when: "{bill: {outlet: spa, on: 2026-06-05, lines: [{net: 199.90, service: 10}]}}",
            says: [
                [
                    "Spa CNY 199.90 (19 full steps of CNY 10.00) × 1.5 (Silver) = 28.5, rounded down to 28 points",
                    "水疗 CNY 199.90（满 CNY 10.00 共 19 次）× 1.5（银卡）= 28.5，向下取整得 28 积分",
                    "水療 CNY 199.90（滿 CNY 10.00 共 19 次）× 1.5（銀卡）= 28.5，無條件捨去得 28 積分",
                ],
                ["Service charge CNY 10.00: earns no points", "服务费 CNY 10.00：不参与积分", "服務費 CNY 10.00：不參與積分"],
            ],
            not: ["CNY 190.00", "CNY 0.00"]),
        Case(
            name: "of four nights two lie in the campaign",
            when: "{stay: {arrival: 2026-06-29, departure: 2026-07-03, lines: []}}",
            says: [
                ["2 of 4 nights lie within the dates", "共 4 晚，其中 2 晚在活动期内", "共 4 晚，其中 2 晚在活動期內"],
                ["Summer: 2 nights × 1,000 = 2,000 points", "夏日：2 晚 × 1,000 = 2,000 积分", "夏日：2 晚 × 1,000 = 2,000 積分"],
                ["Counted towards the tier: 1 stay", "计入定级：入住次数 1", "計入定級：入住次數 1"],
            ]),
        Case(
            name: "the fourth room earns nothing",
            when: "{stay: {arrival: 2026-06-01, departure: 2026-06-02, rooms: 4, lines: [{category: room, net: 100}, {category: room, net: 100, room: 4}]}}",
            says: [
                [
                    "Room points: only the first 3 rooms count; CNY 100.00 of the others earns nothing",
                    "房费积分：只计前 3 间，其余客房的 CNY 100.00 不积分", "房費積分：只計前 3 間，其餘客房的 CNY 100.00 不積分",
                ]
            ]),
        Case(
            name: "an event says nothing of other events; what no tier asks is only counted",
            when: "{event: {kind: review, on: 2026-06-05}}",
            says: [
                ["Counted: 1 review", "累计：点评数 1", "累計：評論數 1"],
                ["Your choice: choose 1 of 10 points, Breakfast", "自选：可从十积分、早餐中任选 1 项", "自選：可從十積分、早餐中任選 1 項"],
            ],
            not: ["Stays", "入住次数", "Thanks", "好友"]),
        Case(
            name: "an option is one of its own choice",
            given: "[{stay: {arrival: 2026-06-01, departure: 2026-06-02, times: 2, days_apart: 3, lines: []}}]",
            when: "{stay: {arrival: 2026-06-10, departure: 2026-06-11, lines: []}}",
            says: [
                ["Three stays: choose 1 of 2000 points", "三次住店：可从两千积分中任选 1 项", "三次住店：可從兩千積分中任選 1 項"],
                [
                    "Silver reached again on 2026-06-11, now valid through 2027-06-11",
                    "2026-06-11 再次达到银卡条件，有效期延至 2027-06-11", "2026-06-11 再次達到銀卡條件，效期延至 2027-06-11",
                ],
                ["3 stays within 12 months; 2 stays needed", "近 12 个月入住次数 3，要求 2", "近 12 個月入住次數 3，要求 2"],
            ]),
        Case(
            name: "pieces bend in English",
            when: "{event: {kind: friend, on: 2026-06-05}}",
            says: [["Thanks: 4 breakfast coupons", "好友礼：4 早餐券", "好友禮：4 早餐券"]]),
        Case(
            name: "what is taken back, before and afterwards, and what is owed",
            given: "[\(GuestReceiptTests.stay), {use: {amount: 700, on: 2026-06-06}}]", when: "{cancel: {number: S, on: 2026-06-07}}",
            says: [
                ["Taken back: 1,000 points", "收回：1,000 积分", "收回：1,000 積分"],
                ["Points: 310 before, 0 now", "积分余额：由 310 变为 0", "積分餘額：由 310 變為 0"],
                [
                    "690 points of it had been used already: owed from now on, 690 points in all. What comes in repays it first",
                    "其中 690 积分此前已被使用：计为欠积分，共欠 690 积分，今后所得先行抵还",
                    "其中 690 積分此前已被使用：計為欠積分，共欠 690 積分，今後所得先行抵還",
                ],
                ["No longer counted: 1 stay", "不再计入：入住次数 1", "不再計入：入住次數 1"],
            ]),
        Case(
            name: "bought points have a receipt", when: "{buy_points: {money: 100, on: 2026-06-05}}",
            says: [["200 points bought for CNY 100.00", "以 CNY 100.00 购买 200 积分", "以 CNY 100.00 購買 200 積分"]]),
        Case(
            name: "what a reward brings in", given: "[\(GuestReceiptTests.stay)]", when: "{redeem: {reward: coupon, on: 2026-06-06}}",
            says: [
                ["Used: 100 points", "使用：100 积分", "使用：100 積分"],
                ["Coupon gives 2 breakfast coupons", "换早餐：获得 2 早餐券", "換早餐：獲得 2 早餐券"],
            ]),
        Case(
            name: "given to another member, not used", given: "[\(GuestReceiptTests.stay)]", when: "{transfer: {amount: 100, on: 2026-06-06}}",
            says: [["Given to another member: 100 points", "转赠：100 积分", "轉贈：100 積分"]], not: ["Used", "使用"]),
        Case(
            name: "a season is told by its name", when: "{price: {reward: night, on: 2026-10-02}}",
            says: [
                [
                    "Award category c2, high season on 2026-10-02: 30,000 points", "兑换类别 c2，2026-10-02 为旺季：30,000 积分",
                    "兌換類別 c2，2026-10-02 為旺季：30,000 積分",
                ]
            ]),
    ]

    @Test("GEN-05 what stands on it, and what does not", arguments: cases)
    func receipt(_ one: Case) throws {
        let result = try run(one)
        let spoken = Language.allCases.map { language in
            (language, result.receipt.lines.map(ReceiptRenderer(language, program: result.program).sentence))
        }
        let order: [Language] = [.english, .simplifiedChinese, .traditionalChinese]
        for (language, sentences) in spoken {
            let place = try #require(order.firstIndex(of: language))
            for wanted in one.says { #expect(sentences.contains(wanted[place]), "\(wanted[place]) is not in \(sentences)") }
            for word in one.not { #expect(!sentences.contains { $0.contains(word) }, "\(word) is in \(sentences)") }
        }
    }

    @Test("GEN-05 no rule that says no leaves out what the fact has, or what the rule needs")
    func everyNo() throws {
        var count = 0
        for file in try ProgramFixture.caseFiles() {
            for result in CaseRunner.run(file) {
                for line in result.receipt.lines where line.key.contains(".no.") && !line.key.hasSuffix(".tag") {
                    count += 1
                    let others = line.values.filter { !["rule", "counter", "what"].contains($0.key) }
                    #expect(!others.isEmpty, "\(result.name): \(line.key)")
                    if case .facts(let facts)? = others["found"] { #expect(!facts.isEmpty, "\(result.name): \(line.key)") }
                }
            }
        }
        #expect(count > 100)
    }

    @Test(
        "an act of nothing, or of what comes only later, is refused",
        arguments: [
            ("[\(GuestReceiptTests.stay)]", "{redeem: {reward: pay, bill: 0.90, on: 2026-06-06}}", "points_out_of_bounds"),
            ("[\(GuestReceiptTests.stay)]", "{use: {amount: 100, on: 2026-06-04}}", "points_insufficient"),
        ])
    func refused(_ given: String, _ when: String, _ code: String) throws {
        let text = "cases: [{case: no, given: \(given), when: \(when), expect: {refused: \(code)}}]"
        let program = try ProgramDocument.read(Self.document)
        let file = try CaseFile.read("program: own\n" + text) { _ in program }
        for result in CaseRunner.run(file) { #expect(result.passed, "\(result.differences)") }
    }

    @Test("a day before the last is looked at as it was")
    func earlierDay() throws {
        let text = """
            program: own
            cases:
              - case: owed, available, and the balance of an earlier day
                given: [\(GuestReceiptTests.stay), {use: {amount: 700, on: 2026-06-06}}]
                when: {cancel: {number: S, on: 2026-06-07}}
                expect:
                  - {on: 2026-06-04, balance: 0, available: 0, owed: 0}
                  - {on: 2026-06-05, balance: 1010, available: 1010, pending: 0}
                  - {on: 2026-06-06, balance: 310}
                  - {balance: 0, owed: 700}
            """
        let program = try ProgramDocument.read(Self.document)
        for result in CaseRunner.run(try CaseFile.read(text) { _ in program }) { #expect(result.passed, "\(result.differences)") }
    }

    private func run(_ one: Case) throws -> CaseResult {
        let text = """
            program: own
            cases: [{case: it, member: \(one.member), given: \(one.given), when: \(one.when), expect: {tier: \(one.member == "{}" && !one.name.hasPrefix("an option") ? "basic" : "silver")}}]
            """
        let program = try ProgramDocument.read(Self.document)
        let result = try #require(CaseRunner.run(try CaseFile.read(text) { _ in program }).first)
        #expect(result.passed, "\(result.differences)")
        return result
    }
}
