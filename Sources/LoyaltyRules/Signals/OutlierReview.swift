/// Whose work at accounts is unlike that of the others (T10, daily outlier report): a manager who redeems guests' points
/// against stays that were paid in cash does far more redemptions than any colleague; a clerk who credits a relative does it
/// for one and the same member.
public enum OutlierReview {
    /// So many days are looked at together.
    public static let days = 30
    /// From how many pieces of work on somebody may stand out, and by what factor above the median of the others.
    public static let (least, factor) = (10, 5)
    /// From how many pieces of work for one member on.
    public static let forOneMember = 4

    /// Those who stand out, the most points first. Of a kind of work that only one person does, nothing is usual.
    /// - Parameter facts: those of `days`.
    public static func find(_ facts: [WorkFact]) -> [StaffOutlier] {
        let byStaff = facts.filter { $0.actor.hasPrefix("staff:") }
        var found: [StaffOutlier] = []
        for kind in WorkKind.allCases {
            let work = Dictionary(grouping: byStaff.filter { $0.kind == kind }, by: \.actor)
            let counts = work.mapValues { Set($0.map(\.operation)).count }
            for (actor, facts) in work {
                let usual = median(counts.filter { $0.key != actor }.map(\.value))
                if let usual, let count = counts[actor], count >= least, count >= factor * usual {
                    found.append(outlier(.often, actor, kind, facts, usual: usual))
                }
                found += favours(actor, kind, facts)
            }
        }
        return found.sorted { ($1.points, $0.actor, $0.kind.rawValue) < ($0.points, $1.actor, $1.kind.rawValue) }
    }

    private static func favours(_ actor: String, _ kind: WorkKind, _ facts: [WorkFact]) -> [StaffOutlier] {
        guard kind == .credit || kind == .use else { return [] }
        return Dictionary(grouping: facts, by: \.member).values.compactMap { ofOne in
            guard Set(ofOne.map(\.operation)).count >= forOneMember else { return nil }
            return outlier(.favoured, actor, kind, ofOne, usual: 0, member: ofOne[0].member)
        }
    }

    private static func outlier(
        _ reason: StaffOutlier.Reason, _ actor: String, _ kind: WorkKind, _ facts: [WorkFact], usual: Int,
        member: MemberID? = nil
    ) -> StaffOutlier {
        StaffOutlier(
            reason: reason, actor: actor, kind: kind, count: Set(facts.map(\.operation)).count,
            points: facts.reduce(0) { $0 + abs($1.points) }, members: Set(facts.map(\.member)).count, usual: usual,
            member: member)
    }

    /// Nil of nobody.
    private static func median(_ counts: [Int]) -> Int? {
        counts.isEmpty ? nil : counts.sorted()[counts.count / 2]
    }
}
