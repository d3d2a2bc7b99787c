import Foundation
import Testing

@testable import LoyaltyService

@Suite("Reports as files")
struct ReportFileTests {
    private static let table = ReportTable(
        id: "t", title: "A [very] long title of a table that no sheet can bear", columns: [
            .init(id: "name", title: "Name"), .init(id: "amount", title: "Amount"),
        ],
        rows: [
            [.text("=1+1"), .number(-5, decimals: 2)], [.text("a,\"b\"\nc"), .number(123_456, decimals: 0)],
            [.text("湖畔 & <店>\u{1}"), .empty],
        ])

    @Test("SEC-07 a text that a spreadsheet would run is made harmless; figures are plain")
    func csv() {
        #expect(ReportCSV.text(Self.table) == "name,amount\r\n'=1+1,-0.05\r\n\"a,\"\"b\"\"\nc\",123456\r\n湖畔 & <店>\u{1},\r\n")
    }

    @Test("the check sum of an archive is the usual one")
    func checkSum() { #expect(CRC32.of(Array("123456789".utf8)) == 0xCBF4_3926) }

    @Test("a workbook is an archive that the system's own program accepts, with texts as texts")
    func workbook() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).xlsx")
        try Data(ReportWorkbook.bytes([Self.table, Self.table])).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let script = """
            import sys, zipfile, xml.etree.ElementTree as x
            z = zipfile.ZipFile(sys.argv[1])
            assert z.testzip() is None
            names = z.namelist()
            for n in names: x.fromstring(z.read(n))
            s = x.fromstring(z.read('xl/worksheets/sheet2.xml'))
            m = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
            assert not list(s.iter(m + 'f'))
            print(len(names), '|'.join(t.text for t in s.iter(m + 't')), '|'.join(v.text for v in s.iter(m + 'v')))
            """
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script, file.path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(said == "7 Name|Amount|=1+1|a,\"b\"\nc|湖畔 & <店> -0.05|123456\n")
    }
}
