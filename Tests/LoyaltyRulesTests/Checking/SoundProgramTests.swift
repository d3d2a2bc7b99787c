import Testing

@testable import LoyaltyRules

/// What must not be told: a warning that is not true teaches people to ignore the others.
@Suite struct SoundProgramTests {
    @Test("Gold that asks for more besides the same nights is harder (ADV-03)") func floor() {
        let fixture = CheckFixture {
            $0.tiers[1] = Tier(id: "silver", name: CheckFixture.name("Silver"), attain: .all([CheckFixture.leaf("stays", 5)]))
            $0.tiers[2] = Tier(
                id: "gold", name: $0.name,
                attain: .all([CheckFixture.leaf("stays", 5), CheckFixture.leaf("spend", 100)]))
        }
        #expect(fixture.findings == [])
    }

    @Test("A revenue category that nothing uses: its charges are taken in, and earn nothing") func category() {
        let fixture = CheckFixture { $0.categories.append(LoyaltyRules.Category(id: "parking", name: CheckFixture.name("Parking"))) }
        #expect(fixture.findings == [])
    }

    @Test("Shares and percentages as they are meant", arguments: ["0.95", "1"]) func shares(_ share: String) {
        let fixture = CheckFixture {
            $0.memberPrices = [
                MemberPrice(id: "room", name: $0.name, categories: ["room"], shares: [Rate(share)!, Rate(share)!, Rate(share)!], condition: nil)
            ]
            $0.earning.append(
                CheckFixture.rule("double", basis: .percent(of: ["base_points"], withoutTier: false), rates: ["1", "2", "4.99"]))
        }
        #expect(fixture.findings == [])
    }

    @Test("Three hundred and sixty-six nights can be reached in a leap year") func nights() {
        let fixture = CheckFixture {
            $0.counters.append(Counter(id: "nights", name: CheckFixture.name("Nights"), measure: .nights, kinds: [.stay]))
            $0.milestones = [
                Milestone(
                    id: "year", name: CheckFixture.name("Year"), counter: "nights", window: .calendarYear, marks: [366],
                    gives: [AssetAmount("points", 1)], choice: nil, condition: nil)
            ]
        }
        #expect(fixture.findings == [])
    }

    @Test("Brackets in a stack hand over to one another") func brackets() {
        let fixture = CheckFixture {
            $0.stacks = [Stack(id: "one", mode: .exclusive)]
            $0.earning = [
                CheckFixture.rule(
                    "small", condition: .spend(categories: nil, Bounds(atMost: 500_00)), stack: "one"),
                CheckFixture.rule("large", rates: ["2", "2", "2"], stack: "one"),
            ]
        }
        #expect(fixture.findings == [])
    }

    @Test(
        "Rules that follow day on day, and festivals a year apart, have no gap",
        arguments: [
            ("2026-03-31", "2026-04-01"), ("2026-02-20", "2027-02-01"),
        ]) func succession(_ until: String, _ from: String)
    {
        let fixture = CheckFixture {
            $0.earning = [
                CheckFixture.rule("one", dates: CheckFixture.days("2026-01-01", until)),
                CheckFixture.rule("two", dates: CheckFixture.days(from, nil)),
            ]
        }
        #expect(fixture.keys.isDisjoint(with: ["dates_gap", "dates_overlap"]))
    }

    @Test(
        "Events with a limit, or that come by themselves, are no source without end (T6)",
        arguments: [
            Cap.Period.member, .subject, .day, .calendarMonth, .calendarYear, .campaign,
        ]) func limited(_ period: Cap.Period)
    {
        let fixture = CheckFixture {
            $0.events = [
                EventKind(id: "share", name: $0.name, occurs: nil),
                EventKind(id: "birthday", name: $0.name, occurs: .birthday(daysBefore: 7)),
            ]
            $0.earning += [
                CheckFixture.rule(
                    "shared", kinds: [.event], basis: .once, condition: .text(.event, [.exactly("share")]),
                    caps: [Cap(period: period, amount: nil, times: 1, rules: ["shared"])]),
                CheckFixture.rule(
                    "wishes", kinds: [.event], basis: .once, condition: .text(.event, [.exactly("birthday")])),
            ]
        }
        #expect(fixture.findings == [])
    }

    @Test("Findings stand in the order of the document, and keep its line") func order() throws {
        let fixture = CheckFixture {
            $0.assets.append(CheckFixture.asset("coupon"))
            $0.tiers.append(Tier(id: "vip", name: $0.name))
            $0.marks = [
                "tiers.vip": DocumentMark(line: 9, column: 5),
                "assets.coupon": DocumentMark(line: 20, column: 5),
            ]
        }
        #expect(fixture.findings.map(\.where) == ["tiers.vip", "assets.coupon"])
        #expect(fixture.findings.map(\.mark.line) == [9, 20])
    }

    @Test("A finding tells its numbers") func numbers() throws {
        let fixture = CheckFixture {
            $0.rewards.append(CheckFixture.reward("mug", price: .fixed(1_000), cost: 20_00))
        }
        let values = try #require(fixture.findings.first).values
        #expect(
            values == [
                "id": "mug", "points": "1,000", "asset": "points", "value": "CNY 10.00", "cost": "CNY 20.00",
            ])
    }
}
