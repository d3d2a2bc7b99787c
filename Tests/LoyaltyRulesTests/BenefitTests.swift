import Testing

@testable import LoyaltyRules

@Suite("What tiers have at the hotel, and what their cards let do")
struct BenefitTests {
    static let late = Benefit(
        id: "late", name: CheckFixture.name("Late check-out"),
        values: ["silver": .until(14 * 60), "gold": .until(16 * 60)],
        exceptions: [
            .init(place: .text(.property, [.exactly("lake")]), values: ["gold": .until(18 * 60)]),
            .init(place: .text(.group, [.exactly("resort")]), values: ["silver": nil, "gold": .until(14 * 60)]),
        ])

    static let program = CheckFixture {
        let hotel = { (id: String, groups: [String]) in
            Property(id: id, name: CheckFixture.name(id), timeZone: "Asia/Shanghai", groups: groups)
        }
        $0.properties = [hotel("town", []), hotel("lake", ["resort"]), hotel("hills", ["resort"])]
        $0.benefits = [late]
    }.program

    @Test(
        "CFL-07 a hotel's terms, and the sentence that says why",
        arguments: [
            ("gold", "town", "16:00", ["benefit.until"]),
            ("gold", "lake", "18:00", ["benefit.until", "benefit.elsewhere_until"]),
            ("gold", "hills", "14:00", ["benefit.until", "benefit.elsewhere_until"]),
            ("silver", "town", "14:00", ["benefit.until", "benefit.next_until"]),
            ("silver", "hills", nil, ["benefit.none", "benefit.elsewhere_until", "benefit.next_until"]),
            ("base", "lake", nil, ["benefit.none", "benefit.next_until"]),
            ("gold", nil, "16:00", ["benefit.until", "benefit.at_until", "benefit.at_until"]),
            ("silver", nil, "14:00", ["benefit.until", "benefit.at_none", "benefit.at_none", "benefit.next_until"]),
        ] as [(String, String?, String?, [String])])
    func answer(_ tier: String, _ property: String?, _ value: String?, _ keys: [String]) {
        let answer = BenefitAnswer.look(at: Self.late, for: tier, at: property, program: Self.program)
        #expect(answer.value?.description == value)
        #expect(answer.explanation.map(\.key) == keys)
    }

    @Test(
        "a time is written with four digits",
        arguments: [("00:00", true), ("23:59", true), ("24:00", false), ("12:60", false), ("9:00", false), ("09:00 ", false), ("１２:00", false)])
    func times(_ text: String, _ isGood: Bool) {
        #expect((BenefitValue(time: text) != nil) == isGood)
        #expect(BenefitValue(time: text).map(\.description) == (isGood ? text : nil))
    }

    private static func tier(sold: Bool) -> Tier {
        let price = TierPrice(id: "p", asset: sold ? nil : "points", amount: 100, from: [], isGift: false, validity: nil)
        return Tier(
            id: "gold", name: CheckFixture.name("Gold"), prices: [price],
            card: CardTerms(reissueFee: 20_00, isTransferable: false, isRefundable: false))
    }

    @Test("CFL-10 for a card that was paid for the law stands above the document") func law() throws {
        let sold = Self.tier(sold: true)
        for wish in [CardReview.Wish.transfer, .refund] {
            let answer = try CardReview.review(wish, of: sold)
            #expect(answer.explanation.map(\.key) == ["card.void_" + wish.rawValue])
        }
        #expect(try CardReview.review(.reissue, of: sold).money == 20_00)
        #expect(CardReview.void(in: sold) == [.transfer, .refund])
    }

    @Test("CFL-10 for a card that costs points, or nothing, the document holds") func free() throws {
        let free = Self.tier(sold: false)
        #expect(throws: CardReview.Refusal.notTransferable) { try CardReview.review(.transfer, of: free) }
        #expect(throws: CardReview.Refusal.notRefundable) { try CardReview.review(.refund, of: free) }
        #expect(CardReview.void(in: free) == [])
        let silent = Tier(id: "silver", name: CheckFixture.name("Silver"))
        for wish in CardReview.Wish.allCases { #expect(try CardReview.review(wish, of: silent).money == 0) }
    }
}
