import LoyaltyRules
import Testing

@testable import LoyaltyService

@Suite("Case files that are refused")
struct CaseProblemTests {
    static let text = """
        program: ../s0.yaml
        cases:
          - case: a bill
            member: {tier: silver}
            rates: [{currency: USD, on: 2026-05-01, rate: 7.2}]
            given: [{stay: {arrival: 2026-04-01, departure: 2026-04-02, lines: []}}]
            when: {bill: {outlet: restaurant, on: 2026-05-01, lines: [{net: 1}]}}
            expect: {points: 1, lots: [{earned: 2026-05-01, points: 1, expires: 2029-05-01}], counters: {spend: 1}}
        """

    struct Slip: CustomTestStringConvertible, Sendable {
        var from: String
        var to: String
        /// `line:column key`
        var problem: String
        var testDescription: String { to }
    }

    @Test(
        "each slip at its place",
        arguments: [
            Slip(from: "program: ../s0.yaml\n", to: "", problem: "2:5 key_missing"),
            Slip(from: "program:", to: "author: me\nprogram:", problem: "1:1 key_unknown"),
            Slip(from: "member: {tier", to: "member: {name: x, tier", problem: "4:14 key_unknown"),
            Slip(from: "tier: silver", to: "tier: bronze", problem: "4:20 reference_unknown"),
            Slip(from: "currency: USD", to: "currency: dollar", problem: "5:24 currency_expected"),
            Slip(from: "rate: 7.2", to: "rate: 7/2", problem: "5:51 rate_expected"),
            Slip(
                from: "stay: {arrival: 2026-04-01", to: "stay: {arrival: 2026-04-31",
                problem: "6:30 day_expected"),
            Slip(from: "departure: 2026-04-02, ", to: "", problem: "6:20 key_missing"),
            Slip(from: "given: [{stay", to: "given: [{stey", problem: "6:14 fact_expected"),
            Slip(from: "given: [{stay", to: "given: [{bill: {}, stay", problem: "6:13 fact_expected"),
            Slip(from: "{net: 1}", to: "{net: 1.001}", problem: "7:69 decimal_expected"),
            Slip(from: "{net: 1}", to: "{net: {}}", problem: "7:69 value_expected"),
            Slip(from: "{net: 1}", to: "{gross: 1}", problem: "7:63 key_missing"),
            Slip(from: "{net: 1}", to: "{net: 1, vat: 1}", problem: "7:72 key_unknown"),
            Slip(from: "[{net: 1}]", to: "[7]", problem: "7:63 mapping_expected"),
            Slip(from: "{points: 1, lots", to: "{poinst: 1, lots", problem: "8:14 key_mistyped"),
            Slip(from: "{points: 1, lots", to: "{points: one, lots", problem: "8:22 whole_expected"),
            Slip(from: "counters: {spend", to: "counters: {nights", problem: "8:98 reference_unknown"),
            Slip(from: "expires: 2029-05-01", to: "expires: sometime", problem: "8:73 day_expected"),
            Slip(from: "earned: 2026-05-01, ", to: "", problem: "8:32 key_missing"),
            Slip(from: "    when: ", to: "    wenn: ", problem: "7:5 key_unknown"),
            Slip(from: "outlet: restaurant", to: "outlet: restuarant", problem: "7:27 reference_mistyped"),
            Slip(from: "outlet: restaurant", to: "outlet: kiosk", problem: "7:27 reference_unknown"),
            Slip(from: "departure: 2026-04-02", to: "departure: 2026-04-02, property: sea", problem: "6:75 reference_unknown"),
            Slip(from: "{net: 1}", to: "{net: 1, category: fodo}", problem: "7:82 reference_unknown"),
            Slip(from: "{net: 1}", to: "{net: 1,288.80}", problem: "7:69 number_separated"),
            Slip(from: "{points: 1,", to: "{refused: bill_duplikate, points: 1,", problem: "8:23 refusal_mistyped"),
            Slip(from: "{points: 1,", to: "{refused: no, points: 1,", problem: "8:23 refusal_unknown"),
            Slip(from: "{points: 1,", to: "{receipt: earn.caped, points: 1,", problem: "8:23 receipt_key_mistyped"),
            Slip(from: "{points: 1,", to: "{receipt: earn.nothing.at.all, points: 1,", problem: "8:23 receipt_key_unknown"),
            Slip(from: "{points: 1,", to: "{membership: ended, points: 1,", problem: "8:26 day_expected"),
            Slip(from: "{points: 1,", to: "{occurs: {wedding: 2026-05-01}, points: 1,", problem: "8:23 reference_none"),
            Slip(from: "member: {tier: silver}", to: "member: {tags: [vip，local]}", problem: "4:24 character_wide"),
            Slip(from: "cases:", to: "tiers:", problem: "2:1 cases_of_document"),
            Slip(
                from: "    when: {bill: {outlet: restaurant, on: 2026-05-01, lines: [{net: 1}]}}\n", to: "",
                problem: "7:22 expected_without_when"),
        ])
    func slips(_ slip: Slip) throws {
        #expect(Self.text.contains(slip.from))
        let text = Self.text.replacing(slip.from, with: slip.to)
        let problems = try ProgramFixture.problems { _ = try ProgramFixture.cases(text) }
        let told = problems.map {
            "\($0.mark.line):\($0.mark.column) " + $0.key.replacing("program_problem.", with: "")
        }
        #expect(told.contains(slip.problem), "\(told)")
    }

    @Test("a case that shows a refusal may name what the program does not know") func shown() throws {
        let text = Self.text.replacing("outlet: restaurant", with: "outlet: kiosk").replacing("{net: 1}", with: "{category: fnb, net: 1}")
            .replacing("{points: 1, lots: [{earned: 2026-05-01, points: 1, expires: 2029-05-01}], counters: {spend: 1}}", with: "{refused: outlet_unknown}")
        #expect(try CaseRunner.run(ProgramFixture.cases(text)).map(\.passed) == [true])
    }

    @Test("without a slip the file is read") func sound() throws {
        #expect(try ProgramFixture.cases(Self.text).count == 1)
    }

    @Test("a file without cases, and a case that expects nothing, would prove nothing") func empty() throws {
        for text in [
            "program: ../s0.yaml\ncases: []", "program: ../s0.yaml\ncases: [{case: x, expect: {}}]",
            "program: ../s0.yaml\ncases: [{case: x, expect: {on: 2026-05-01}}]",
        ] {
            let problems = try ProgramFixture.problems { _ = try ProgramFixture.cases(text) }
            #expect(problems.map(\.key) == ["program_problem.list_empty"])
        }
    }
}
