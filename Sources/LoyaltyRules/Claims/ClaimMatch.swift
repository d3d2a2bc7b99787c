/// How well a source fits a claim, criterion by criterion, each with its points: 100 is a perfect fit.
public struct ClaimMatch: Sendable, Hashable {
    /// What is compared.
    public enum Criterion: String, Sendable, CaseIterable {
        case number, day, amount, name
    }

    /// One comparison.
    public struct Line: Sendable, Hashable {
        public let criterion: Criterion
        public let points: Int
        /// What a perfect fit of this criterion brings.
        public let most: Int
    }

    public let lines: [Line]
    public var score: Int { lines.reduce(0) { $0 + $1.points } }
    /// Everything fits.
    public var isExact: Bool { score == 100 }

    /// Below this a source is not shown: it fits no better than chance.
    public static let leastShown = 40

    /// Compares a claim with a source. Another hotel's paper never fits.
    public static func compare(_ claim: ClaimFacts, with evidence: ClaimEvidence) -> ClaimMatch {
        let isElsewhere = evidence.property.map { $0 != claim.property } ?? false
        func line(_ criterion: Criterion, _ points: Int, of most: Int) -> Line {
            Line(criterion: criterion, points: isElsewhere ? 0 : points, most: most)
        }
        return ClaimMatch(lines: [
            line(.number, isSame(claim.number, evidence.number) ? 40 : 0, of: 40),
            line(.day, evidence.day.map { dayPoints(claim.day.number - $0.number) } ?? 0, of: 25),
            line(.amount, evidence.amounts.map { amountPoints(claim.amount, $0) }.max() ?? 0, of: 20),
            line(.name, evidence.isMember ? 15 : 0, of: 15),
        ])
    }

    /// Numbers are the same however they are spaced or written large or small.
    public static func isSame(_ one: String, _ other: String?) -> Bool {
        guard let other else { return false }
        let plain = ClaimPaper.plain(one)
        return !plain.isEmpty && plain == ClaimPaper.plain(other)
    }

    private static func dayPoints(_ apart: Int) -> Int {
        switch abs(apart) {
        case 0: 25
        case 1: 15
        case 2...3: 7
        default: 0
        }
    }

    /// The very amount, or one within a twentieth: a tip, a rounding.
    private static func amountPoints(_ claimed: Int64?, _ told: Int64) -> Int {
        guard let claimed else { return 0 }
        if claimed == told { return 20 }
        let (apart, larger) = (Int128(claimed) - Int128(told), Int128(max(claimed, told)))
        return larger > 0 && (apart < 0 ? -apart : apart) * 20 <= larger ? 10 : 0
    }
}
