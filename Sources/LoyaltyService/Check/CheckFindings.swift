import LoyaltyRules

/// What was verified of some members, and what differs.
struct CheckFindings: Sendable {
    private(set) var members = 0
    private(set) var entries = 0
    private(set) var lots = 0
    private(set) var tally = InvariantTally()
    /// One sentence for each difference, in the order of the members.
    private(set) var differences: [String] = []
    /// Differences beyond this number are counted and not named.
    static let mostNamed = 1_000

    mutating func differ(_ invariant: Invariant, of member: MemberID, _ what: String) {
        tally.differ(invariant)
        if differences.count < Self.mostNamed { differences.append("member \(member): \(what)") }
    }

    /// Notes how many rows were verified for some invariants, and for how long; the time counts with the first.
    mutating func verified(_ invariants: Invariant..., rows: Int, time: Duration = .zero) {
        for (place, invariant) in invariants.enumerated() {
            tally.add(invariant, rows: rows, time: place == 0 ? time : .zero)
        }
    }

    mutating func count(members: Int, entries: Int, lots: Int) {
        self.members += members
        self.entries += entries
        self.lots += lots
    }

    /// Adds what was found of the members that follow.
    mutating func add(_ other: CheckFindings) {
        count(members: other.members, entries: other.entries, lots: other.lots)
        tally.add(other.tally)
        differences += other.differences.prefix(max(0, Self.mostNamed - differences.count))
    }
}
