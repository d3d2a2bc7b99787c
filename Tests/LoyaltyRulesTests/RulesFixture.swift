import Testing

@testable import LoyaltyRules

/// Small programs and facts for the tests of the rules.
enum RulesFixture {
    static func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    static func currency(_ code: String) throws -> Currency { try #require(Currency(code)) }

    static func name(_ text: String) -> LocalName { LocalName([.english: text]) }

    /// Room and dining earn 1 / 1.2 / 1.5 / 2; SPA does not; silver by 2 stays or 1,000, gold by 5 or 3,000,
    /// platinum by 8 and 8,000, within twelve months, valid for twelve.
    static func program(
        currency code: String = "CNY", rounding: Rounding = .floor, decimals: Int = 0,
        expiry: ExpiryTerms? = nil,
        limits: [String: Int64] = [:]
    ) throws -> Program {
        let spa = Outlet(id: "spa", name: name("SPA"), category: "spa")
        let restaurant = Outlet(id: "restaurant", name: name("Restaurant"), category: "fnb")
        return Program(
            id: "test", name: name("Test"), currency: try currency(code),
            names: ProgramNames(
                properties: [
                    Property(
                        id: "hotel", name: name("Hotel"), city: nil, timeZone: "Asia/Shanghai",
                        outlets: [restaurant, spa])
                ],
                categories: ["room", "fnb", "spa"].map { Category(id: $0, name: name($0)) }),
            assets: [Asset(id: "points", name: name("Points"), decimals: decimals, expiry: expiry)],
            counters: [
                Counter(
                    id: "nights", name: name("Nights"), measure: .nights, kinds: [.stay], categories: nil),
                Counter(id: "stays", name: name("Stays"), measure: .visits, kinds: [.stay], categories: nil),
                Counter(
                    id: "spend", name: name("Spend"), measure: .spend, kinds: [.stay, .bill],
                    categories: ["room", "fnb"]),
            ],
            tiers: [
                Tier(id: "base", name: name("Base")),
                tier("silver", isAny: true, stays: 2, spend: 1_000_00),
                tier("gold", isAny: true, stays: 5, spend: 3_000_00),
                tier("platinum", isAny: false, stays: 8, spend: 8_000_00),
            ],
            earning: [
                EarningRule(
                    id: "base_points", asset: "points", basis: .spend(categories: ["room", "fnb"], includes: []),
                    rates: [1_000_000, 1_200_000, 1_500_000, 2_000_000].map { Rate(millionths: $0) },
                    rounding: rounding)
            ],
            terms: ProgramTerms(adjustments: AdjustmentTerms(limits: limits)))
    }

    static func tier(_ id: String, isAny: Bool, stays: Int64, spend: Int64) -> Tier {
        let parts: [Requirement] = [
            .counter("stays", .months(12), Bounds(atLeast: stays)),
            .counter("spend", .months(12), Bounds(atLeast: spend)),
        ]
        return Tier(id: id, name: name(id), attain: isAny ? .any(parts) : .all(parts), validity: .months(12))
    }

    static func bill(_ day: String, _ lines: [FolioLine], currency code: String = "CNY") throws -> Folio {
        Folio(
            kind: .bill, property: "hotel", outlet: "restaurant", number: "B1", arrival: try self.day(day),
            departure: try self.day(day), currency: try currency(code), lines: lines)
    }

    static func stay(_ arrival: String, _ departure: String, _ lines: [FolioLine]) throws -> Folio {
        Folio(
            kind: .stay, property: "hotel", outlet: nil, number: "S1", arrival: try day(arrival),
            departure: try day(departure), currency: try currency("CNY"), lines: lines)
    }

    static func lot(
        _ id: Int64, _ remaining: Int64, earned: String, expires: String?, folio: Int64 = 0,
        asset: String = "points"
    ) throws -> Lot {
        Lot(
            id: id, asset: asset, kind: .earned, original: max(remaining, 1), remaining: remaining,
            earnedOn: try day(earned), expiresOn: try expires.map { try day($0) }, folio: folio)
    }
}

extension FolioEarning {
    /// What a rule or counter gave; 0 for nothing.
    func amount(_ rule: String) -> Int64 { lines.reduce(0) { $1.rule == rule ? $0 + $1.amount : $0 } }

    /// The keys of the sentences, in order.
    var keys: [String] { explanation.map(\.key) }
}
