/// Who carries a tag: members of some tiers, who spent or stayed so much in so many months. All of it must hold (TIER-19).
///
/// It is read as a condition of the program's own language, and judged by the same arithmetic.
public struct TagRule: Sendable, Hashable, Codable {
    /// What a counter of the program came to.
    public struct Measure: Sendable, Hashable, Codable {
        public let counter: String
        public let months: Int
        public let atLeast: Int64?
        public let atMost: Int64?

        public init(counter: String, months: Int, atLeast: Int64?, atMost: Int64? = nil) {
            self.counter = counter
            self.months = months
            self.atLeast = atLeast
            self.atMost = atMost
        }
    }

    /// The tiers whose members may carry it; empty for every tier.
    public let tiers: [String]
    public let measures: [Measure]

    public init(tiers: [String] = [], measures: [Measure]) {
        self.tiers = tiers
        self.measures = measures
    }

    /// The rule in the program's language.
    public var condition: Condition {
        let who: [Condition] = tiers.isEmpty ? [] : [.text(.tier, tiers.map { WordPattern($0) })]
        return .all(
            who
                + measures.map {
                    .history(counter: $0.counter, .months($0.months), Bounds(atLeast: $0.atLeast, atMost: $0.atMost))
                })
    }
}
