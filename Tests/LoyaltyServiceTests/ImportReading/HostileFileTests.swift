import Foundation
import Testing

@testable import LoyaltyService

@Suite("Import: files that are not as they should be")
struct HostileFileTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var name: String
        var body: [UInt8]
        var expected: [String]
        var testDescription: String { name }

        init(_ name: String, _ body: String, _ expected: [String]) {
            self.init(name, Array(body.utf8), expected)
        }

        init(_ name: String, _ body: [UInt8], _ expected: [String]) {
            (self.name, self.body, self.expected) = (name, body, expected)
        }
    }

    static let good = "a,k,2031-01-01,1.00\n"
    static let header = ImportFixture.header

    static let cases: [Case] = [
        Case("header only", header, []),
        Case("header without line end", "id,key,day,amount", []),
        Case("no line end at the end", header + "a,k,2031-01-01,1", ["a"]),
        Case("byte order mark", "\u{FEFF}" + header + good, ["a"]),
        Case("CRLF", "id,key,day,amount\r\na,k,2031-01-01,1\r\nb,k,2031-01-01,1\r\n", ["a", "b"]),
        Case(
            "mixed line ends", "id,key,day,amount\ra,k,2031-01-01,1\r\nb,k,2031-01-01,1\nc,k,2031-01-01,1\r",
            ["a", "b", "c"]),
        Case("blank lines count as lines", header + "\n\r\n" + "a,k,x,1\n", ["date_unreadable@4"]),
        Case("too few fields", header + "a,k\n" + good, ["columns_ragged@2", "a"]),
        Case("too many fields", header + "a,k,2031-01-01,1,\n" + good, ["columns_ragged@2", "a"]),
        Case("quoted everything", header + "\"a\",\"k\",\"2031-01-01\",\"1\"", ["a"]),
        Case("doubled quotes", header + "\"a\"\"b\"\"\",k,2031-01-01,1\n", ["a\"b\""]),
        Case("quoted delimiter", header + "\"a,b\",k,2031-01-01,1\n", ["a,b"]),
        Case(
            "quoted line ends", header + "a,\"k\r\n\nk\",2031-01-01,1\nb,k,x,1\n",
            ["a", "date_unreadable@5"]),
        Case("quote inside a plain field", header + "12\",k,2031-01-01,1\n", ["12\""]),
        Case(
            "text after a closing quote", header + "\"a\"b,k,2031-01-01,1\n" + good, ["quote_stray@2", "a"]),
        Case("quote never closed", header + good + "\"b,k,2031-01-01,1\n" + good, ["a", "quote_unclosed@3"]),
        Case("quote as the very last byte", header + "a,k,2031-01-01,\"", ["quote_unclosed@2"]),
        Case(
            "invalid UTF-8",
            Array(header.utf8) + [0x61, 0xFF] + Array(",k,2031-01-01,1\n".utf8) + Array(good.utf8),
            ["encoding_invalid@2", "a"]),
        Case(
            "overlong UTF-8", Array(header.utf8) + [0xC0, 0xAF] + Array(",k,2031-01-01,1\n".utf8),
            ["encoding_invalid@2"]),
        Case(
            "surrogate in UTF-8", Array(header.utf8) + [0xED, 0xA0, 0x80] + Array(",k,2031-01-01,1\n".utf8),
            ["encoding_invalid@2"]),
        Case(
            "character cut off", Array((header + "a,k,2031-01-01,1").utf8) + [0xE4, 0xB8],
            ["encoding_invalid@2"]),
        Case("NUL", header + "a\0,k,2031-01-01,1\n" + good, ["nul_byte@2", "a"]),
        Case("NUL in quotes", header + "\"a\0\",k,2031-01-01,1\n" + good, ["nul_byte@2", "a"]),
        Case(
            "1,001 fields", header + String(repeating: ",", count: 1000) + "\n" + good,
            ["columns_too_many@2", "a"]),
        Case(
            "1 MB in a mapped field",
            header + "a," + String(repeating: "x", count: 1_000_000)
                + ",2031-01-01,1\n" + good, ["text_too_long@2", "a"]),
        Case(
            "row above 1 MiB", header + String(repeating: "x", count: 3_000_000) + ",k,2031-01-01,1\n" + good,
            ["row_too_long@2", "a"]),
        Case(
            "quoted row above 1 MiB with lines and quotes inside",
            header + "a,\"" + String(repeating: "\"\"x,\r\n", count: 600_000)
                + "\",2031-01-01,1\r\nb,k,x,1\n",
            ["row_too_long@2", "date_unreadable@600003"]),
        Case(
            "quote open for more than 1 MiB",
            header + "\"" + String(repeating: "a,k,2031-01-01,1\n", count: 90_000),
            ["quote_unclosed@2"]),
        Case("id missing", header + " ,k,2031-01-01,1\n", ["text_missing@2"]),
        Case("day missing", header + "a,k,,1\n", ["date_missing@2"]),
        Case("year out of range", header + "a,k,0031-01-01,1\n", ["date_out_of_range@2"]),
        Case("amount missing", header + "a,k,2031-01-01,\n", ["amount_missing@2"]),
        Case("amount in another form", header + "a,k,2031-01-01,\"1,000.00\"\n", ["amount_unreadable@2"]),
        Case(
            "amount beyond belief", header + "a,k,2031-01-01,99999999999999999999\n",
            ["amount_out_of_range@2"]),
        Case("spaces around cells", header + " a , k , 2031-01-01 , 1.00 \n", ["a"]),
    ]

    @Test("each row is read or parked, none is guessed", arguments: cases)
    func rows(_ one: Case) throws {
        #expect(try ImportFixture.rows(one.body).map(\.summary) == one.expected)
    }

    struct Refused: CustomTestStringConvertible, Sendable {
        var code: ImportFileProblem.Code
        var body: [UInt8]
        var column: String?
        var testDescription: String { "\(code.rawValue) \(column ?? "")" }
    }

    static let refused: [Refused] = [
        Refused(code: .fileEmpty, body: []),
        Refused(code: .fileEmpty, body: [0xEF, 0xBB, 0xBF]),
        Refused(code: .fileEmpty, body: Array("\r\n\n".utf8)),
        Refused(code: .columnMissing, body: Array("id,key,day\n".utf8), column: "amount"),
        Refused(code: .columnMissing, body: Array("id;key;day;amount\n".utf8), column: "id"),
        Refused(code: .columnTwice, body: Array("id,key,day,amount,id\n".utf8), column: "id"),
        Refused(code: .encodingWrong, body: [0xFF, 0xFE, 0x69, 0x00]),
        Refused(code: .encodingWrong, body: [0x84, 0x31, 0x95, 0x33, 0x69]),
        Refused(code: .encodingWrong, body: [0xB5, 0xA5] + Array("id,key,day,amount\n".utf8)),
        Refused(code: .headerUnreadable, body: Array("\"id\"x,key,day,amount\n".utf8)),
        Refused(code: .headerUnreadable, body: Array("\"id,key,day,amount\n".utf8)),
    ]

    @Test("a file that cannot be read is refused, and the column named", arguments: refused)
    func refusals(_ one: Refused) throws {
        let problem = try #require(throws: ImportFileProblem.self) { try ImportFixture.rows(one.body) }
        #expect(problem.code == one.code)
        #expect(problem.column == one.column)
        #expect(one.column.map { problem.message.contains($0) } ?? true)
    }

    @Test("what is no plain file is refused")
    func noPlainFile() {
        for path in ["/", "/dev/zero", "/nowhere/at/all.csv"] {
            #expect(throws: ImportFileProblem.self) {
                try StayReader(file: URL(fileURLWithPath: path), mapping: ImportFixture.plain())
            }
        }
    }

    @Test("a parked row keeps its text, and a very long one only its beginning")
    func rawText() throws {
        let short = try ImportFixture.rows(Self.header + "a,\"k\",x,1\r\n")
        #expect(short.first?.parked?.raw == "a,\"k\",x,1")
        let long = try ImportFixture.rows(Self.header + String(repeating: "x", count: 900_000))
        #expect(long.first?.parked?.raw.utf8.count == 65_539)
    }

    @Test("a file without header is read by column numbers")
    func headerless() throws {
        let yaml = ImportFixture.plainText("{header: false, delimiter: tab}", key: "{column: 2}")
            .replacing("column: id", with: "column: 1").replacing("column: day", with: "column: 3")
            .replacing("column: amount", with: "column: 4")
        let mapping = try ImportMapping(yaml: yaml)
        #expect(
            try ImportFixture.rows("a\tk\t2031-01-01\t1\nb\tk\t2031-01-01\t1\nc\n", mapping).map(\.summary)
                == ["a", "b", "columns_ragged@3"])
        #expect(throws: ImportFileProblem.self) { try ImportFixture.rows("a\tk\n", mapping) }
    }
}
