/// A tally that decides about tiers and milestones: qualifying nights, stays, spend, points of some rules. Kept in the
/// ledger like points, so that a reversal takes a tier back the way it takes points back (ADV-01).
public final class Counter: Sendable {
    /// What is tallied.
    public enum Measure: String, Sendable, CaseIterable {
        /// Nights of a stay, for each room that counts.
        case nights
        /// Each fact counts one.
        case visits
        /// Money, in the program's currency: net of tax and service unless these count, too.
        case spend
        /// What named earning rules give.
        case points
        /// How many different brands.
        case brands
        /// How many different hotels.
        case properties

        /// Whether different names are counted, and not amounts.
        public var isDistinct: Bool { self == .brands || self == .properties }
    }

    public let id: String
    public let name: LocalName
    public let measure: Measure
    /// Which facts count.
    public let kinds: [FolioKind]
    /// For spend: the categories that count; nil means every category.
    public let categories: [String]?
    /// For spend: the shares of a charge that count beside the net amount.
    public let includes: Set<EarningBasis.Share>
    /// For points: the earning rules whose lines count.
    public let rules: [String]
    public let condition: Condition?
    /// For nights: how many rooms of one stay count (ADV-12).
    public let roomsAtMost: Int
    /// For nights: how many nights of one stay count; nil for all.
    public let nightsAtMost: Int?
    public let factors: [Factor]
    /// What happens to the part of a unit that a factor leaves.
    public let remainder: Remainder
    public let rollover: Rollover?
    /// What events add, beside what is measured.
    public let adds: [CounterAddition]

    /// The facts that can move it.
    var movingKinds: [FolioKind] { adds.isEmpty || kinds.contains(.event) ? kinds : kinds + [.event] }

    init(
        id: String, name: LocalName, measure: Measure, kinds: [FolioKind], categories: [String]? = nil,
        includes: Set<EarningBasis.Share> = [], rules: [String] = [], condition: Condition? = nil, roomsAtMost: Int = 1, factors: [Factor] = [],
        remainder: Remainder = .drop, rollover: Rollover? = nil, adds: [CounterAddition] = [], nightsAtMost: Int? = nil
    ) {
        self.id = id
        self.name = name
        self.measure = measure
        self.kinds = kinds
        self.categories = categories
        self.includes = includes
        self.rules = rules
        self.condition = condition
        self.roomsAtMost = roomsAtMost
        self.factors = factors
        self.remainder = remainder
        self.rollover = rollover
        self.adds = adds
        self.nightsAtMost = nightsAtMost
    }
}
