import Testing

@testable import LoyaltyRules

@Suite("From which day on points can be used")
struct AvailabilityTests {
    static func lot(_ id: Int64, _ left: Int64, from day: String?, reserved: Int64 = 0) throws -> Lot {
        Lot(
            id: id, asset: "points", kind: .earned, original: left, remaining: left,
            earnedOn: try RulesFixture.day("2026-01-01"), expiresOn: nil, folio: 0, reserved: reserved,
            availableOn: try day.map { try RulesFixture.day($0) })
    }

    @Test("ADV-31 points of a stay wait for their day, others do not")
    func firstDay() throws {
        let day = try RulesFixture.day("2026-02-26")
        let terms = AvailabilityTerms(days: 3, kinds: [.stay])
        let later = try RulesFixture.day("2026-03-01")
        #expect(AvailabilityTerms.firstDay(earnedBy: .stay, on: day, terms: terms) == later)
        #expect(AvailabilityTerms.firstDay(earnedBy: .bill, on: day, terms: terms) == nil)
        #expect(AvailabilityTerms.firstDay(earnedBy: .stay, on: day, terms: nil) == nil)
        #expect(AvailabilityTerms(days: 3).kinds == [.stay, .bill])
        let lot = try Self.lot(1, 10, from: "2026-03-01")
        #expect(lot.isPending(on: later.adding(days: -1)) && !lot.isPending(on: later))
    }

    @Test("ADV-31 I-9 a use passes over what waits; taking back does not")
    func order() throws {
        let lots = [try Self.lot(1, 10, from: "2026-03-01"), try Self.lot(2, 10, from: nil)]
        let day = try RulesFixture.day("2026-02-28")
        let take = { (amount: Int64, day: CalendarDay?) in
            LotOrder.take(amount, from: lots, on: day, expiry: \.expiresOn)
        }
        #expect(take(10, day) == [LotUse(lot: 2, amount: 10)])
        #expect(take(11, day) == nil)
        #expect(take(11, day.adding(days: 1)) == [LotUse(lot: 1, amount: 10), LotUse(lot: 2, amount: 1)])
        #expect(take(20, nil)?.count == 2)
    }

    @Test("ADV-31 I-14 why there is not enough, and from which day there is")
    func shortage() throws {
        let lots = [
            try Self.lot(1, 10, from: nil, reserved: 4), try Self.lot(2, 10, from: "2026-03-05"),
            try Self.lot(3, 10, from: "2026-03-01"),
        ]
        let day = try RulesFixture.day("2026-02-28")
        let (first, second) = (try RulesFixture.day("2026-03-01"), try RulesFixture.day("2026-03-05"))
        #expect(LotShortage.reason(7, from: lots, on: day) == .pending(until: first))
        #expect(LotShortage.reason(16, from: lots, on: day) == .pending(until: first))
        #expect(LotShortage.reason(17, from: lots, on: day) == .pending(until: second))
        #expect(LotShortage.reason(27, from: lots, on: day) == .reserved)
        #expect(LotShortage.reason(31, from: lots, on: day) == .missing)
        #expect(LotShortage.reason(27, from: lots, on: nil) == .reserved)
        #expect(LotShortage.reason(31, from: lots, on: nil) == .missing)
    }
}
