/// The published versions of a program in the order of their days: a fact keeps the version of its own day,
/// whenever it is posted (GEN-06).
///
/// A value in all but its place in memory: nothing in it changes, and each step of a replay asks it.
public final class ProgramSchedule: Sendable {
    /// From a first day on, this document.
    public struct Version: Sendable {
        public let from: CalendarDay
        public let program: Program
        /// An empty way through its tiers, which each member begins anew.
        let ladder: TierLadder

        public init(from: CalendarDay, program: Program) {
            self.from = from
            self.program = program
            ladder = TierLadder(program: program, joinedOn: nil)
        }
    }

    public let versions: [Version]
    /// The first days of the versions.
    private let starts: [CalendarDay]
    /// The rules and milestones of which somebody asks later what they gave.
    let remembered: Set<String>
    /// The same of each version by the numbers of what its lines belong to (`EarningPlan.targets`), one version behind the
    /// other, and where each begins.
    private let rememberedTargets: [Bool]
    private let firstTargets: [Int]
    /// Whether anything is lost when membership lapses, by any version.
    let forfeits: Bool
    /// Whether no lot can end before the day that it was given: then nobody has to look before.
    let endsAreFirm: Bool
    /// Whether reaching a tier gives something, by some version.
    let hasTierGifts: Bool
    /// The assets that bring a tier, by some version.
    let tierAssets: Set<String>
    /// Whether taking in a fact may take something back, by some version: what a milestone, a tier or another part of a stay gave.
    let mayTakeBack: Bool

    /// At least one version; in any order.
    public init(_ versions: [Version]) {
        let versions = versions.sorted { ($0.from, $0.program.version) < ($1.from, $1.program.version) }
        self.versions = versions
        var remembered: Set<String> = []
        for program in versions.map(\.program) {
            for rule in program.earning {
                for cap in rule.caps where cap.period != .fact { remembered.formUnion(cap.rules) }
            }
            remembered.formUnion(program.milestones.map(\.id))
        }
        self.remembered = remembered
        starts = versions.map(\.from)
        rememberedTargets = versions.flatMap { $0.program.plan.targets.map { remembered.contains($0.rule) } }
        firstTargets = versions.indices.map { version in
            versions[..<version].reduce(0) { $0 + $1.program.plan.targets.count }
        }
        forfeits = versions.contains { $0.program.terms.membership?.forfeits ?? false }
        let hasTierGifts = versions.contains { $0.program.hasTierGifts }
        self.hasTierGifts = hasTierGifts
        tierAssets = Set(versions.flatMap { $0.program.tierAssets.keys })
        mayTakeBack =
            hasTierGifts
            || versions.contains { !$0.program.milestones.isEmpty || $0.program.terms.backToBack != nil }
        endsAreFirm = versions.allSatisfy { version in version.program.assets.allSatisfy { !($0.expiry?.mayEndEarlier ?? false) } }
    }

    /// One document for all days.
    public convenience init(_ program: Program) { self.init([Version(from: CalendarDay(number: -100_000), program: program)]) }

    /// The place of the version in force on a day; the first one before all.
    public func index(on day: CalendarDay) -> Int {
        var index = starts.count - 1
        while index > 0, starts[index] > day { index -= 1 }
        return index
    }

    /// Whether somebody asks later what the rule of a line gave; the line is of this version, or of one that says the same.
    func remembers(_ line: EarningLine, ofVersion version: Int) -> Bool {
        guard let number = line.target.number else { return remembered.contains(line.rule) }
        return rememberedTargets[firstTargets[version] + number]
    }

    public func program(on day: CalendarDay) -> Program { versions[index(on: day)].program }

    /// The days on which a version is in force.
    func days(of version: Int) -> DayRange {
        DayRange(
            from: version == 0 ? nil : versions[version].from,
            until: version + 1 < versions.count ? versions[version + 1].from.adding(days: -1) : nil)
    }
}
