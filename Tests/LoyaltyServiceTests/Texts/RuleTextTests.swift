import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

@Suite("What a rule counts, its limits and its stack are told in sentences")
struct RuleTextTests {
    /// Keys of a rule as a document writes them, and what is said of it.
    struct Case: Sendable, CustomTestStringConvertible {
        let keys: String
        let english: String
        let chinese: String
        var testDescription: String { keys }

        init(_ keys: String, _ english: String, _ chinese: String) {
            (self.keys, self.english, self.chinese) = (keys, english, chinese)
        }
    }

    static let bases = [
        Case("rate: 1, categories: [room, fnb]", "money spent on Rooms, Dining", "客房、餐饮消费额"),
        Case(
            "rate: 1, categories: room, includes: [tax, service]", "money spent on Rooms, service charge, tax included",
            "客房消费额，含服务费、税费"),
        Case(
            "rate: 1, categories: room, per: 10, rooms_at_most: 3",
            "money spent on Rooms, for each full CNY 10.00, for at most 3 rooms",
            "客房消费额，每满 CNY 10.00，至多计 3 间"),
        Case("rate: 5, for_each: night, rooms_at_most: 1", "each night of each room, for at most 1 room", "每间每晚，至多计 1 间"),
        Case(
            "rate: 5, for_each: night, nights_on: [sat, fri], nights_at_most: 3",
            "each night of each room, of the nights that begin on Friday or Saturday, for at most 3 nights of a stay",
            "每间每晚，只计星期五或星期六入住的房晚，每次入住至多计 3 晚"),
        Case("rate: 5, for_each: room", "each room", "每间客房"),
        Case("rate: 5, for_each: fact", "each stay or bill", "每次入住或账单"),
        Case("rate: 5, for_each: fact, of: event", "each event", "每次活动"),
        Case("rate: 5, for_each: fact, per: 2", "each stay or bill, for each full 2", "每次入住或账单，每满 2"),
        Case("rate: 50%, percent_of: base_points", "what this gives: Base points", "以下规则所得：基础积分"),
        Case(
            "rate: 50%, percent_of: base_points, without_tier: true",
            "what this would give in the first tier: Base points", "以下规则按首个等级应得：基础积分"),
        Case(
            "top_up_to: 1000, of_rules: base_points", "what is missing to 1,000 points beside: Base points",
            "连同以下规则补足至 1,000 Points：基础积分"),
        Case(
            "choose: {pick: 1, from: [{id: tea, name: {zh-Hans: 茶, en: Tea}, gives: {}}, {id: gift, name: {zh-Hans: 积分礼, en: Points gift}, gives: {points: 5}}]}",
            "the member chooses 1 of: Tea, Points gift", "由会员任选 1 项：茶、积分礼"),
    ]

    static let caps = [
        Case("per: fact, most: 5000", "at most 5,000 points each time", "每次至多 5,000 Points"),
        Case("per: day, times: 1", "at most 1 time a day", "每日至多 1 次"),
        Case("per: calendar_month, times: 3", "at most 3 times a month", "每月至多 3 次"),
        Case("per: calendar_quarter, most: 10", "at most 10 points a quarter", "每季度至多 10 Points"),
        Case("per: calendar_year, most: 10", "at most 10 points a calendar year", "每年至多 10 Points"),
        Case("per: membership_year, most: 10", "at most 10 points a membership year", "每会员年度至多 10 Points"),
        Case("per: member, times: 1", "at most 1 time for each member", "每位会员至多 1 次"),
        Case("per: subject, times: 1", "at most 1 time for each friend", "每位好友至多 1 次"),
        Case(
            "per: campaign, most: 1000000, with: base_points",
            "at most 1,000,000 points for the whole campaign, together with: Base points",
            "整个活动至多 1,000,000 Points，与以下规则合并计算：基础积分"),
    ]

    static let stacks = [
        Case("add", "added to: Base points", "与以下规则相加：基础积分"),
        Case("multiply", "multiplied with: Base points", "与以下规则相乘：基础积分"),
        Case("best", "only the one that gives most of: Base points, told", "以下规则只取最高一项：基础积分、told"),
        Case("exclusive", "only the first that applies of: Base points, told", "以下规则只取首个适用的：基础积分、told"),
    ]

    private static func program(_ rule: String, stack: String = "", base: String = "") throws -> Program {
        try ProgramDocument.read(
            """
            program: told
            name: {en: Told}
            currency: CNY
            categories: [{id: room, name: {zh-Hans: 客房, en: Rooms}}, {id: fnb, name: {zh-Hans: 餐饮, en: Dining}}, {id: spa, name: {en: Spa}}]
            properties: [{id: lake, name: {en: Lake}, time_zone: Asia/Shanghai}]
            events: [{id: review, name: {en: Review}}]
            assets: [{id: points, name: {en: Points}}]
            tiers: [{id: base, name: {en: Member}}]
            \(stack)
            earning:
              - {id: base_points, name: {zh-Hans: 基础积分, en: Base points}, asset: points, categories: spa, rate: 1\(base)}
              - {id: told, \(rule)}
            """)
    }

    private static func said(_ program: Program, _ language: Language, _ word: (RuleText, EarningRule) -> String?) throws -> String? {
        word(RuleText(Texts(ServiceTexts.catalogue, language), program: program), try #require(program.rule("told")))
    }

    private static func expect(
        _ one: Case, in program: Program, _ word: (RuleText, EarningRule) -> String?
    ) throws {
        #expect(try said(program, .english, word) == one.english)
        #expect(try said(program, .simplifiedChinese, word) == one.chinese)
        let traditional = try #require(try said(program, .traditionalChinese, word))
        #expect(!traditional.contains("⟦") && traditional != one.english)
    }

    @Test("Each basis has its sentence", arguments: bases)
    func basis(one: Case) throws {
        let asset = one.keys.hasPrefix("choose") ? "" : "asset: points, "
        try Self.expect(one, in: Self.program(asset + one.keys)) { $0.basis($1) }
    }

    @Test("Each limit has its sentence", arguments: caps)
    func cap(one: Case) throws {
        let program = try Self.program("asset: points, categories: room, rate: 1, caps: [{\(one.keys)}]")
        try Self.expect(one, in: program) { $0.caps($1).first }
    }

    @Test("Each mode of a stack has its sentence, with the rules in it", arguments: stacks)
    func stack(one: Case) throws {
        let program = try Self.program(
            "asset: points, categories: room, rate: 1, stack: some", stack: "stacks: [{id: some, mode: \(one.keys)}]",
            base: ", stack: some")
        try Self.expect(one, in: program) { $0.stack($1) }
    }

    @Test("A rule that is alone in its stack says so; without a stack there is nothing to say")
    func alone() throws {
        let program = try Self.program(
            "asset: points, categories: room, rate: 1, stack: some", stack: "stacks: [{id: some, mode: best}]")
        try Self.expect(Case("", "no other rule stands in its stack", "同组没有其他规则"), in: program) { $0.stack($1) }
        let plain = try Self.program("asset: points, categories: room, rate: 1")
        #expect(try Self.said(plain, .english) { $0.stack($1) } == nil)
        #expect(try Self.said(plain, .english) { text, rule in text.caps(rule).first } == nil)
    }

    @Test("The tables above have every basis key, share, period and mode that the grammar has")
    func complete() {
        let told = (Self.bases + Self.caps).map(\.keys).joined(separator: "\n")
        for key in ["categories", "for_each: night", "for_each: room", "for_each: fact", "percent_of", "without_tier", "top_up_to", "choose"] {
            #expect(told.contains(key), "\(key)")
        }
        for period in Cap.Period.allCases { #expect(told.contains("per: \(period.rawValue),"), "\(period)") }
        for share in EarningBasis.Share.allCases { #expect(told.contains(share.rawValue), "\(share)") }
        #expect(Set(Self.stacks.map(\.keys)) == Set(Stack.Mode.allCases.map(\.rawValue)))
    }

    @Test("Every sentence of rules is one of the tables'")
    func keys() {
        let bases: Set = ["spend", "spend_with", "night", "room", "fact", "percent", "percent_first", "top_up", "choice", "per", "rooms", "nights_on", "nights"]
        let all = Set(bases.map { "basis." + $0 })
            .union(EarningBasis.Share.allCases.map { "share." + $0.rawValue }).union(["cap.most", "cap.times", "cap.shared"])
            .union(Stack.Mode.allCases.map { "stack." + $0.rawValue }).union(["stack.alone"])
        #expect(SentencePlaces.keys("earning.") == all)
    }

    @Test("No rule of the programs that ship is left unsaid", arguments: Language.allCases)
    func shipped(language: Language) throws {
        var count = 0
        for file in ProgramFixture.files("programs", ending: ".yaml") {
            let program = try ProgramFixture.program("programs/" + file)
            let text = RuleText(Texts(ServiceTexts.catalogue, language), program: program)
            for rule in program.earning {
                count += 1
                for sentence in [text.basis(rule), text.stack(rule) ?? ""] + text.caps(rule) {
                    #expect(!sentence.contains("⟦") && !sentence.contains("_of:"), "\(rule.id): \(sentence)")
                }
            }
        }
        #expect(count > 100)
    }
}
