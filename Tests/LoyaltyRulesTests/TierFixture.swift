import Testing

@testable import LoyaltyRules

/// Small programs and histories for the tests of tiers; the numbers are those of the programs they are named after.
enum TierFixture {
    static func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    static func name(_ text: String) -> LocalName { LocalName([.english: text]) }

    static func counter(_ id: String, _ measure: Counter.Measure = .visits, rollover: Rollover? = nil)
        -> Counter
    {
        Counter(id: id, name: name(id), measure: measure, kinds: FolioKind.allCases, rollover: rollover)
    }

    static func program(
        _ tiers: [Tier], counters: [Counter]? = nil, membership: MembershipTerms? = nil,
        backToBack: BackToBackTerms? = nil
    ) throws -> Program {
        let usual = [
            counter("stays"), counter("nights", .nights), counter("spend", .spend), counter("no_shows"),
            counter("brands", .brands),
        ]
        return Program(
            id: "test", name: name("Test"), currency: try #require(Currency("CNY")),
            names: ProgramNames(properties: [], categories: []),
            assets: [Asset(id: "points", name: name("Points"))],
            counters: counters ?? usual, tiers: [Tier(id: "base", name: name("Base"))] + tiers,
            terms: ProgramTerms(membership: membership, backToBack: backToBack))
    }

    static func tier(
        _ id: String, _ attain: Requirement? = nil, retain: Requirement? = nil, fall: TierFall = .earned,
        _ validity: Validity = .months(12), lifetime: Requirement? = nil, prices: [TierPrice] = [],
        challenge: TierChallenge? = nil, grant: TierGrant? = nil
    ) -> Tier {
        Tier(
            id: id, name: name(id), attain: attain, retain: retain, fall: fall, validity: validity,
            lifetime: lifetime, prices: prices, challenge: challenge, grant: grant)
    }

    static func least(_ counter: String, _ amount: Int64, _ window: Window = .months(12)) -> Requirement {
        .counter(counter, window, Bounds(atLeast: amount))
    }

    static func most(_ counter: String, _ amount: Int64, _ window: Window = .months(12)) -> Requirement {
        .counter(counter, window, Bounds(atMost: amount))
    }

    /// Silver by 2 stays or 1,000, gold by 5 or 3,000, platinum by 8 and 8,000, within twelve months, for twelve.
    static func rolling() throws -> Program {
        try program([
            tier("silver", .any([least("stays", 2), least("spend", 1_000_00)])),
            tier("gold", .any([least("stays", 5), least("spend", 3_000_00)])),
            tier("platinum", .all([least("stays", 8), least("spend", 8_000_00)])),
        ])
    }

    /// Nights of a calendar year, valid through February of the second year after; the top asks for spend, too;
    /// lifetime tiers by nights and years.
    static func marriott() throws -> Program {
        func rung(_ id: String, _ nights: Int64, _ lifetime: Requirement? = nil) -> Tier {
            tier(
                id, least("nights", nights, .calendarYear), .endOfMonth(2, yearsLater: 2), lifetime: lifetime)
        }
        func forEver(_ nights: Int64, _ years: Int) -> Requirement {
            .all([least("nights", nights, .lifetime), .years(at: "silver", atLeast: years)])
        }
        return try program([
            rung("silver", 10, forEver(250, 5)), rung("gold", 25, forEver(400, 7)),
            rung("platinum", 50, forEver(600, 10)), rung("titanium", 75),
            tier(
                "ambassador",
                .all([least("nights", 100, .calendarYear), least("spend", 23_000_00, .calendarYear)]),
                .endOfMonth(2, yearsLater: 2)),
        ])
    }

    static func fact(_ day: String, _ counter: String, _ amount: Int64, from: String? = nil) throws
        -> CounterDay
    {
        CounterDay(
            day: try self.day(day), counter: counter, amount: amount, from: try from.map { try self.day($0) })
    }

    /// Stays and spend, in yuan, of one day.
    static func fact(_ day: String, stays: Int64 = 0, spend: Int64 = 0) throws -> [CounterDay] {
        [try fact(day, "stays", stays), try fact(day, "spend", spend * 100)].filter { $0.amount != 0 }
    }

    static func ladder(
        _ program: Program, _ history: [CounterDay] = [], joined: String? = nil, titles: [TierTitle] = []
    ) throws -> TierLadder {
        var ladder = TierLadder(program: program, joinedOn: try joined.map { try day($0) }, titles: titles)
        ladder.add(history)
        return ladder
    }

    static func title(
        _ tier: String, _ cause: TierTitle.Cause = .granted, _ from: String, _ until: String?
    ) throws -> TierTitle {
        TierTitle(tier: tier, cause: cause, from: try day(from), until: try until.map { try day($0) })
    }
}

extension TierLadder {
    /// The tier on a day, by its text.
    func tier(_ day: String) throws -> String { standing(on: try TierFixture.day(day)).tier }
    func until(_ day: String) throws -> String? { standing(on: try TierFixture.day(day)).until?.description }
}
