/// What a check verified and what it found.
public struct CheckReport: Sendable, Codable {
    /// What was verified of one invariant.
    public struct Line: Sendable, Codable {
        /// Its number in docs/internals/invariants.md.
        public let id: Invariant
        public let sentence: String
        /// How many rows were verified.
        public let rows: Int
        /// What is read for several invariants counts with the first of them.
        public let milliseconds: Int
        public let differences: Int
    }

    public var members = 0
    public var entries = 0
    public var lots = 0
    /// One sentence for each difference; empty when all agrees.
    public var differences: [String] = []
    /// What was verified, invariant by invariant.
    public internal(set) var invariants: [Line] = []

    public init() {}

    init(_ tally: InvariantTally) {
        invariants = Invariant.allCases.compactMap { invariant in
            tally.lines[invariant].map { line in
                let (seconds, attoseconds) = line.time.components
                return Line(
                    id: invariant, sentence: invariant.sentence, rows: line.rows,
                    milliseconds: Int(seconds * 1_000 + attoseconds / 1_000_000_000_000_000),
                    differences: line.differences)
            }
        }
    }
}
