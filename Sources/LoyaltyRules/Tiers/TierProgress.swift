/// What is missing to the next tier (TIER-10).
public struct TierProgress: Sendable, Hashable {
    /// One way to get there, or one part of the way when all are needed.
    public struct Way: Sendable, Hashable {
        public let counter: String
        public let done: Int64
        public let needed: Int64
        /// What is missing; 0 when reached.
        public var missing: Int64 { max(0, needed - done) }
    }

    public let next: String
    public let join: TierCondition.Join
    public let ways: [Way]

    /// Progress from the tier held towards the next tier that can be reached by counting; nil at the top.
    public static func towards(
        _ standing: TierStanding, history: [CounterDay], program: Program, on day: CalendarDay
    ) -> TierProgress? {
        let above = program.tiers.dropFirst(program.rank(of: standing.tier) + 1)
        guard let next = above.first(where: { $0.attain != nil }), let condition = next.attain else { return nil }
        let ways = condition.thresholds.map { threshold in
            Way(
                counter: threshold.counter,
                done: TierQualification.total(
                    of: threshold.counter, withinMonths: condition.withinMonths, on: day, history: history),
                needed: threshold.atLeast)
        }
        return TierProgress(next: next.id, join: condition.join, ways: ways)
    }
}
