/// A rule that gives an asset for a fact: so many for a unit of its basis (PTS-02, PTS-04 … PTS-14, CFL-01).
public final class EarningRule: Sendable {
    public let id: String
    public let name: LocalName?
    /// The asset that is earned.
    public let asset: String
    /// Which facts it applies to.
    public let kinds: [FolioKind]
    public let basis: EarningBasis
    /// The rate is for each full step of this size, in the basis's smallest unit; nil when it is for one unit.
    public let per: Int64?
    /// Units of the asset for a unit (or step) of the basis, by the rank of the tier; a fraction for a percentage.
    public let rates: [Rate]
    public let factors: [Factor]
    public let rounding: Rounding
    public let remainder: Remainder
    public let condition: Condition?
    /// The days on which it counts.
    public let dates: DayRange
    /// Whether `dates` are compared with the business day or with the day of posting.
    public let datedBy: DatedBy
    /// Whether only the share of a stay's nights that lies in `dates` counts.
    public let prorated: Bool
    /// How many rooms of one stay count; nil for all (ADV-12).
    public let roomsAtMost: Int?
    /// The weekdays (1 is Monday) on which a night must begin to count, for itself or by its share of the money; nil for all.
    public let nightsOn: Set<Int>?
    /// How many nights of one stay count, the first ones; nil for all.
    public let nightsAtMost: Int?
    public let caps: [Cap]
    public let stack: String?
    /// The words in which members were told (PTS-14, CMP-09).
    public let announcement: LocalName?
    /// When this rule's points end; nil for the asset's own terms.
    public let expiry: ExpiryTerms?
    /// What the member chooses from instead of a fixed amount (ADV-16).
    public let choice: ChoiceTerms?

    /// Whether only some nights of a stay count, whatever its dates.
    var choosesNights: Bool { nightsOn != nil || nightsAtMost != nil }

    /// The rate of a tier.
    public func rate(rank: Int) -> Rate { rates[min(rank, rates.count - 1)] }

    init(
        id: String, name: LocalName? = nil, asset: String, kinds: [FolioKind] = FolioKind.consumption,
        basis: EarningBasis, per: Int64? = nil, rates: [Rate], factors: [Factor] = [], rounding: Rounding = .floor,
        remainder: Remainder = .drop, condition: Condition? = nil, dates: DayRange = .always,
        datedBy: DatedBy = .stay, prorated: Bool = false, roomsAtMost: Int? = nil,
        nightsOn: Set<Int>? = nil, nightsAtMost: Int? = nil, caps: [Cap] = [],
        stack: String? = nil, announcement: LocalName? = nil, expiry: ExpiryTerms? = nil,
        choice: ChoiceTerms? = nil
    ) {
        self.id = id
        self.name = name
        self.asset = asset
        self.kinds = kinds
        self.basis = basis
        self.per = per
        self.rates = rates
        self.factors = factors
        self.rounding = rounding
        self.remainder = remainder
        self.condition = condition
        self.dates = dates
        self.datedBy = datedBy
        self.prorated = prorated
        self.roomsAtMost = roomsAtMost
        self.nightsOn = nightsOn
        self.nightsAtMost = nightsAtMost
        self.caps = caps
        self.stack = stack
        self.announcement = announcement
        self.expiry = expiry
        self.choice = choice
    }
}
