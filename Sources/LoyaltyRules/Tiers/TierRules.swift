/// What a ladder asks of a program again and again, looked up once and shared by all members.
final class TierRules: Sendable {
    /// So many days at a tier or above, at which a requirement may begin to hold without anything being counted.
    struct YearMark: Sendable {
        let rank: Int
        let days: Int
    }

    /// A year at a tier is 365 days, whether they lie together or not.
    static let daysOfYear = 365

    let program: Program
    let tiers: [Tier]
    /// How long each tier holds, by rank.
    let validity: [Validity]
    let yearMarks: [YearMark]
    /// The tiers, by rank, whose `attain` asks for years.
    let attainedByYears: Set<Int>
    /// The assets that bring a tier, by id.
    let tierAssets: [String: Asset]
    /// What is asked for reaching a tier, for keeping it, for ever, and of a trial, by rank: places among what is asked.
    let attain: [Int?]
    let retain: [Int?]
    let lifetime: [Int?]
    let keep: [Int?]
    /// Where these stand.
    let asks: TierAsks
    /// Whether any tier can be had for ever.
    let hasLifetime: Bool
    /// Whether anything is carried over from one calendar year into the next.
    let carriesOver: Bool
    /// Whether anything is asked about years at a tier.
    let asksYears: Bool

    init(_ program: Program) {
        self.program = program
        tiers = program.tiers
        tierAssets = program.tierAssets
        yearMarks = program.tiers.flatMap { ($0.attain?.years ?? []) + ($0.lifetime?.years ?? []) }
            .map { YearMark(rank: program.rank(of: $0.tier), days: $0.atLeast * Self.daysOfYear) }
        validity = program.tiers.map(\.validity)
        var asks = TierAsks()
        func places(_ requirement: (Tier) -> Requirement?) -> [Int?] {
            program.tiers.map { requirement($0).map { asks.add($0, program) } }
        }
        attain = places(\.attain)
        retain = places(\.retain)
        lifetime = places(\.lifetime)
        keep = places { $0.challenge?.keep }
        self.asks = asks
        asksYears = asks.parts.contains { part in
            if case .years = part { true } else { false }
        }
        carriesOver = program.counters.contains { $0.rollover != nil }
        hasLifetime = lifetime.contains { $0 != nil }
        attainedByYears = Set(
            program.tiers.indices.filter { program.tiers[$0].attain?.years.isEmpty == false })
    }
}
