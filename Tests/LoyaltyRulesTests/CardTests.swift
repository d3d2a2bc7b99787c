import LoyaltyRules
import Testing

@Suite("Cards")
struct CardTests {
    @Test("CARD-06 CARD-10 which step each status takes, and what the card is then")
    func life() {
        let possible: [CardStatus: [CardStep: CardStatus]] = [
            .active: [.lose: .frozen, .replace: .replaced, .renew: .active, .close: .closed],
            .frozen: [.find: .active, .replace: .replaced, .close: .closed], .replaced: [:], .closed: [:],
        ]
        for status in CardStatus.allCases {
            for step in CardStep.allCases {
                #expect(CardLife.after(step, status) == possible[status]?[step], "\(step) of \(status)")
            }
        }
        #expect(CardLife.steps(of: .active, kind: kind()) == [.lose, .replace, .close])
        #expect(CardLife.steps(of: .active, kind: kind(months: 12)) == [.lose, .replace, .renew, .close])
    }

    @Test("CARD-05 CARD-10 a card that is shown: usable to its last day, not when frozen, replaced or closed")
    func use() throws {
        let today = try #require(CalendarDay("2026-06-15"))
        #expect(CardLife.use(.active, lastDay: nil, on: today) == .allowed)
        #expect(CardLife.use(.active, lastDay: today, on: today) == .allowed)
        #expect(CardLife.use(.active, lastDay: today.adding(days: -1), on: today) == .ended)
        #expect(CardLife.use(.frozen, lastDay: nil, on: today) == .frozen)
        #expect(CardLife.use(.replaced, lastDay: nil, on: today) == .replaced)
        #expect(CardLife.use(.closed, lastDay: nil, on: today) == .closed)
    }

    @Test("CARD-10 a renewed card lasts from its last day on, or from today where that has passed")
    func renewal() throws {
        let today = try #require(CalendarDay("2026-06-15"))
        let year = kind(months: 12)
        #expect(CardLife.lastDay(of: kind(), after: nil, on: today) == nil)
        #expect(CardLife.lastDay(of: year, after: nil, on: today)?.description == "2027-06-15")
        #expect(CardLife.lastDay(of: year, after: CalendarDay("2026-08-31"), on: today)?.description == "2027-08-31")
        #expect(CardLife.lastDay(of: year, after: CalendarDay("2026-01-31"), on: today)?.description == "2027-06-15")
    }

    @Test("CARD-06 the fee follows the step and what the card was; a waiver makes it nothing")
    func fees() {
        let kind = CardKind(
            id: "gold", english: "Gold", simplifiedChinese: "金卡", traditionalChinese: "金卡", price: 9_900, lossFee: 2_000,
            damageFee: 1_000, renewalFee: 500)
        #expect(CardFee.amount(.issue, from: .active, of: kind, isWaived: false) == 9_900)
        #expect(CardFee.amount(.replace, from: .frozen, of: kind, isWaived: false) == 2_000)
        #expect(CardFee.amount(.replace, from: .active, of: kind, isWaived: false) == 1_000)
        #expect(CardFee.amount(.renew, from: .active, of: kind, isWaived: false) == 500)
        #expect(CardFee.amount(.replace, from: .frozen, of: kind, isWaived: true) == 0)
        for step in [CardStep.lose, .find, .close] { #expect(CardFee.amount(step, from: .active, of: kind, isWaived: false) == 0) }
    }

    @Test("CARD-04 a VIP card is for its tiers; a card without a name is no member's")
    func issue() {
        func problem(_ kind: CardKind, _ tier: String) -> CardIssue.Problem? {
            do throws(CardIssue.Problem) { try CardIssue.review(kind, tier: tier) } catch { return error }
            return nil
        }
        #expect(problem(kind(tiers: ["gold"]), "gold") == nil)
        #expect(problem(kind(tiers: ["gold"]), "silver") == .tier)
        #expect(problem(kind(), "silver") == nil)
        #expect(problem(kind(isNamed: false), "gold") == .unnamed)
    }

    @Test("CARD-07 T3 at least twelve digits are drawn by chance; what cannot be kept names its field")
    func kinds() {
        func problem(_ kind: CardKind) -> String? {
            CardKindReview.problem(kind, tiers: ["gold"]).map { "\($0.field) \($0.problem)" }
        }
        #expect(problem(kind()) == nil)
        #expect(problem(kind(prefix: "621")) == nil)
        #expect(problem(kind(prefix: "6217")) == "prefix card_prefix_long")
        #expect(problem(kind(prefix: "6217", digits: 17)) == nil)
        #expect(problem(kind(prefix: "62a")) == "prefix malformed_integer")
        #expect(problem(kind(prefix: "")) == "prefix malformed_integer")
        #expect(problem(kind(digits: 15)) == "digits card_digits")
        #expect(problem(kind(digits: 20)) == "digits card_digits")
        #expect(problem(kind(months: 241)) == "months out_of_bounds")
        #expect(problem(kind(tiers: ["tin"])) == "tiers card_tier")
        #expect(problem(kind(id: "Gold Card")) == "id card_kind_id")
        #expect(problem(kind(name: "  ")) == "name_en required")
        #expect(problem(kind(id: CardKind.standardID, isNamed: false)) == "is_named card_standard")
        #expect(problem(kind(id: CardKind.standardID, price: 1)) == "price_minor card_standard")
        #expect(problem(kind(id: CardKind.standardID, tiers: ["gold"])) == "tiers card_standard")
        #expect(problem(kind(price: -1)) == "price_minor out_of_bounds")
    }

    @Test("CARD-08 CARD-09 what a scanner, a stripe and a keyboard give is the same number")
    func readings() {
        let number = "9000000000000001"
        let valid = String(number.dropLast()) + "\(CheckDigit.luhn(for: String(number.dropLast())))"
        let same = [
            valid, "\(valid)\r\n", "  \(valid.prefix(4)) \(valid.dropFirst(4))", ";\(valid)=4912101?",
            "%B\(valid)^LI/WEI^4912101000?", "%B\(valid)^LI/WEI^4912?;\(valid)=4912?", "\(valid.prefix(8))-\(valid.dropFirst(8))",
        ]
        for text in same { #expect(CardReading(text) == .number(valid), "\(text)") }
        let wrong = String(valid.dropLast()) + "\((Int(String(valid.last!))! + 1) % 10)"
        for text in ["", ";", "%B^", wrong, "138 0013 8000", "９" + valid.dropFirst(), String(repeating: "0", count: 300), "%B\(valid)x^?"] {
            #expect(CardReading(text) == nil, "\(text)")
        }
        #expect(CardReading(" TQ1.1.2.ab ") == .phone("TQ1.1.2.ab"))
    }

    @Test("CARD-07 the code of a phone holds for its half minute and the one after it")
    func phone() {
        let start = Instant(milliseconds: 1_800_000_000_000)
        let slot = PhoneCode.slot(start)
        for (seconds, holds) in [(0, true), (29, true), (30, true), (59, true), (60, false), (-1, false)] as [(Int64, Bool)] {
            #expect(PhoneCode.isInTime(slot, at: start.adding(seconds: seconds)) == holds, "after \(seconds) s")
        }
    }

    @Test("CARD-01 which numbers a step takes up")
    func numbers() {
        #expect(CardNumberState.stock.after(.offered) == .offered)
        #expect(CardNumberState.offered.after(.offered) == nil)
        #expect(CardNumberState.offered.after(.destroyed) == .void)
        for step in CardBatchStep.allCases {
            #expect(CardNumberState.issued.after(step) == nil)
            #expect(CardNumberState.void.after(step) == nil)
        }
    }

    private func kind(
        id: String = "some", name: String = "Some", isNamed: Bool = true, prefix: String = "9", digits: Int = 16, months: Int = 0,
        price: Int64 = 0, tiers: [String] = []
    ) -> CardKind {
        CardKind(
            id: id, english: name, simplifiedChinese: "卡", traditionalChinese: "卡", isNamed: isNamed, prefix: prefix,
            digits: digits, months: months, price: price, tiers: tiers)
    }
}
