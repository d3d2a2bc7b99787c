import Testing

@testable import LoyaltyRules

@Suite("Accounts of one person")
struct MergeReviewTests {
    private static func lot(_ remaining: Int64, reserved: Int64 = 0) throws -> Lot {
        var lot = Lot(
            id: 3, asset: "points", kind: .earned, original: 900, remaining: remaining,
            earnedOn: try #require(CalendarDay("2026-06-01")), expiresOn: CalendarDay("2028-06-01"), folio: 8)
        lot.reserved = reserved
        return lot
    }

    private static func refusal(_ ask: () throws -> Void) -> MergeReview.Refusal? {
        do { try ask() } catch { return error as? MergeReview.Refusal }
        return nil
    }

    @Test(
        "MEM-16 I-16 what is promised, shared or owed is settled first",
        arguments: [
            (0, false, false, nil), (1, false, false, .holdsOpen), (0, true, false, .owes), (0, false, true, .inPool),
            (1, true, true, .holdsOpen), (0, true, true, .inPool),
        ] as [(Int64, Bool, Bool, MergeReview.Refusal?)])
    func leave(_ reserved: Int64, _ owes: Bool, _ inPool: Bool, _ refusal: MergeReview.Refusal?) throws {
        let lots = try [Self.lot(100), Self.lot(50, reserved: reserved)]
        #expect(Self.refusal { try MergeReview.leave(lots, owes: owes, isInPool: inPool) } == refusal)
    }

    @Test("MEM-16 I-16 a lot passes with what is left of it, its kind and its days; it belongs to no stay there")
    func moved() throws {
        let lot = MergeReview.moved(try Self.lot(120), as: 40)
        #expect(lot.id == 40 && lot.original == 120 && lot.remaining == 120 && lot.folio == 0 && lot.kind == .earned)
        #expect("\(lot.earnedOn) \(lot.expiresOn.map { "\($0)" } ?? "")" == "2026-06-01 2028-06-01")
    }

    @Test("MEM-16 each day's count passes with its day; what cancels out, and points, stay")
    func counted() throws {
        let (one, two) = (try #require(CalendarDay("2026-06-01")), try #require(CalendarDay("2026-07-01")))
        let days = [
            CounterDay(day: two, counter: "nights", amount: 2), CounterDay(day: one, counter: "nights", amount: 1),
            CounterDay(day: one, counter: "nights", amount: 3, from: try #require(CalendarDay("2026-05-29"))),
            CounterDay(day: two, counter: "stays", amount: 1), CounterDay(day: two, counter: "stays", amount: -1),
            CounterDay(day: one, counter: "points", amount: 500),
        ]
        #expect(
            MergeReview.counted(days, counters: ["nights", "stays"]) == [
                CounterDay(day: one, counter: "nights", amount: 4), CounterDay(day: two, counter: "nights", amount: 2),
            ])
    }

    @Test("MEM-16 a tier given by hand passes while it holds, or will", arguments: [("2026-06-14", 0), ("2026-06-15", 1), ("2027-01-01", 1), (nil, 1)] as [(String?, Int)])
    func titles(_ until: String?, _ count: Int) throws {
        let (from, today) = (try #require(CalendarDay("2026-01-01")), try #require(CalendarDay("2026-06-15")))
        let title = TierTitle(tier: "gold", cause: .granted, from: from, until: until.flatMap { CalendarDay($0) })
        #expect(MergeReview.titles([title], on: today).count == count)
    }

    @Test("MEM-16 both are told how much passed, by asset")
    func told() throws {
        let lots = try [Self.lot(100), Self.lot(20)]
        let out = MergeReview.gone(to: "…1234", lots), gain = MergeReview.taken(from: "…5678", lots)
        #expect(out.map(\.key) == ["merge.gone", "merge.moved_out"] && out.compactMap(\.effect) == [AssetAmount("points", -120)])
        #expect(gain.map(\.key) == ["merge.taken", "merge.moved_in"] && gain.compactMap(\.effect) == [AssetAmount("points", 120)])
    }
}
