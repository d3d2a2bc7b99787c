import HTTPTypes
import LoyaltyRules
import LoyaltyService
import LoyaltyTestKit
import Testing

@testable import LoyaltyWeb

@Suite("The slip of 80 mm")
struct SlipTests {
    @Test("INT-06 a slip shows the end of the card and a code; the second is a copy, and both are on record", arguments: Engine.all)
    func copies(engine: Engine) async throws {
        let house = try await House(engine)
        let map = try await SiteMap(house)
        let clerk = try await house.visitor(.clerk)
        let member = map.member
        let card = try #require(try await house.reading.member(member, by: .member(member))).cardNumber
        let receipt = try #require(
            try await clerk.get(SitePath.member("\(member)")).body.firstMatch(of: /\/receipts\/(\d+)"/)).output.1
        let path = SitePath.receipt("\(member)", String(receipt))
        #expect(try await clerk.get(path).body.contains(CardNumber.grouped(card)), "on the screen the whole number")
        let first = try await clerk.get(path + "?print=1").body
        #expect(first.contains("•••• " + card.suffix(4)) && !first.contains(CardNumber.grouped(card)) && !first.contains(card))
        #expect(first.contains("class=\"barcode\"") && !first.contains("Copy 1"))
        #expect(try await clerk.get(path + "?print=1").body.contains("Copy 1"))
        #expect(try await house.visitor(.manager).get(path + "?print=1").body.contains("Copy 2"))
        let looks = try await house.reading.accesses(of: member, limit: 50, by: .system)
        #expect(looks.filter { $0.fields == "slip-\(receipt)" }.count == 3)
        let code = ReceiptCode(member: member, operation: try #require(Int64(receipt))).description
        #expect(code.count == 40 && first.contains(code))
        #expect(try await clerk.get(SitePath.search(code)).headers[.location] == path)
    }

    @Test(
        "INT-06 what is no code of a slip is searched for",
        arguments: ["TR1", "TR" + String(repeating: "9", count: 38), "TX" + String(repeating: "0", count: 38), "TR" + String(repeating: "a", count: 38)])
    func others(typed: String) {
        #expect(ReceiptCode(typed) == nil)
    }
}
