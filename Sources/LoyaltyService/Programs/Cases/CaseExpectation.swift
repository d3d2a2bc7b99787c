import LoyaltyRules

/// What must come of a case, seen on one day. What is not stated is not compared.
struct CaseExpectation: Sendable {
    /// The day on which tier, balance and lots are looked at; nil for the day of the last posting.
    var on: CalendarDay?
    /// The code of the refusal; nil when the fact must be accepted.
    var refused: String?
    /// Points that the fact earned, in the smallest unit.
    var points: Int64?
    /// What single rules gave, by id.
    var earned: [(id: String, amount: Int64)] = []
    /// The exact result before rounding, as a plain decimal without superfluous zeros.
    var exact: String?
    /// The last day of the points that the fact earned.
    var expires: CaseEnd?
    /// What the fact added to counters, by id, in the smallest unit.
    var counters: [(id: String, amount: Int64)] = []
    /// The choices that the fact opened: `milestone 40 until 2026-05-01`.
    var offers: [String]?
    /// What the member is told, in English.
    var told: [String]?
    /// What staff have to do, in English, and by when.
    var tasks: [String]?
    /// What a price asked for is.
    var price: AssetAmount?
    var money: Int64?
    /// What is had of a benefit: `14:00`, `room`, `guest`, `none`.
    var benefit: String?
    /// What is added to a certificate.
    var topUp: Int64?
    /// Figures and names that must stand in the receipt.
    var receipt: [String] = []
    var tier: String?
    /// The last day of the tier.
    var until: CaseEnd?
    /// Points held, in the smallest unit.
    var balance: Int64?
    /// Points owed, to be used, and held but usable only later, in the smallest unit.
    var owed: Int64?
    var available: Int64?
    var pending: Int64?
    /// What is held of other assets.
    var holds: [(id: String, amount: Int64)] = []
    /// The lots that still hold something, as they are used.
    var lots: [CaseLot]?
    /// The day on which the member is reminded of the first end.
    var remind: CalendarDay?
    /// The last day of membership; `lapsed` when there is none.
    var membership: String?
    /// When events of the year come by themselves.
    var occurs: [(event: String, day: CalendarDay)] = []
}
