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

    @Test("A refusal without a program still says what is wrong", arguments: Language.allCases)
    func refusal(_ language: Language) {
        let refusal = Refusal(.categoryUnknown, ["category": .text("golf")])
        let sentence = RefusalText.sentence(refusal, Texts(ServiceTexts.catalogue, language), program: nil)
        #expect(sentence.contains("golf") && !sentence.contains("⟦"))
    }
}
