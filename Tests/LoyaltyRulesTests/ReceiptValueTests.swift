import Foundation
import LoyaltyRules
import Testing

@Suite("GEN-05 receipts are kept as data")
struct ReceiptValueTests {
    @Test("every kind of value comes back as it was stored") func roundTrip() throws {
        let day = try RulesFixture.day("2026-05-01")
        let values: [ReceiptValue] = [
            .text("a|b | 张三"), .text(""), .integer(-5), .money(128_880, try RulesFixture.currency("CNY")),
            .amount(-1, asset: "points"), .exact(.max, decimals: 8), .rate(.one), .day(day), .tier("gold"),
            .categories(["room", "fnb"]), .categories([]), .property("west_lake"), .asset("nights"),
            .key("x.y"),
        ]
        let line = ReceiptLine(
            "some.key", Dictionary(uniqueKeysWithValues: values.enumerated().map { ("v\($0)", $1) }),
            rule: "r",
            effect: AssetAmount("points", 3))
        let receipt = Receipt(programVersion: 7, lines: [line, ReceiptLine("bare")])
        let stored = try JSONEncoder().encode(receipt)
        #expect(try JSONDecoder().decode(Receipt.self, from: stored) == receipt)
    }

    @Test(
        "what is no stored value is not read",
        arguments: ["", "s", "z|1", "i|x", "m|1", "m|1|yuan", "d|2026-02-30", "x|1", "r|1.5", "a|x|points"])
    func broken(_ text: String) throws {
        let json = try JSONEncoder().encode([text])
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([ReceiptValue].self, from: json) }
    }

    @Test("text is filled into its places once, and a value is never read as a template") func fill() {
        let catalogue = TextCatalogue([
            .english: "# a remark\nhello = Hello {name}, {missing} {open\nplain = {0}, {1}"
        ])
        #expect(
            catalogue.text("hello", in: .english, ["name": "{missing}", "missing": "you"])
                == "Hello {missing}, you {open")
        #expect(Texts(catalogue, .english)("plain", "{1}", "b") == "{1}, b")
        #expect(catalogue.text("nowhere", in: .english) == "⟦nowhere⟧")
    }
}
