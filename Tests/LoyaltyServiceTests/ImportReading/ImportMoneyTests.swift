import Foundation
import Testing

@testable import LoyaltyService

@Suite("Import: numbers and money")
struct ImportMoneyTests {
    @Test(
        "decimals become minor units exactly, ties away from zero",
        arguments: [
            ("1", 2, 100), ("1.005", 2, 101), ("1.0049999999", 2, 100), ("-1.005", 2, -101), ("-0.004", 2, 0),
            ("0.1", 2, 10), ("+7", 2, 700), (".50", 2, 50), ("99.995", 2, 10_000), ("12345", 0, 12_345),
            ("0.5", 0, 1), ("1.2345", 3, 1235), ("1.2345", 4, 12_345),
            ("9999999999999.99", 2, 999_999_999_999_999),
        ] as [(String, Int, Int64)])
    func exact(_ text: String, _ digits: Int, _ expected: Int64) throws {
        #expect(try NumberForm().units(text, digits: digits).value == expected)
    }

    @Test(
        "what is no number in this form is not guessed",
        arguments: [
            "", ".", "-", "1.", "1,5", "1.2.3", "1 000", "1e5", "0x10", "--1", "１", "∞", "NaN", "12a",
        ])
    func unreadable(_ text: String) {
        #expect(throws: NumberForm.Failure.unreadable) { try NumberForm().units(text, digits: 2) }
    }

    @Test(
        "thousands are grouped by three or not at all",
        arguments: [
            ("1,234.50", 123_450), ("12,345,678", 1_234_567_800), ("1234.5", 123_450), ("1,23", nil),
            ("1234,567", nil), (",123", nil), ("1,,234", nil), ("1,234,", nil), ("¥1,000", 100_000),
            ("-¥ 5", -500), ("¥-5", -500), ("5.00 元", 500), ("¥¥5", nil),
        ] as [(String, Int64?)])
    func grouped(_ text: String, _ expected: Int64?) {
        var form = NumberForm()
        form.groupMark = UInt8(ascii: ",")
        form.moneySigns = [Array("¥".utf8), Array("元".utf8)]
        #expect((try? form.units(text, digits: 2))?.value == expected)
    }

    @Test("semicolons, decimal comma, three currencies, tax and service beside the net amount")
    func semicolonFile() throws {
        let rows = try ImportFixture.rows(
            ImportFixture.url("Tests/Fixtures/import/semicolon.csv"),
            ImportFixture.mapping("Tests/Fixtures/import/semicolon.yaml"))
        #expect(
            rows.map(\.summary) == [
                "B-1", "B-2", "B-3", "B-4", "departure_before_arrival@6", "amount_unreadable@7", "B-7",
            ])
        let stays = rows.compactMap(\.stay)
        #expect(stays.map { $0.charges[0].netMinor } == [120_050, 10_000, 12_345, 1235, -5000])
        #expect(stays.map { $0.charges[0].taxMinor } == [8404, 700, 0, 0, -350])
        #expect(stays.map { $0.charges[0].serviceMinor } == [1200, 0, 0, 0, 0])
        #expect(stays.map { $0.charges[1].netMinor } == [0, 350, 0, 0, 0])
        #expect(stays.map(\.currency) == ["EUR", "EUR", "JPY", "KWD", "EUR"])
        #expect(stays.map(\.nights) == [2, 1, 0, 1, 1])
        #expect(stays[1].guestName == "Muster; Zwei")
    }

    @Test("rates are rounded before they are multiplied; rooms count only when the mapping says so")
    func products() throws {
        let base =
            ImportFixture.plainText().replacing("nights: {constant: 1}", with: "nights: {constant: 3}")
            + "\nrooms: {constant: 2}"
        for (times, expected) in [("nights", 3003), ("[nights, rooms]", 6006), ("rooms", 2002)]
            as [(String, Int64)]
        {
            let yaml = base.replacing("{column: amount}", with: "{column: amount, times: \(times)}")
            let rows = try ImportFixture.rows(
                ImportFixture.header + "a,k,2031-01-01,10.005\n", ImportMapping(yaml: yaml))
            #expect(rows.first?.stay?.charges.first?.netMinor == expected)
        }
    }

    @Test("a gross amount is taken apart without losing a cent, on both sides of zero")
    func gross() throws {
        let yaml = ImportFixture.plainText().replacing(
            "net: {column: amount}",
            with: "gross: {column: amount}, includes_tax: 6.5%, includes_service: 12.25%")
        let mapping = try ImportMapping(yaml: yaml)
        var body = ImportFixture.header
        for cents in 0..<500 {
            body +=
                ["", "-"].map { "a,k,2031-01-01,\($0)\(cents * 37).\(cents % 90 + 10)\n" }.joined()
        }
        let charges = try ImportFixture.rows(body, mapping).compactMap { $0.stay?.charges.first }
        #expect(charges.count == 1000)
        for place in stride(from: 0, to: charges.count, by: 2) {
            let (plus, minus) = (charges[place], charges[place + 1])
            let cents = place / 2
            #expect(
                plus.netMinor + plus.taxMinor + plus.serviceMinor == Int64(cents * 3700 + cents % 90 + 10))
            #expect(minus.netMinor == -plus.netMinor && minus.taxMinor == -plus.taxMinor)
        }
    }
}
