import LoyaltyRules
import Testing

@testable import LoyaltyService

extension ProgramProblemTests {
    /// What people type who have never written YAML: numbers as on paper, full-width signs, words that are nearly right.
    static let writtenSlips: [Slip] = [
        Slip("spend: 1000}", "spend: 500,000}", "21:37 number_separated"),
        Slip("spend: 1000}", "spend: 1,999}", "21:37 number_separated"),
        Slip("spend: 1000}", "spend: 1,000,000}", "21:37 number_separated"),
        Slip("spend: 1000}", "spend: '1,000'}", "21:37 number_separated"),
        Slip("spend: 1000}", "spend: 10.001}", "21:37 decimal_expected"),
        Slip("{id: base, name: {en: Base}}", "base", "18:5 mapping_expected"), Slip("    valid_months", "\tvalid_months", "22:1 character_tab"),
        Slip("clerk: 500", "clerk: 4.000", "27:19 number_with_points"),
        Slip("clerk: 500}", "clerk: 1,5}", "27:19 number_with_comma"),
        Slip("clerk: 500", "clerk: ５00", "27:19 character_wide"),
        Slip("silver: 1.2", "silver: 12％", "24:77 character_wide"),
        Slip("silver: 1.2", "silver: 12 %", "24:75 percent_with_blank"),
        Slip("silver: 1.2", "silver: 7折", "24:75 rate_in_tenths"),
        Slip("silver: 1.2", "silver: 0.7折", "24:75 rate_in_tenths"),
        Slip("of: [stay, bill]", "of: [stay，bill]", "16:62 character_wide"),
        Slip("categories: [room]}", "categories: [room，fnb]}", "16:88 character_wide"),
        Slip("valid_months: 12", "valid_months：12\n    falls: never", "22:17 character_wide"),
        Slip("currency: CNY", "currency: CNY＃1", "3:14 character_wide"),
        Slip("id: room,", "id: ro\u{200B}om,", "5:12 character_hidden"),
        Slip("of: bill", "of: bill\u{A0}", "25:57 character_blank"),
        Slip("{en: Small}", "小店", "2:7 mapping_form"),
        Slip("adjustments:", "notice: 30\nadjustments:", "26:9 mapping_form"),
        Slip("expires: {after_months: 36, extended_by: stay}", "expires: 36", "13:47 mapping_form"),
        Slip("rates: {base: 1, silver: 1.2}", "rates: 1", "24:57 mapping_form"),
        Slip("measures: visits", "measures: visit", "15:46 word_mistyped"),
        Slip("of: bill", "of: bills", "25:53 word_mistyped"),
        Slip("asset: points, categories: [fnb]", "asset: point, categories: [fnb]", "25:22 reference_mistyped"),
        Slip("id: two, asset: points, categories: [fnb]", "id: two, asset: points, percent_of: [three]", "25:43 reference_unknown"),
        Slip("\nadjustments:", "\n  - {id: three, asset: points, percent_of: [four], rate: 1}\n  - {id: four, asset: points, for_each: night, rate: 1}\nadjustments:", "26:45 rule_not_before"),
        Slip("after_months: 36,", "after_months: 36 months,", "13:62 number_expected"),
        Slip("earning:", "earnings:", "23:1 key_mistyped"),
        Slip(
            "adjustments:", "transfers: [{asset: points, at_most_per_year: 1}]\nstacks: []\nadjustments: {limits: {clerk: 1}}\nnone:",
            "29:1 key_unknown"),
        Slip("rounding: floor}\n  - {id: two", "rounding: floor, stack: days}\n  - {id: two", "24:105 reference_none"),
        Slip("adjustments:", "cases: []\nadjustments:", "26:1 document_of_cases"),
        Slip(
            "adjustments:", "rewards: [{id: r, name: {en: R}, price: 0}]\nadjustments:", "26:41 price_zero"),
        Slip(
            "adjustments:",
            "milestones: [{id: m, name: {en: M}, counter: stays, window: lifetime, at: [10,000], gives: {points: 1}}]\nadjustments:",
            "26:76 number_separated"),
        Slip(
            "adjustments:",
            "milestones: [{id: m, name: {en: M}, counter: stays, window: lifetime, at: 1, choose: {pick: 9, from: [{id: a, name: {en: A}, gives: {points: 1}}]}}]\nadjustments:",
            "26:93 n_of_too_many"),
        Slip(
            "adjustments:",
            "milestones: [{id: m, name: {en: M}, counter: stays, window: lifetime, at: 1, choose: {within_days: 9, otherwise: [a, a], from: [{id: a, name: {en: A}, gives: {points: 1}}]}}]\nadjustments:",
            "26:114 otherwise_too_many"),
        Slip("\nadjustments:", "\n  - {id: three, asset: points, for_each: night, rate: 1, from: 2026/7/1}\nadjustments:", "26:64 day_written"),
    ]

    /// One slip, and the only problem that is told of it.
    @Test(
        "one slip makes one problem: what follows from it is not told as well",
        arguments: [
            Slip("spend: 1000}", "spend: 500,000}", ""), Slip("clerk: 500", "clerk: 4.000", ""),
            Slip("stays: 2,", "stays: 2.000,", ""), Slip("{en: Small}", "Small", ""), Slip("currency: CNY", "curency: CNY", ""),
            Slip("adjustments:", "notice: 30\nadjustments:", ""), Slip("after_months: 36, extended_by: stay", "after_months: three", ""),
            Slip("after_months: 36, extended_by: stay", "inactive_months: 24 months, activity: stay", ""),
            Slip("expires: {after_months: 36, extended_by: stay}", "expires: 36", ""),
            Slip("adjustments:", "milestones: [{id: m, name: {en: M}, counter: [stays], window: lifetime, at: 1, gives: {points: 1}}]\nadjustments:", ""),
        ])
    func alone(_ slip: Slip) throws {
        try #require(Self.text.contains(slip.from))
        let told = try Self.told(Self.text.replacing(slip.from, with: slip.to))
        #expect(told.count == 1, "\(told)")
    }

    @Test(
        "where the parser gives up, the character is told with which it would go on",
        arguments: [
            Slip("currency: CNY", "currency：CNY", "3:9 character_wide"),
            Slip("    attain", "　　attain", "21:1 character_blank"),
            Slip("currency: CNY", "currency:　CNY", "3:10 character_blank"),
            Slip("name: {en: Small}", "name: ｛en: Small｝", "2:7 character_wide"),
            Slip("{base: 1, silver: 1.2}", "{base: 1， silver: 1.2}", "24:65 character_wide"),
            Slip("    valid_months", "\tvalid_months", "22:1 character_tab"),
            Slip("    valid_months", "　　valid_months", "22:1 character_blank"),
            Slip("{en: Silver}", "{en: \"Silver}", "20:16 quote_open"),
            Slip("  - id: silver", "   - id: silver", "19:4 yaml_indentation"),
            Slip("currency: CNY", "currency CNY", "4:1 yaml_colon_missing"),
        ])
    func brokenText(_ slip: Slip) throws {
        try #require(Self.text.contains(slip.from))
        let told = try Self.told(Self.text.replacing(slip.from, with: slip.to))
        #expect(told == [slip.problem], "\(told)")
    }

    @Test("a full-width sign in a name is no slip, and is not blamed for another") func innocent() throws {
        let named = Self.text.replacing("{en: Silver}", with: "{zh-Hans: 银卡：住十晚，送一晚}")
        #expect(try Self.told(named) == [])
        let told = try Self.told(named.replacing("    attain: {any: {", with: "    attain: {any: {{"))
        #expect(told.allSatisfy { !$0.contains("character") }, "\(told)")
    }

    @Test("a mark of encoding at the beginning is read over, and columns count without it") func encodingMark() throws {
        #expect(try Self.told("\u{FEFF}" + Self.text) == [])
        #expect(try Self.told("\u{FEFF}" + Self.text.replacing("program: small", with: "program: Small")) == ["1:10 identifier_expected"])
    }

    @Test("what the hotelier is told names what to write, in each language", arguments: Language.allCases)
    func sentences(_ language: Language) throws {
        let texts = Texts(ServiceTexts.catalogue, language)
        for slip in Self.slips {
            let problems = try ProgramFixture.problems {
                _ = try ProgramDocument.read(Self.text.replacing(slip.from, with: slip.to))
            }
            for problem in problems { #expect(!problem.sentence(texts).contains("⟦"), "\(problem.sentence(texts))") }
        }
        func sentence(_ from: String, _ to: String) throws -> String {
            try ProgramFixture.problems { _ = try ProgramDocument.read(Self.text.replacing(from, with: to)) }[0].sentence(texts)
        }
        #expect(try sentence("spend: 1000}", "spend: 500,000}").contains("500000"))
        #expect(try sentence("adjustments:", "notice: 30\nadjustments:").contains("notice: {days: 30}"))
        #expect(try sentence("{en: Small}", "小店").contains("name: {zh-Hans: 小店}"))
        #expect(try sentence("silver: 1.2", "silver: 7折").contains("70%"))
        #expect(try sentence("currency: CNY", "curency: CNY").contains("currency"))
    }
}
