import LoyaltyRules
import Testing

@Suite("Whether a stay or bill is accepted")
struct FolioReviewTests {
    /// A folio that is mended step by step.
    struct Draft {
        var kind = FolioKind.bill
        var property = "elsewhere"
        var outlet: String? = "laundry"
        var arrival = "2026-06-01"
        var departure = "2020-01-01"
        var lines = [FolioLine(category: "minibar", net: -1, tax: .max)]

        func refusal(today: String = "2026-05-01") throws -> FolioRefusal? {
            let folio = Folio(
                kind: kind, property: property, outlet: outlet, number: "1",
                arrival: try RulesFixture.day(arrival),
                departure: try RulesFixture.day(departure), currency: try RulesFixture.currency("CNY"),
                lines: lines)
            let program = try RulesFixture.program()
            let day = try RulesFixture.day(today)
            do throws(FolioRefusal) {
                try FolioReview.check(folio, in: program, today: day)
                return nil
            } catch {
                return error
            }
        }
    }

    @Test("everything is wrong with it: mended one by one, the refusals come in their order") func order()
        throws
    {
        var draft = Draft()
        var told: [FolioRefusal?] = [try draft.refusal()]
        let steps: [(inout Draft) -> Void] = [
            { $0.property = "hotel" }, { $0.outlet = "restaurant" },
            { ($0.arrival, $0.departure) = ("2023-01-01", "2026-06-01") }, { $0.arrival = "2026-05-30" },
            { ($0.arrival, $0.departure) = ("2026-04-30", "2026-05-01") },
            { $0.lines = [FolioLine(category: "fnb", net: -1, tax: .max)] },
            { $0.lines = [FolioLine(category: "fnb", net: 1, tax: .max)] },
            { $0.lines = [FolioLine(category: "fnb", net: 1, tax: 1)] },
        ]
        for step in steps {
            step(&draft)
            told.append(try draft.refusal())
        }
        let expected: [FolioRefusal?] = [
            .propertyUnknown, .outletUnknown, .departureBeforeArrival, .stayTooLong, .dayInFuture,
            .categoryUnknown,
            .amountNegative, .amountTooLarge, nil,
        ]
        #expect(told == expected)
        #expect(expected.compactMap { $0 } == Array(FolioRefusal.allCases.prefix(8)))
    }

    @Test(
        "the day may be today or, for a hotel that is ahead, tomorrow",
        arguments: [("2026-05-01", nil), ("2026-05-02", nil), ("2026-05-03", .dayInFuture)]
            as [(String, FolioRefusal?)])
    func future(_ day: String, _ refusal: FolioRefusal?) throws {
        let draft = Draft(property: "hotel", outlet: "restaurant", arrival: day, departure: day, lines: [])
        #expect(try draft.refusal() == refusal)
    }

    @Test(
        "a stay has at most 1,000 nights",
        arguments: [(1_000, nil), (1_001, .stayTooLong)] as [(Int, FolioRefusal?)])
    func nights(_ nights: Int, _ refusal: FolioRefusal?) throws {
        let arrival = try RulesFixture.day("2026-05-01").adding(days: -nights)
        let draft = Draft(
            kind: .stay, property: "hotel", outlet: nil, arrival: "\(arrival)", departure: "2026-05-01",
            lines: [])
        #expect(try draft.refusal() == refusal)
    }

    @Test(
        "amounts: zero and the largest are accepted, also in the sum",
        arguments: [
            ([0], nil), ([Decimals.largestAmount], nil), ([Decimals.largestAmount + 1], .amountTooLarge),
            ([Decimals.largestAmount, 1], .amountTooLarge), ([-1], .amountNegative),
            ([Int64.min], .amountNegative),
            ([Int64.max, Int64.max, Int64.max], .amountTooLarge),
        ] as [([Int64], FolioRefusal?)])
    func amounts(_ nets: [Int64], _ refusal: FolioRefusal?) throws {
        let lines = nets.map { FolioLine(category: "fnb", net: $0) }
        let draft = Draft(
            property: "hotel", outlet: "restaurant", arrival: "2026-05-01", departure: "2026-05-01",
            lines: lines)
        #expect(try draft.refusal() == refusal)
    }

    @Test("a stay needs no outlet, a bill does") func outlets() throws {
        var draft = Draft(
            property: "hotel", outlet: nil, arrival: "2026-05-01", departure: "2026-05-01", lines: [])
        #expect(try draft.refusal() == .outletUnknown)
        draft.kind = .stay
        #expect(try draft.refusal() == nil)
    }
}
