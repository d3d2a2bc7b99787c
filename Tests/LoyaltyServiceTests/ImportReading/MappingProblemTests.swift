import Foundation
import Testing

@testable import LoyaltyService

@Suite("Import: mapping files that are refused")
struct MappingProblemTests {
    struct Slip: CustomTestStringConvertible, Sendable {
        var from: String
        var to: String
        var line: Int
        var says: String
        var testDescription: String { to }
    }

    static let slips: [Slip] = [
        Slip(from: "source: plain", to: "sourc: plain", line: 1, says: "sourc"),
        Slip(from: "source: plain", to: "source: Plain Hotel", line: 1, says: "small letters"),
        Slip(from: "file: {}", to: "file: {encoding: latin-1}", line: 2, says: "gb18030, utf-8"),
        Slip(from: "file: {}", to: "file: {delimiter: \",\"}", line: 2, says: "comma"),
        Slip(from: "file: {}", to: "file: {encoding: gb18030, delimiter: pipe}", line: 2, says: "pipe"),
        Slip(from: "file: {}", to: "file: {group_mark: \".\"}", line: 2, says: "differ"),
        Slip(from: "file: {}", to: "file: {header: yes}", line: 2, says: "true or false"),
        Slip(from: "file: {}", to: "file: {header: false}", line: 4, says: "give its number"),
        Slip(from: "property: {constant: one}", to: "propertty: {constant: one}", line: 3, says: "propertty"),
        Slip(from: "{column: id}", to: "{column: id, colour: red}", line: 4, says: "colour"),
        Slip(from: "{column: id}", to: "{constant: same}", line: 4, says: "line: true"),
        Slip(from: "{column: id}", to: "{column: id, line: true}", line: 4, says: "exactly one"),
        Slip(from: "{column: id}", to: "{column: 0}", line: 4, says: "from 1"),
        Slip(from: "{column: id}", to: "{column: id, separator: x}", line: 4, says: "compose"),
        Slip(from: "{column: id}", to: "{column: id, otherwise: keep}", line: 4, says: "words"),
        Slip(from: "{constant: departed}", to: "{constant: gone}", line: 5, says: "departed"),
        Slip(from: "{constant: departed}", to: "{column: s}", line: 5, says: "words"),
        Slip(
            from: "guest_key: {column: key}", to: "guest_name: {column: key}", line: 1, says: "at least one"),
        Slip(from: "{column: key}", to: "{line: true}", line: 6, says: "external_id"),
        Slip(from: "{column: key}", to: "{compose: []}", line: 6, says: "at least one"),
        Slip(from: "format: yyyy-MM-dd", to: "format: dd.MM.yy", line: 7, says: "yy"),
        Slip(from: ", format: yyyy-MM-dd", to: "", line: 7, says: "format"),
        Slip(
            from: "nights: {constant: 1}", to: "nights: departure - arrival", line: 1,
            says: "departure or nights"),
        Slip(
            from: "nights: {constant: 1}", to: "nights: arrival - departure", line: 8,
            says: "departure - arrival"),
        Slip(from: "nights: {constant: 1}", to: "nights: {constant: -1}", line: 8, says: "0 to 1000"),
        Slip(from: "{constant: EUR}", to: "{constant: Euro}", line: 9, says: "ISO 4217"),
        Slip(from: "category: room, ", to: "", line: 10, says: "category"),
        Slip(from: "category: room", to: "category: Room 1", line: 10, says: "small letters"),
        Slip(from: "net: {", to: "gross: {", line: 10, says: "which tax"),
        Slip(from: "{column: amount}", to: "{column: amount}, includes_tax: 6%", line: 10, says: "gross"),
        Slip(
            from: "net: {column: amount}", to: "gross: {column: amount}, includes_tax: 6", line: 10,
            says: "6%"),
        Slip(from: "{column: amount}", to: "{column: amount, times: days}", line: 10, says: "nights"),
        Slip(from: "{column: amount}", to: "{constant: \"1,5\"}", line: 10, says: "point"),
        Slip(from: "[{category", to: "[{net: {column: x}, category", line: 10, says: "twice"),
        Slip(from: "[{category", to: "{category", line: 10, says: "YAML"),
        Slip(from: "source: plain\n", to: "", line: 1, says: "needs a source"),
    ]

    @Test("a slip is told with its line and what to write", arguments: slips)
    func slip(_ slip: Slip) throws {
        let yaml = ImportFixture.plainText().replacing(slip.from, with: slip.to)
        let problem = try #require(throws: MappingProblem.self) { try ImportMapping(yaml: yaml) }
        #expect(problem.line == slip.line, "\(problem)")
        #expect(problem.message.contains(slip.says), "\(problem)")
    }

    @Test(
        "what is no mapping at all is refused without harm",
        arguments: [
            "", "a", "- a", "a: b: c", "\u{0}", "? {a: b}\n: c", String(repeating: "[", count: 50_000),
            String(repeating: "a", count: 300_000), "a: &x {b: *x}", "--- a\n--- b",
        ])
    func noMapping(_ yaml: String) {
        #expect(throws: MappingProblem.self) { try ImportMapping(yaml: yaml) }
    }

    @Test("a number in quotes is a title, without quotes a place")
    func numbersAndTitles() throws {
        let place = try ImportMapping(yaml: ImportFixture.plainText(key: "{column: 2}"))
        let title = try ImportMapping(yaml: ImportFixture.plainText(key: "{column: \"2\"}"))
        let file = "id,key,2,day,amount\na,place,title,2031-01-01,1\n"
        #expect(try ImportFixture.rows(file, place).first?.stay?.guestKey == "place")
        #expect(try ImportFixture.rows(file, title).first?.stay?.guestKey == "title")
    }

    @Test("composed keys keep the place of an empty cell, and are nothing when all are empty")
    func composed() throws {
        let mapping = try ImportMapping(
            yaml: ImportFixture.plainText("{null_words: [NULL, 无]}", key: "{compose: [p, q], prefix: \"g:\"}")
        )
        let rows = try ImportFixture.rows(
            "id,p,q,day,amount\na,x,NULL,2031-01-01,1\nb,无,x,2031-01-01,1\nc,NULL,,2031-01-01,1\n", mapping)
        #expect(rows.map { $0.stay?.guestKey } == ["g:x|", "g:|x", nil])
    }
}
