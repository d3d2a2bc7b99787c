import Foundation
import Testing

@testable import LoyaltyService

@Suite("Import: a Chinese export in GB18030")
struct GB18030Tests {
    func rows() throws -> [ImportedRow] {
        try ImportFixture.rows(
            ImportFixture.url("Tests/Fixtures/import/chinese-pms-gb18030.csv"),
            ImportFixture.mapping("Tests/Fixtures/import/chinese-pms.yaml"))
    }

    @Test("rows are read or parked; the line numbers count the line break inside a quoted remark")
    func summary() throws {
        #expect(
            try rows().map(\.summary) == [
                "Z1001", "Z1002", "Z1003", "Z1004", "word_unknown@7", "number_damaged@8", "date_unreadable@9",
                "amount_unreadable@10",
            ])
    }

    @Test("text, days and gross amounts come out in Tessera's words")
    func fields() throws {
        let stays = try rows().compactMap(\.stay)
        let first = try #require(stays.first)
        #expect(first.propertyID == "riverside")
        #expect(first.guestName == "测试客人甲")
        #expect(first.mobile == "13800000001")
        #expect(first.cardNumber == "TS000001")
        #expect(first.nights == 2)
        #expect(first.channel == "官网")
        // 1,166.00 holds 6 % tax on net and service (66.00) and 10 % service on net (100.00).
        #expect(
            first.charges == [
                CanonicalCharge(category: "room", netMinor: 100_000, taxMinor: 6600, serviceMinor: 10_000),
                CanonicalCharge(category: "food_beverage", netMinor: 0),
            ])
        let last = try #require(stays.last)
        #expect(last.guestName == "测试客人丁㐀")
        #expect(last.rooms == 2)
        #expect(last.charges.map { $0.netMinor + $0.taxMinor + $0.serviceMinor } == [200_005, 10_601])
        #expect(stays.map(\.status) == [.departed, .cancelled, .noShow, .departed])
        #expect(stays[1].charges.allSatisfy { $0.netMinor == 0 })
    }

    @Test("a parked row shows its Chinese text")
    func parkedText() throws {
        let parked = try #require(rows().compactMap(\.parked).first)
        #expect(parked.field == "property")
        #expect(parked.detail.contains("不在表中的店"))
        #expect(parked.raw.hasPrefix("Z1005,不在表中的店,已离店"))
    }

    @Test("bytes that are no GB18030 park their row alone")
    func invalid() throws {
        let bytes =
            Array((ImportFixture.header + "a,").utf8) + [0x81, 0x20] + Array(",2031-01-01,1\nb,".utf8)
            + [0xBE, 0xC6] + Array(",2031-01-01,1\n".utf8)
        let rows = try ImportFixture.rows(bytes, ImportFixture.plain("{encoding: gb18030}"))
        #expect(rows.map(\.summary) == ["encoding_invalid@2", "b"])
        #expect(rows.last?.stay?.guestKey == "酒")
    }

    @Test("the same file read as UTF-8 is refused with the remedy")
    func wrongEncoding() throws {
        let yaml = String(
            decoding: try Data(contentsOf: ImportFixture.url("Tests/Fixtures/import/chinese-pms.yaml")),
            as: UTF8.self)
        let mapping = try ImportMapping(yaml: yaml.replacing("encoding: gb18030", with: "encoding: utf-8"))
        let file = try ImportFixture.url("Tests/Fixtures/import/chinese-pms-gb18030.csv")
        let problem = try #require(throws: ImportFileProblem.self) { try ImportFixture.rows(file, mapping) }
        #expect(problem.code == .encodingWrong)
        #expect(problem.message.contains("gb18030"))
    }
}
