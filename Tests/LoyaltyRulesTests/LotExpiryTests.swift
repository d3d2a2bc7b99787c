import Testing

@testable import LoyaltyRules

@Suite("When points end")
struct LotExpiryTests {
    static func points(
        _ months: Int?, _ kinds: [FolioKind] = [], _ mode: ExpiryTerms.Extension = .fromActivity
    ) -> Asset {
        Asset(
            id: "points", name: RulesFixture.name("Points"), decimals: 0,
            expiry: months.map { ExpiryTerms(after: .months($0), extendedBy: kinds, extensionMode: mode) })
    }

    @Test(
        "PTS-15 months after the business day",
        arguments: [
            (36, "2024-05-01", "2027-05-01"), (12, "2024-01-15", "2025-01-15"),
            (12, "2024-02-29", "2025-02-28"),
            (1, "2026-01-31", "2026-02-28"), (nil, "2026-01-31", nil),
        ] as [(Int?, String, String?)])
    func fixed(_ months: Int?, _ earned: String, _ ends: String?) throws {
        let came = LotExpiry.expiresOn(earnedOn: try RulesFixture.day(earned), terms: Self.points(months).expiry)
        #expect(came?.description == ends)
    }

    @Test(
        "ADV-23 PTS-15 on a stated day of the year, or on a stated day",
        arguments: [
            (.dayOfYear(MonthDay("03-31")!, yearsLater: 2), "2026-01-01", "2028-03-31"),
            (.dayOfYear(MonthDay("03-31")!, yearsLater: 2), "2026-12-31", "2028-03-31"),
            (.dayOfYear(MonthDay("03-31")!, yearsLater: 2), "2027-01-01", "2029-03-31"),
            (.dayOfYear(MonthDay("03-31")!, yearsLater: 0), "2026-03-31", "2026-03-31"),
            (.dayOfYear(MonthDay("03-31")!, yearsLater: 0), "2026-04-01", "2027-03-31"),
            (.dayOfYear(MonthDay("02-29")!, yearsLater: 1), "2026-05-05", "2027-02-28"),
            (.dayOfYear(MonthDay("02-29")!, yearsLater: 2), "2026-05-05", "2028-02-29"),
            (.dayOfYear(MonthDay("02-29")!, yearsLater: 0), "2028-02-29", "2028-02-29"),
            (.date(CalendarDay("2026-10-31")!), "2025-01-01", "2026-10-31"),
            (.date(CalendarDay("2026-10-31")!), "2026-10-31", "2026-10-31"),
            (.date(CalendarDay("2026-10-31")!), "2026-11-01", "2026-11-01"),
        ] as [(Validity, String, String)])
    func stated(_ after: Validity, _ earned: String, _ ends: String) throws {
        let came = LotExpiry.expiresOn(earnedOn: try RulesFixture.day(earned), terms: ExpiryTerms(after: after))
        #expect(came?.description == ends)
    }

    @Test("PTS-16 activity moves a stated day of the year to that of the activity's year")
    func statedExtended() throws {
        let terms = ExpiryTerms(after: .dayOfYear(MonthDay("03-31")!, yearsLater: 2), extendedBy: [.stay])
        let asset = Asset(id: "points", name: RulesFixture.name("Points"), expiry: terms)
        let lot = try RulesFixture.lot(1, 100, earned: "2024-05-01", expires: "2026-03-31")
        let moved = LotExpiry.effective(lot, asset: asset, lastActivity: try RulesFixture.day("2026-01-10"))
        #expect(moved?.description == "2028-03-31")
        let same = LotExpiry.effective(lot, asset: asset, lastActivity: try RulesFixture.day("2024-12-31"))
        #expect(same?.description == "2026-03-31")
    }

    @Test(
        "PTS-16 T-S0-4 extension by activity, in both readings",
        arguments: [
            (.fromActivity, nil, "2027-05-01"), (.fromActivity, "2026-03-01", "2029-03-01"),
            (.fromActivity, "2024-05-01", "2027-05-01"), (.fromActivity, "2024-05-02", "2027-05-02"),
            (.fromActivity, "2023-01-01", "2027-05-01"), (.added, nil, "2027-05-01"),
            (.added, "2026-03-01", "2030-05-01"),
            (.added, "2024-05-01", "2027-05-01"), (.added, "2023-01-01", "2027-05-01"),
        ] as [(ExpiryTerms.Extension, String?, String)])
    func extended(_ mode: ExpiryTerms.Extension, _ activity: String?, _ ends: String) throws {
        let lot = try RulesFixture.lot(1, 100, earned: "2024-05-01", expires: "2027-05-01")
        let came = LotExpiry.effective(
            lot, asset: Self.points(36, [.bill], mode),
            lastActivity: try activity.map { try RulesFixture.day($0) })
        #expect(came?.description == ends)
    }

    @Test("without extension activity changes nothing, and what never ends never ends") func unextended()
        throws
    {
        let activity = try RulesFixture.day("2026-03-01")
        let lot = try RulesFixture.lot(1, 100, earned: "2024-05-01", expires: "2027-05-01")
        #expect(LotExpiry.effective(lot, asset: Self.points(36), lastActivity: activity) == lot.expiresOn)
        let forever = try RulesFixture.lot(1, 100, earned: "2024-05-01", expires: nil)
        #expect(LotExpiry.effective(forever, asset: Self.points(36, [.bill]), lastActivity: activity) == nil)
    }

    @Test(
        "PTS-17 points are taken out on the day after their last",
        arguments: [("2027-05-01", []), ("2027-05-02", [1]), ("2027-06-02", [1, 2])] as [(String, [Int64])])
    func lapsed(_ day: String, _ ids: [Int64]) throws {
        let lots = [
            try RulesFixture.lot(1, 100, earned: "2024-05-01", expires: "2027-05-01"),
            try RulesFixture.lot(2, 100, earned: "2024-06-01", expires: "2027-06-01"),
            try RulesFixture.lot(3, 0, earned: "2024-05-01", expires: "2027-05-01"),
            try RulesFixture.lot(4, 100, earned: "2024-05-01", expires: nil),
            try RulesFixture.lot(5, 100, earned: "2024-05-01", expires: "2027-05-01", asset: "miles"),
        ]
        let came = LotExpiry.lapsed(
            lots, asset: Self.points(36), lastActivity: nil, before: try RulesFixture.day(day))
        #expect(came.map(\.lot.id) == ids)
    }

    @Test("PTS-16 activity never brings an end forward") func neverForward() throws {
        var random = SeededGenerator()
        for _ in 0..<1_000 {
            let earned = try RulesFixture.day("2024-01-01").adding(days: random.pick(0...1_000))
            let months = random.pick(1...60)
            for mode in ExpiryTerms.Extension.allCases {
                let asset = Self.points(months, [.stay], mode)
                let ends = try #require(LotExpiry.expiresOn(earnedOn: earned, terms: asset.expiry))
                let lot = Lot(
                    id: 1, asset: "points", kind: .earned, original: 1, remaining: 1, earnedOn: earned,
                    expiresOn: ends, folio: 0)
                let activity = earned.adding(days: random.pick(-500...2_000))
                let came = try #require(LotExpiry.effective(lot, asset: asset, lastActivity: activity))
                #expect(came >= ends, "seed \(random.seed)")
            }
        }
    }

    @Test("PTS-15 PTS-17 only terms that say so end a lot before the day written on it")
    func earlier() throws {
        let terms: [ExpiryTerms] = [
            ExpiryTerms(after: .months(12)), ExpiryTerms(after: .months(12), extendedBy: [.bill]),
            ExpiryTerms(after: .months(12), endOf: .year, extendedBy: [.stay], extensionMode: .added),
            ExpiryTerms(after: nil, inactiveMonths: 6, activity: [.stay]),
            ExpiryTerms(after: .months(24), monthsByTier: [6, 24]), ExpiryTerms(after: .months(24), atMostMonths: 9),
        ]
        for (place, terms) in terms.enumerated() {
            let asset = Asset(id: "points", name: RulesFixture.name("Points"), decimals: 0, expiry: terms)
            var isEarlier = false
            for rank in 0...1 {
                let earned = try RulesFixture.day("2024-05-01")
                // Written when the member had the higher tier, or by terms that gave two years.
                let written = LotExpiry.expiresOn(earnedOn: earned, terms: terms, rank: 1) ?? earned.adding(months: 24)
                let lot = try RulesFixture.lot(1, 100, earned: "2024-05-01", expires: "\(written)")
                for activity in [nil, "2024-05-02", "2025-01-01"] as [String?] {
                    let ends = LotExpiry.effective(
                        lot, asset: asset, lastActivity: try activity.map { try RulesFixture.day($0) }, rank: rank)
                    if let ends, ends < written { isEarlier = true }
                }
            }
            #expect(!isEarlier || terms.mayEndEarlier, "terms \(place)")
        }
        #expect(terms.map(\.mayEndEarlier) == [false, false, false, true, true, true])
    }
}
