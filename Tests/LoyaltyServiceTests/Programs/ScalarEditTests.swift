import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

@Suite("A form changes one value of a document and nothing else")
struct ScalarEditTests {
    private func line(_ text: String, _ number: Int) -> String {
        String(text.split(separator: "\n", omittingEmptySubsequences: false)[number - 1])
    }

    @Test(
        "The value alone is replaced: remarks, layout and everything else stay",
        arguments: [
            ("spend: 3000 # a year", "spend: ", "3000", "4500", "spend: 4500 # a year"),
            ("a: {x: 1, y: 10} # 10", "y: ", "10", "12.5", "a: {x: 1, y: 12.5} # 10"),
            ("name: 银卡 # 银\nrate: 1.2", "rate: ", "1.2", "1.25", "name: 银卡 # 银\nrate: 1.25"),
            ("a: {银卡: \"1\", b: 2}", "银卡: ", "1", "3", "a: {银卡: \"3\", b: 2}"),
            ("from: '2026-06-01'", "from: ", "2026-06-01", "2026-07-01", "from: '2026-07-01'"),
        ])
    func replaced(text: String, before: String, old: String, new: String, expected: String) throws {
        let start = try #require(text.firstRange(of: before)).upperBound
        let head = text[..<start].split(separator: "\n", omittingEmptySubsequences: false)
        let mark = DocumentMark(line: head.count, column: (head.last?.unicodeScalars.count ?? 0) + 1)
        #expect(ScalarEdit.replace(old, at: mark, with: new, in: text) == expected)
    }

    @Test("What would say something else is refused")
    func refused() {
        let mark = DocumentMark(line: 1, column: 4)
        for value in ["", "1, b: 2", "x # y", "a: b", "\"", "1\n2", "{", "&a"] {
            #expect(ScalarEdit.replace("1", at: mark, with: value, in: "a: 1") == nil, "\(value)")
        }
        #expect(ScalarEdit.replace("2", at: mark, with: "3", in: "a: 1") == nil, "another value stands there")
        #expect(
            ScalarEdit.replace("1", at: mark, with: "2", in: "a: 12") == nil,
            "only its beginning stands there")
        #expect(ScalarEdit.replace("1", at: DocumentMark(line: 9, column: 1), with: "2", in: "a: 1") == nil)
    }

    @Test("Every value that a form offers can be changed, in programs of very different make")
    func everyTerm() throws {
        for path in ["s0", "s3", "marriott_2025"] {
            let text = try Repository.text("programs/\(path).yaml")
            let terms = EditableTerm.all(in: text)
            #expect(terms.count > 3, "\(path)")
            for term in terms {
                let value = CalendarDay(term.value) == nil ? "7" : "2031-02-03"
                let changed = try #require(
                    ScalarEdit.replace(term.value, at: term.mark, with: value, in: text), "\(path) \(term)")
                let others = changed.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
                    .filter {
                        $0.element != line(text, $0.offset + 1)
                    }
                #expect(others.count <= 1, "\(path) \(term)")
                #expect(EditableTerm.all(in: changed).count == terms.count)
            }
        }
    }

    @Test("What a form offers: thresholds, rates, days and prices with where they stand")
    func terms() throws {
        let terms = EditableTerm.all(in: try Repository.text("programs/s0.yaml")).map {
            "\($0.group) \($0.part) \($0.path) \($0.value)"
        }
        #expect(
            terms.filter { $0.hasPrefix("tiers") }.prefix(4) == [
                "tiers silver attain › any › stays 3", "tiers silver attain › any › spend 3000",
                "tiers silver attain › within_months 12", "tiers silver valid_months 12",
            ])
        #expect(terms.prefix(1) == ["assets points expires › after_months 36"], "in the order of the document")
        #expect(terms.contains("earning base_points rates › gold 1.5"))
        #expect(terms.contains("rewards voucher price 1000"))
        #expect(EditableTerm.all(in: "a: [").isEmpty)
    }

    @Test(
        "A period with more points is one more rule in the document's own style, and the program stays sound")
    func period() throws {
        let text = try Repository.text("programs/lakeside.yaml")
        let period = BonusPeriod(
            name: "Double \"July\"", language: .english, rule: "base_points", asset: "points",
            percent: "100%",
            from: try #require(CalendarDay("2026-07-01")), until: try #require(CalendarDay("2026-07-31")))
        let once = try #require(period.added(to: text))
        let program = try DocumentInspection(once).sound()
        let before = try ProgramDocument.read(text).earning.map(\.id)
        #expect(program.earning.map(\.id) == before + ["bonus_202607"])
        #expect(program.rule("bonus_202607")?.name?.text(in: .english) == "Double July")
        var lines = once.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let start = try #require(lines.firstIndex(of: "  - id: bonus_202607"))
        lines.removeSubrange(start..<start + 8)
        #expect(lines.joined(separator: "\n") == text, "everything else stands as it stood")
        let folio = Folio(
            kind: .stay, property: "west_lake", outlet: nil, number: "1", arrival: period.from,
            departure: period.from.adding(days: 1), currency: program.currency,
            lines: [FolioLine(category: "room", net: 100_000)])
        let points = try Earning.earn(folio, tier: "gold", program: program).lines.filter {
            $0.asset == "points"
        }
        #expect(points.map(\.amount) == [1_500, 1_500])
        let twice = try #require(period.added(to: once))
        #expect(try ProgramDocument.read(twice).earning.map(\.id) == before + ["bonus_202607", "bonus_202607_2"])
        #expect(period.added(to: "earning: [{id: a}]") == nil, "a list in one line has no style to continue")
        #expect(period.added(to: "program: x") == nil)
    }

    @Test("CMP-06 a member day is one more rule, on its day and on no other", arguments: [
        ("8", "2026-05-08", "2026-05-09"), ("last", "2026-02-28", "2026-02-27"), ("sat", "2026-05-09", "2026-05-08"),
    ])
    func memberDay(word: String, on: String, off: String) throws {
        let text = try Repository.text("programs/lakeside.yaml")
        let day = try #require(MemberDay.Recurrence(word))
        #expect(day.word == word && MemberDay.Recurrence.all.contains(day))
        let changed = try #require(
            MemberDay(
                name: "Day", language: .english, rule: "base_points", asset: "points", percent: "50%", on: day
            ).added(to: text))
        let program = try DocumentInspection(changed).sound()
        for (date, expected) in [(on, [Int64(1_000), 500]), (off, [1_000])] {
            let departure = try #require(CalendarDay(date))
            let folio = Folio(
                kind: .stay, property: "west_lake", outlet: nil, number: "1", arrival: departure.adding(days: -1),
                departure: departure, currency: program.currency, lines: [FolioLine(category: "room", net: 100_000)])
            let points = try Earning.earn(folio, tier: "base", program: program).lines.filter { $0.asset == "points" }
            #expect(points.map(\.amount) == expected, "\(date)")
        }
        #expect(changed.contains("# shopping does not earn"), "remarks stay")
    }

    @Test("What is no day is none", arguments: ["0", "32", "Sat", "", "8.", "someday"])
    func noDay(word: String) { #expect(MemberDay.Recurrence(word) == nil) }

    @Test("Milestones, factors, tier prices and how long points live can be changed, too")
    func further() throws {
        let found = try ["s3", "marriott_2025", "grammar"].flatMap { EditableTerm.all(in: try Repository.text("programs/\($0).yaml")) }
        let shapes = Set(found.map { "\($0.group) \($0.keys.first ?? "")" })
        for shape in [
            "tiers prices", "tiers valid", "assets expires", "earning factors", "milestones at", "milestones gives",
            "milestones choose", "rewards gives",
        ] { #expect(shapes.contains(shape), "\(shape)") }
        #expect(!found.contains { $0.keys.contains("id") || $0.keys.contains("name") })
    }
}
