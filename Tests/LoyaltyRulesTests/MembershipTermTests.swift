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
