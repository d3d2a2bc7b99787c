import Testing

@testable import LoyaltyRules

@Suite("MEM-21 CFL-05 for how long one is a member")
struct MembershipTermTests {
    static let yearly = MembershipTerms(
        months: 12, renewal: TierFixture.least("spend", 1_000_00, .membershipYear), forfeits: true)

    static func standing(
        _ history: [CounterDay], on day: String, joined: String = "2025-03-10", renewals: [String] = [],
        terms: MembershipTerms? = yearly
    ) throws -> MembershipStanding {
        MembershipTerm.standing(
            try TierFixture.ladder(TierFixture.rolling(), history, joined: joined), terms: terms,
            renewedOn: try renewals.map { try TierFixture.day($0) }, on: try TierFixture.day(day))
    }

    @Test(
        "T-S1b-1 the year ends with enough spend, or without",
        arguments: [
            (1_000, "2026-03-09", "active 2026-03-09"), (1_000, "2026-03-10", "active 2027-03-09"),
            (999, "2026-03-09", "active 2026-03-09"),
            (999, "2026-03-10", "lapsed 2026-03-10"), (1_000, "2027-03-10", "lapsed 2027-03-10"),
        ] as [(Int64, String, String)])
    func year(_ spend: Int64, _ day: String, _ expected: String) throws {
        #expect(
            try Self.words(Self.standing(TierFixture.fact("2025-03-10", spend: spend), on: day)) == expected)
    }

    static func words(_ standing: MembershipStanding) -> String {
        switch standing {
        case .active(let until): "active \(until?.description ?? "for ever")"
        case .lapsed(let since): "lapsed \(since)"
        }
    }

    @Test("spend after a lapse makes a member again, from that day") func revived() throws {
        let history =
            try TierFixture.fact("2026-06-01", spend: 600) + TierFixture.fact("2026-07-01", spend: 400)
        #expect(try Self.words(Self.standing(history, on: "2026-06-30")) == "lapsed 2026-03-10")
        #expect(try Self.words(Self.standing(history, on: "2026-07-01")) == "active 2027-06-30")
    }

    @Test("staff renew within a term for another one, after a lapse from that day") func staff() throws {
        #expect(
            try Self.words(Self.standing([], on: "2026-01-01", renewals: ["2025-12-01"]))
                == "active 2027-03-09")
        #expect(
            try Self.words(Self.standing([], on: "2027-03-09", renewals: ["2025-12-01"]))
                == "active 2027-03-09")
        #expect(
            try Self.words(Self.standing([], on: "2027-03-10", renewals: ["2025-12-01"]))
                == "lapsed 2027-03-10")
        #expect(
            try Self.words(Self.standing([], on: "2026-05-01", renewals: ["2026-05-01"]))
                == "active 2027-04-30")
        #expect(
            try Self.words(Self.standing([], on: "2026-04-30", renewals: ["2026-05-01"]))
                == "lapsed 2026-03-10")
    }

    @Test("without terms one is a member for ever") func unlimited() throws {
        #expect(try Self.standing([], on: "2060-01-01", terms: nil) == .active(until: nil))
    }

    @Test("CFL-05 by tier: two years, permanent, and what becomes of who falls") func byTier() throws {
        let spend = TierFixture.least("spend", 1_000_00, .membershipYear)
        let terms = MembershipTerms(
            months: 12, renewal: nil, forfeits: true,
            byTier: [
                TierMembership(tier: "silver", months: 12, renewal: spend), TierMembership(tier: "gold", months: 24),
                TierMembership(tier: "platinum", months: nil),
            ])
        func words(_ day: String, _ stays: Int64, spend: Int64 = 0, on fact: String = "2025-04-01", renewals: [String] = []) throws -> String {
            let history = try TierFixture.fact(fact, spend: spend)
                + [CounterDay(day: try TierFixture.day(fact), counter: "stays", amount: stays)]
            return Self.words(try Self.standing(history, on: day, renewals: renewals, terms: terms))
        }
        // Nothing renews the first tier.
        #expect(try words("2026-03-10", 1) == "lapsed 2026-03-10")
        // Silver of April 2025 holds on the last day of the year, 9 March, and its own spend renews it; a yuan less does not.
        #expect(try words("2026-03-10", 2, spend: 1_000) == "active 2027-03-09")
        #expect(try words("2026-03-10", 2, spend: 999) == "lapsed 2026-03-10")
        // Gold has lost its tier (and term) before the second year ends; a term given while it was held is two years long.
        #expect(try words("2025-12-02", 5, renewals: ["2025-12-01"]) == "active 2028-03-09")
        #expect(try words("2025-12-02", 1, renewals: ["2025-12-01"]) == "active 2027-03-09")
        // Platinum needs 8 stays and 8,000: while it is held there is no end, and the term under way ends after it fell.
        #expect(try words("2025-03-31", 8, spend: 8_000) == "active 2026-03-09")
        #expect(try words("2025-04-01", 8, spend: 8_000) == "active for ever")
        #expect(try words("2026-03-31", 8, spend: 8_000) == "active for ever")
        #expect(try words("2026-04-02", 8, spend: 8_000) == "active 2027-03-09")
        #expect(try words("2027-03-10", 8, spend: 8_000) == "lapsed 2027-03-10")
    }

    @Test(
        "who joined on 29 February has terms to the end of February, and again on 28 February of a leap year")
    func leap() throws {
        let terms = MembershipTerms(months: 12, renewal: TierFixture.least("stays", 0), forfeits: false)
        let ends = try ["2024-03-01", "2025-03-01", "2027-03-01"].map {
            Self.words(try Self.standing([], on: $0, joined: "2024-02-29", terms: terms))
        }
        #expect(ends == ["active 2025-02-27", "active 2026-02-27", "active 2028-02-28"])
    }
}
