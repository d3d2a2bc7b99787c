@testable import LoyaltyRules

/// Each field of a program, changed once.
enum ProgramDifferenceCases {
    private typealias Case = ProgramDifferenceCase
    private static let other = CheckFixture.name("Other")
    private static let condition = Condition.weekday([1])

    static let all: [ProgramDifferenceCase] =
        names + assets + counters + tiers + rules + milestones + rewards + benefits + terms

    private static let names: [Case] = [
        Case("program_name", is: .neutral) { $0.name = other },
        Case("currency", is: .neutral) { $0.currency = Currency("EUR")! },
        Case("category_added", is: .neutral) {
            $0.categories.append(LoyaltyRules.Category(id: "spa", name: other))
        },
        Case("category_name", is: .neutral) {
            $0.categories[0] = LoyaltyRules.Category(id: "room", name: other)
        },
        Case("brand_added", is: .neutral) {
            $0.brands.append(LoyaltyRules.Category(id: "palace", name: other))
        },
        Case("brand_name", is: .neutral) { $0.brands = [LoyaltyRules.Category(id: "inn", name: other)] },
        Case("group_added", is: .neutral) {
            $0.groups.append(LoyaltyRules.Category(id: "south", name: other))
        },
        Case("group_name", is: .neutral) { $0.groups = [LoyaltyRules.Category(id: "resorts", name: other)] },
        Case("partner_added", is: .neutral) { $0.partners.append(CheckFixture.partner("bank")) },
        Case("partner_name", is: .neutral) { $0.partners = [CheckFixture.partner("air", name: "Other")] },
        Case("partner_kind", is: .neutral) { $0.partners = [CheckFixture.partner("air", kind: .merchant)] },
        Case("partner_settlement", is: .neutral) { $0.partners = [CheckFixture.partner("air", charge: "0.06")] },
        Case("event_added", is: .neutral) {
            $0.events.append(EventKind(id: "share", name: other, occurs: nil))
        },
        Case("event_name", is: .neutral) { $0.events = [EventKind(id: "review", name: other, occurs: nil)] },
        Case("event_occurs", is: .neutral) {
            $0.events = [EventKind(id: "review", name: $0.events[0].name, occurs: .birthday(daysBefore: 1))]
        },
        Case("season_added", is: .neutral) { $0.seasons.append(Season(id: "high", ranges: [.always])) },
        Case("season_name", is: .neutral) {
            $0.seasons = [Season(id: "low", name: other, ranges: $0.seasons[0].ranges)]
        },
        Case("season_dates", is: .neutral) {
            $0.seasons = [Season(id: "low", ranges: [CheckFixture.days("2026-02-01", nil)])]
        },
        Case("season_dates", is: .neutral) {
            $0.seasons = [
                Season(id: "low", ranges: $0.seasons[0].ranges, yearly: [YearlyRange(from: .newYear, until: .newYear)])
            ]
        },
        Case("season_hotels", is: .neutral) {
            $0.seasons = [Season(id: "low", ranges: $0.seasons[0].ranges, groups: ["resorts"])]
        },
        Case("property_added", is: .better) {
            $0.properties.append(Property(id: "sea", name: other, timeZone: "UTC"))
        },
        Case("property_name", is: .neutral) { $0.properties[0] = property(name: other) },
        Case("property_city", is: .neutral) { $0.properties[0] = property(city: other) },
        Case("property_time_zone", is: .neutral) { $0.properties[0] = property(timeZone: "UTC") },
        Case("property_outlets", is: .neutral) { $0.properties[0] = property(outlets: []) },
        Case("property_brand", is: .neutral) { $0.properties[0] = property(brand: "inn") },
        Case("property_groups", is: .neutral) { $0.properties[0] = property(groups: ["resorts"]) },
        Case("property_award_category", is: .neutral) { $0.properties[0] = property(awardCategory: "one") },
        Case("stack_added", is: .neutral) { $0.stacks.append(Stack(id: "more", mode: .add)) },
        Case("stack_mode", is: .neutral) { $0.stacks = [Stack(id: "extra", mode: .add)] },
    ]

    private static func property(
        name: LocalName = CheckFixture.name("Lake"), city: LocalName? = nil,
        timeZone: String = "Asia/Shanghai",
        outlets: [Outlet] = [
            Outlet(id: "restaurant", name: CheckFixture.name("Restaurant"), category: "fnb")
        ],
        brand: String? = nil, groups: [String] = [], awardCategory: String? = nil
    ) -> Property {
        Property(
            id: "lake", name: name, city: city, timeZone: timeZone, outlets: outlets, brand: brand,
            groups: groups,
            awardCategory: awardCategory)
    }

    private static let assets: [Case] = [
        Case("asset_added", is: .better) { $0.assets.append(CheckFixture.asset("miles")) },
        Case("asset_name", is: .neutral) { $0.assets[1] = Asset(id: "coupon", name: other) },
        Case("asset_decimals", is: .neutral) {
            $0.assets[1] = Asset(id: "coupon", name: CheckFixture.name("coupon"), decimals: 2)
        },
        Case("asset_usable", is: .worse) { $0.assets[1] = Asset(id: "coupon", name: $0.assets[1].name, isUsable: false) },
        Case("asset_worth", is: .neutral) { $0.assets[1] = CheckFixture.asset("coupon", worth: "5") },
        available(.worse, AvailabilityTerms(days: 7)),
        debt(.worse, DebtTerms(atMost: 100)),
        brings("asset_tier", .better, tier: "gold"), brings("asset_message", .neutral, message: other),
        Case("asset_task", is: .neutral) {
            $0.assets[1] = Asset(id: "coupon", name: CheckFixture.name("coupon"), task: other)
        },
        expiry(.worse, ExpiryTerms(after: .months(24))),
        expiry(.better, ExpiryTerms(after: .lifetime)),
        expiry(.better, nil),
        expiry(.better, ExpiryTerms(after: .months(36), endOf: .month)),
        expiry(.better, ExpiryTerms(after: .months(36), extendedBy: [.stay])),
        expiry(.better, ExpiryTerms(after: .months(36), extendedBy: [.stay], events: ["review"])),
        expiry(.worse, ExpiryTerms(after: .months(36), inactiveMonths: 12, activity: [.stay])),
        expiry(.worse, ExpiryTerms(after: .months(36), inactiveDays: 400)),
        expiry(.worse, ExpiryTerms(after: .months(36), atMostMonths: 48)),
        expiry(.better, ExpiryTerms(after: .months(36), remind: .months(1))),
        expiry(.neutral, ExpiryTerms(after: .months(24), remind: .months(1))),
        expiry(.better, ExpiryTerms(after: .months(36), remind: .months(1), onlyAfterNotice: NoticeFirst(days: 14))),
        expiry(.better, ExpiryTerms(after: .months(36), onlyAfterNotice: NoticeFirst(days: 0))),
        expiry(.better, ExpiryTerms(after: .months(36), reinstate: ReinstatementTerms(withinDays: 9, forDays: 9))),
    ]

    private static func available(_ direction: ProgramChange.Direction, _ terms: AvailabilityTerms?) -> Case {
        Case("asset_available", is: direction) {
            $0.assets[1] = Asset(id: "coupon", name: CheckFixture.name("coupon"), available: terms)
        }
    }

    private static func brings(_ key: String, _ direction: ProgramChange.Direction, tier: String? = nil, message: LocalName? = nil) -> Case {
        Case(key, is: direction) {
            $0.assets[1] = Asset(id: "coupon", name: CheckFixture.name("coupon"), tier: tier, message: message)
        }
    }

    private static func debt(_ direction: ProgramChange.Direction, _ terms: DebtTerms?) -> Case {
        Case("asset_debt", is: direction) {
            $0.assets[1] = Asset(id: "coupon", name: CheckFixture.name("coupon"), debt: terms)
        }
    }

    private static func expiry(_ direction: ProgramChange.Direction, _ terms: ExpiryTerms?) -> Case {
        Case("asset_expiry", is: direction) {
            $0.assets[0] = CheckFixture.asset("points", worth: "0.01", expiry: terms)
        }
    }

    private static let counters: [Case] = [
        Case("counter_added", is: .neutral) {
            $0.counters.append(Counter(id: "nights", name: other, measure: .nights, kinds: [.stay]))
        },
        counter(
            "counter_name", .neutral, Counter(id: "stays", name: other, measure: .visits, kinds: [.stay])),
        counter("counter_measure", .neutral, stays(.brands)),
        counter("counter_kinds", .better, stays(kinds: [.stay, .bill])),
        counter("counter_categories", .neutral, stays(categories: ["room"])),
        counter("counter_includes", .better, stays(includes: [.tax])),
        counter("counter_rules", .better, stays(rules: ["bonus"])),
        counter("counter_condition", .worse, stays(condition: condition)),
        counter("counter_rooms", .better, stays(rooms: 3)),
        counter(
            "counter_factors", .neutral,
            stays(factors: [Factor(by: .brand, values: [], otherwise: .one, dates: .always)])),
        counter("counter_remainder", .better, stays(remainder: .keep)),
        counter("counter_nights", .worse, stays(nights: 30)),
        counter("counter_adds", .neutral, stays(adds: [CounterAddition(event: "review", amount: 2)])),
        counter("counter_rollover", .better, stays(rollover: Rollover(fromTier: "gold"))),
    ]

    private static func counter(_ key: String, _ direction: ProgramChange.Direction, _ counter: Counter)
        -> Case
    {
        Case(key, is: direction) { $0.counters[0] = counter }
    }

    private static func stays(
        _ measure: Counter.Measure = .visits, kinds: [FolioKind] = [.stay], categories: [String]? = nil,
        includes: Set<EarningBasis.Share> = [], rules: [String] = [], condition: Condition? = nil, rooms: Int = 1, factors: [Factor] = [],
        remainder: Remainder = .drop, rollover: Rollover? = nil, adds: [CounterAddition] = [], nights: Int? = nil
    ) -> Counter {
        Counter(
            id: "stays", name: CheckFixture.name("Stays"), measure: measure, kinds: kinds,
            categories: categories, includes: includes,
            rules: rules, condition: condition, roomsAtMost: rooms, factors: factors, remainder: remainder,
            rollover: rollover, adds: adds, nightsAtMost: nights)
    }
}
