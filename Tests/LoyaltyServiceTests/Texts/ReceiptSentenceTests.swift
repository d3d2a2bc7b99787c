import LoyaltyRules
import LoyaltyService
import Testing

@Suite("A receipt in words")
struct ReceiptSentenceTests {
    private static let document = """
        program: sample
        name: {en: Sample, zh-Hans: 样例, zh-Hant: 樣例}
        currency: CNY
        categories:
          - {id: fnb, name: {en: Dining, zh-Hans: 餐饮, zh-Hant: 餐飲}}
          - {id: spa, name: {en: Spa, zh-Hans: SPA, zh-Hant: SPA}}
        properties:
          - id: lake
            name: {en: Lake Hotel, zh-Hans: 湖畔酒店, zh-Hant: 湖畔酒店}
            time_zone: Asia/Shanghai
            outlets: [{id: restaurant, name: {en: Restaurant, zh-Hans: 餐厅, zh-Hant: 餐廳}, category: fnb}]
        assets: [{id: points, name: {en: Points, zh-Hans: 积分, zh-Hant: 積分}}]
        counters:
          - {id: spend, name: {en: Spend, zh-Hans: 消费额, zh-Hant: 消費額}, measures: spend, of: [stay, bill]}
          - {id: visits, name: {en: Visits, zh-Hans: 入住次数, zh-Hant: 入住次數}, measures: visits, of: [stay, bill]}
        tiers:
          - {id: basic, name: {en: Basic, zh-Hans: 普通会员, zh-Hant: 普通會員}}
          - {id: silver, name: {en: Silver, zh-Hans: 银卡, zh-Hant: 銀卡}}
        earning:
          - {id: base, asset: points, categories: [fnb], rates: {basic: 1, silver: 1.2}, rounding: floor}
        """

    private static let bill: [Language: [String]] = [
        .english: [
            "Dining CNY 1,288.80 × 1.2 (Silver) = 1,546.56, rounded down to 1,546 points",
            "Spa CNY 300.00: earns no points",
            "Tax CNY 77.33 and service charge CNY 128.88: earn no points",
            "Counted: CNY 1,588.80",
            "Counted: 1 visit",
        ],
        .simplifiedChinese: [
            "餐饮 CNY 1,288.80 × 1.2（银卡）= 1,546.56，向下取整得 1,546 积分",
            "SPA CNY 300.00：不参与积分",
            "税金 CNY 77.33、服务费 CNY 128.88：不参与积分",
            "累计：消费额 CNY 1,588.80",
            "累计：入住次数 1",
        ],
        .traditionalChinese: [
            "餐飲 CNY 1,288.80 × 1.2（銀卡）= 1,546.56，無條件捨去得 1,546 積分",
            "SPA CNY 300.00：不參與積分",
            "稅金 CNY 77.33、服務費 CNY 128.88：不參與積分",
            "累計：消費額 CNY 1,588.80",
            "累計：入住次數 1",
        ],
    ]

    @Test("T-S0-1 silver's dinner reads the same in three languages", arguments: Language.allCases)
    func dinner(_ language: Language) throws {
        let program = try ProgramDocument.read(Self.document)
        let day = try #require(CalendarDay("2026-05-01"))
        let folio = Folio(
            kind: .bill, property: "lake", outlet: "restaurant", number: "B1", arrival: day, departure: day,
            currency: program.currency,
            lines: [
                FolioLine(category: "fnb", net: 128_880, tax: 7_733, service: 12_888),
                FolioLine(category: "spa", net: 30_000),
            ])
        let earning = try Earning.earn(folio, tier: "silver", program: program)
        let renderer = ReceiptRenderer(language, program: program)
        #expect(earning.explanation.map(renderer.sentence) == Self.bill[language])
    }

    private static let asking = """
        program: asking
        name: {en: Asking, zh-Hans: 询问, zh-Hant: 詢問}
        currency: CNY
        categories: [{id: room, name: {en: Rooms, zh-Hans: 客房, zh-Hant: 客房}}]
        brands: [{id: inn, name: {en: Inn, zh-Hans: 客栈, zh-Hant: 客棧}}]
        groups: [{id: resort, name: {en: Resorts, zh-Hans: 度假酒店, zh-Hant: 度假酒店}}]
        properties:
          - {id: lake, name: {en: Lake, zh-Hans: 湖畔店, zh-Hant: 湖畔店}, time_zone: Asia/Shanghai}
          - {id: bay, name: {en: Bay, zh-Hans: 海湾店, zh-Hant: 海灣店}, time_zone: Asia/Shanghai, brand: inn, groups: [resort, south]}
        assets: [{id: points, name: {en: Points, zh-Hans: 积分, zh-Hant: 積分}}]
        tiers: [{id: basic, name: {en: Basic, zh-Hans: 会员, zh-Hant: 會員}}]
        earning:
          - {id: at_bay, name: {en: Bay, zh-Hans: 海湾, zh-Hant: 海灣}, asset: points, for_each: night, rate: 1, when: {property: bay}}
          - {id: resorts, name: {en: Resort, zh-Hans: 度假, zh-Hant: 度假}, asset: points, for_each: night, rate: 1, when: {group: [resort, south]}}
          - {id: inns, name: {en: Inns, zh-Hans: 客栈, zh-Hant: 客棧}, asset: points, for_each: night, rate: 1, when: {brand: inn}}
          - {id: web, name: {en: Web, zh-Hans: 网订, zh-Hant: 網訂}, asset: points, for_each: night, rate: 1, when: {channel: web}}
          - {id: two, name: {en: Two, zh-Hans: 双人, zh-Hant: 雙人}, asset: points, for_each: night, rate: 1, when: {guests: {at_least: 2}}}
          - {id: early, name: {en: Early, zh-Hans: 早订, zh-Hant: 早訂}, asset: points, for_each: night, rate: 1, when: {booked: {from: 2026-01-01, until: 2026-03-31}}}
          - {id: paid, name: {en: Paid, zh-Hans: 自付, zh-Hant: 自付}, asset: points, for_each: night, rate: 1, when: {payer: other}}
          - {id: brands, name: {en: Brands, zh-Hans: 品牌, zh-Hant: 品牌}, asset: points, for_each: night, rate: 1, factors: {by: brand, values: {inn: 2}, otherwise: 3}}
        """

    private static let answers: [Language: [String]] = [
        .english: [
            "Bay: hotel must be Bay; here it is Lake", "Resort: needs hotel group Resorts or south; here there is none",
            "Inns: needs brand Inn; here there is none", "Web: booking channel must be web; it is not known",
            "Two: only if at least 2 guests (guests not known)",
            "Early: only if the booking was made from 2026-01-01 to 2026-03-31 (booking not known)",
            "Paid: payer must be somebody else; here it is the member", "Factor 3, since there is no brand",
        ],
        .simplifiedChinese: [
            "海湾：门店须为海湾店，本次为湖畔店", "度假：须为门店分组度假酒店或 south，本次没有", "客栈：须为品牌客栈，本次没有",
            "网订：预订渠道须为 web，本次未知", "双人：须至少 2 人入住（人数未知）",
            "早订：须预订日为 2026-01-01 至 2026-03-31（预订日未知）", "自付：付款人须为其他人，本次为会员本人", "没有品牌，系数 3",
        ],
    ]

    @Test("ADV-13 what a rule asked for and what was there have their names, and nothing is said as nothing")
    func asked() throws {
        let program = try ProgramDocument.read(Self.asking)
        let day = try #require(CalendarDay("2026-05-01"))
        let folio = Folio(
            kind: .stay, property: "lake", outlet: nil, number: "S1", arrival: day, departure: day.adding(days: 1),
            currency: program.currency, lines: [])
        let lines = try Earning.earn(folio, tier: "basic", program: program).explanation
            .filter { $0.key.hasPrefix("earn.no.") || $0.key == "earn.factor" }
        for (language, expected) in Self.answers {
            #expect(lines.map(ReceiptRenderer(language, program: program).sentence) == expected)
        }
        for language in Language.allCases {
            for line in lines {
                let sentence = ReceiptRenderer(language, program: program).sentence(line)
                #expect(!sentence.contains("–") && !sentence.contains("resort,"), "\(sentence)")
            }
        }
    }

    @Test("A refusal names the hotel, and all hotels", arguments: Language.allCases)
    func place(_ language: Language) throws {
        let program = try ProgramDocument.read(Self.asking)
        let texts = Texts(ServiceTexts.catalogue, language)
        let everywhere = Refusal(.propertyOutOfScope, ["property": .key("where.every_hotel")])
        for known in [program, nil] {
            let sentence = RefusalText.sentence(everywhere, texts, program: known)
            #expect(sentence.contains(texts("receipt.where.every_hotel")) && !sentence.contains("where"))
        }
        let outlet = Refusal(.outletUnknown, ["property": .property("lake"), "outlet": .text("bar")])
        let sentence = RefusalText.sentence(outlet, texts, program: program)
        #expect(sentence.contains(program.property("lake")?.name.text(in: language) ?? "–"))
    }

    @Test("A refusal without a program still says what is wrong", arguments: Language.allCases)
    func refusal(_ language: Language) {
        let refusal = Refusal(.categoryUnknown, ["category": .text("golf")])
        let sentence = RefusalText.sentence(refusal, Texts(ServiceTexts.catalogue, language), program: nil)
        #expect(sentence.contains("golf") && !sentence.contains("⟦"))
    }
}
