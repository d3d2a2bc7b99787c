import LoyaltyRules
import Testing

@testable import LoyaltyService

@Suite("Case files")
struct CaseFileTests {
    @Test(
        "every case of the repository holds",
        arguments: ProgramFixture.files("programs/cases", ending: ".cases.yaml"))
    func all(_ file: String) throws {
        let cases = try ProgramFixture.cases(ProgramFixture.text("programs/cases/" + file))
        let results = CaseRunner.run(cases)
        #expect(results.count == cases.count && !results.isEmpty)
        for result in results {
            #expect(result.passed, "\(result.name): \(result.differences.map { $0.sentence(.english) }.joined(separator: "; "))")
        }
    }

    /// A case of S0 with an expectation that does not hold, and how the difference is told.
    struct Wrong: CustomTestStringConvertible, Sendable {
        var expect: String
        var says: String
        var testDescription: String { expect }
    }

    @Test(
        "what does not hold is told: expected …, came …",
        arguments: [
            Wrong(expect: "{points: 1546}", says: "points: expected 1,546, came 1,288"),
            Wrong(expect: "{exact: 1288.81}", says: "exact: expected 1288.81, came 1288.8"),
            Wrong(expect: "{tier: gold}", says: "tier on 2026-05-01: expected gold, came base"),
            Wrong(
                expect: "{until: 2027-05-01}", says: "until on 2026-05-01: expected 2027-05-01, came never"),
            Wrong(expect: "{counters: {spend: 1}}", says: "counters spend: expected 1.00, came 1,288.80"),
            Wrong(expect: "{expires: never}", says: "expires: expected never, came 2029-05-01"),
            Wrong(
                expect: "{on: 2030-01-01, balance: 1288}",
                says: "balance on 2030-01-01: expected 1,288, came 0"),
            Wrong(
                expect: "{lots: []}",
                says: "lots on 2026-05-01: expected [], came [{earned: 2026-05-01, points: 1288, expires: 2029-05-01}]"),
            Wrong(
                expect: "{refused: category_unknown}", says: "refused: expected category_unknown, came posted"
            ),
        ])
    func differences(_ wrong: Wrong) throws {
        let text = """
            program: ../s0.yaml
            cases:
              - case: a bill
                when: {bill: {outlet: restaurant, on: 2026-05-01, lines: [{net: 1288.80}]}}
                expect: \(wrong.expect)
            """
        let result = try #require(CaseRunner.run(ProgramFixture.cases(text)).first)
        #expect(!result.passed)
        #expect(result.differences.map { $0.sentence(.english) } == [wrong.says])
        #expect(result.receipt.lines.first?.key == "earn.rate.floor")
        #expect(result.program.id == "s0")
    }

    @Test("a text that the receipt lacks is told with what stands there") func receipt() throws {
        let text = """
            program: ../s0.yaml
            cases:
              - case: a bill
                when: {bill: {outlet: restaurant, on: 2026-05-01, lines: [{net: 100}]}}
                expect: {receipt: ["100.00", "120"]}
            """
        let result = try #require(CaseRunner.run(ProgramFixture.cases(text)).first)
        #expect(result.differences.count == 1)
        #expect(result.differences.first?.sentence(.english).hasPrefix("receipt: expected 120, came ") ?? false)
    }

    @Test("an unexpected refusal is told, of the fact and of what was given before") func refusals() throws {
        let text = """
            program: ../s0.yaml
            cases:
              - case: points are used that are not there, and a bill without any charge above 0
                given: [{use: {amount: 1, on: 2026-05-01}}]
                when: {bill: {outlet: restaurant, on: 2026-05-02, lines: [{net: -1}]}}
                expect: {points: 1}
            """
        let result = try #require(CaseRunner.run(ProgramFixture.cases(text)).first)
        #expect(
            result.differences.map { $0.sentence(.english) } == [
                "given use on 2026-05-01: expected posted, came refused: points_insufficient (Not enough points)",
                "when: expected posted, came refused: amount_negative (A charge is below zero. To take something back, correct or cancel the stay or bill it belongs to.)",
            ])
        #expect(result.receipt.lines.isEmpty)
    }

    @Test("today decides whether a day is in the future") func today() throws {
        let text = """
            program: ../s0.yaml
            cases:
              - case: a bill of the day after tomorrow
                today: 2026-05-01
                when: {bill: {outlet: restaurant, on: 2026-05-03, lines: [{net: 100}]}}
                expect: {refused: day_in_future}
            """
        #expect(try CaseRunner.run(ProgramFixture.cases(text)).allSatisfy(\.passed))
    }

    @Test("an error of loading the program reaches the caller") func loading() {
        struct Missing: Error {}
        #expect(throws: Missing.self) {
            try CaseFile.read("program: nowhere.yaml\ncases: []") { _ in throw Missing() }
        }
    }
}
