import Testing

@testable import LoyaltyRules

@Suite("Points set aside: what may be done with a hold")
struct HoldReviewTests {
    static let now = Instant(milliseconds: 1_777_600_000_000)

    static func hold(used: Int64 = 0, _ state: Hold.State = .open, seconds: Int64 = 60) -> Hold {
        Hold(
            id: 1, asset: "points", parts: [LotUse(lot: 3, amount: 50), LotUse(lot: 1, amount: 30)],
            expires: now.adding(seconds: seconds), used: used, state: state)
    }

    static func refusal(_ body: () throws(HoldRefusal) -> Void) -> HoldRefusal? {
        do {
            try body()
            return nil
        } catch {
            return error
        }
    }

    @Test("I-14 parts are used in the order in which they were set aside")
    func order() throws {
        #expect(try HoldReview.capture(20, of: Self.hold(), at: Self.now) == [LotUse(lot: 3, amount: 20)])
        #expect(
            try HoldReview.capture(60, of: Self.hold(), at: Self.now)
                == [LotUse(lot: 3, amount: 50), LotUse(lot: 1, amount: 10)])
        #expect(
            try HoldReview.capture(15, of: Self.hold(used: 40), at: Self.now)
                == [LotUse(lot: 3, amount: 10), LotUse(lot: 1, amount: 5)])
        #expect(try HoldReview.capture(nil, of: Self.hold(used: 55), at: Self.now) == [LotUse(lot: 1, amount: 25)])
        #expect(Self.hold(used: 50).left == [LotUse(lot: 1, amount: 30)] && Self.hold().amountLeft == 80)
        #expect(Self.hold(used: 10, .released).left == [])
    }

    @Test("I-14 a hold ends within the days of the program, 366 unless told", arguments: [(nil, 366), (90, 90), (1, 1)])
    func end(told: Int?, days: Int) throws {
        let plain = try RulesFixture.program()
        let program = Program(
            id: plain.id, name: plain.name, currency: plain.currency, names: plain.names, assets: plain.assets,
            tiers: plain.tiers, terms: ProgramTerms(holds: told.map { HoldTerms(atMostDays: $0) } ?? HoldTerms()))
        let place = { (seconds: Int64) in
            Self.refusal { () throws(HoldRefusal) in
                try HoldReview.place(
                    AssetAmount("points", 1), until: Self.now.adding(seconds: seconds), at: Self.now, in: program)
            }
        }
        #expect(place(Int64(days) * 86_400) == nil)
        #expect(place(Int64(days) * 86_400 + 1) == .endOutOfBounds)
        #expect(place(0) == .endOutOfBounds)
    }

    @Test("I-14 a hold is used as long as it lasts, and ends once")
    func once() {
        let capture = { (amount: Int64?, hold: Hold) in
            Self.refusal { () throws(HoldRefusal) in _ = try HoldReview.capture(amount, of: hold, at: Self.now) }
        }
        #expect(capture(80, Self.hold()) == nil)
        #expect(capture(81, Self.hold()) == .tooSmall)
        #expect(capture(41, Self.hold(used: 40)) == .tooSmall)
        #expect(capture(0, Self.hold()) == .amountNotPositive)
        #expect(capture(1, Self.hold(seconds: 0)) == .timedOut)
        #expect(capture(1, Self.hold(.timedOut)) == .timedOut)
        for state in [Hold.State.captured, .released] {
            #expect(capture(1, Self.hold(state)) == .ended)
            let release = Self.refusal { () throws(HoldRefusal) in try HoldReview.release(Self.hold(state)) }
            #expect(release == .ended)
        }
        let timeOut = { (seconds: Int64) in
            Self.refusal { () throws(HoldRefusal) in
                try HoldReview.timeOut(Self.hold(seconds: seconds), at: Self.now)
            }
        }
        #expect(timeOut(1) == .notDue)
        #expect(timeOut(0) == nil)
    }

    @Test("I-14 PTS-17 what is set aside stays: no use and no end reaches it; what is free goes")
    func lots() throws {
        var lots = [
            try RulesFixture.lot(1, 10, earned: "2026-01-01", expires: "2027-01-01"),
            try RulesFixture.lot(2, 10, earned: "2026-02-01", expires: "2027-02-01"),
        ]
        lots[0].reserved = 7
        let uses = LotOrder.take(13, from: lots, expiry: \.expiresOn)
        #expect(uses == [LotUse(lot: 1, amount: 3), LotUse(lot: 2, amount: 10)])
        #expect(LotOrder.take(14, from: lots, expiry: \.expiresOn) == nil)
        lots[1].reserved = 10
        let program = try RulesFixture.program()
        let asset = try #require(program.assets.first)
        let later = try #require(CalendarDay("2030-01-01"))
        let lapsed = LotExpiry.lapsed(lots, asset: asset, lastActivity: nil, before: later)
        #expect(lapsed.map(\.lot.id) == [1] && lapsed.map(\.lot.free) == [3])
    }
}
