import Foundation
import Testing

@testable import LoyaltyService

@Suite("Import: the file of parked rows")
struct ParkedRowFileTests {
    @Test(
        "no cell is taken for a formula",
        arguments: [
            ("=1+1", "'=1+1"), ("+49", "'+49"), ("-5", "'-5"), ("@x", "'@x"), ("\tx", "'\tx"), ("＝1", "'＝1"),
            ("=\u{301}1", "'=\u{301}1"), ("a=1", "a=1"), ("", ""), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""),
            ("=a,b", "\"'=a,b\""), ("a\r\nb", "\"a\r\nb\""),
        ])
    func cells(_ text: String, _ expected: String) {
        #expect(Array(ParkedRowFile.cell(text).utf8) == Array(expected.utf8))
    }

    @Test("a device is written to and stays a device")
    func device() throws {
        let file = try ParkedRowFile(URL(fileURLWithPath: "/dev/null"))
        try file.append(ParkedRow(line: 7, reason: .dateUnreadable, field: "arrival", detail: "x", raw: "a"))
        try file.close()
        let kind = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type] as? FileAttributeType
        #expect(kind == .typeCharacterSpecial)
    }

    @Test("the file begins with a byte order mark, and can be read back by the reader itself")
    func file() throws {
        let row = ParkedRow(
            line: 7, reason: .dateUnreadable, field: "arrival", detail: "“x” is no day", raw: "=a,\"k\",x,1")
        try ImportFixture.withFile([]) { url in
            let file = try ParkedRowFile(url)
            try file.append(row)
            try file.append(row)
            try file.close()
            let bytes = Array(try Data(contentsOf: url))
            #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
            let mode = try FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            let scanner = CSVScanner(try ImportFileBytes(url), delimiter: UInt8(ascii: ","))
            var last: [String] = []
            var count = 0
            while let row = try scanner.next() {
                last = row.fields.map { String(decoding: $0, as: UTF8.self) }
                count += 1
            }
            #expect(count == 3)
            #expect(last == ["7", "date_unreadable", "arrival", "“x” is no day", "'=a,\"k\",x,1"])
        }
    }
}
