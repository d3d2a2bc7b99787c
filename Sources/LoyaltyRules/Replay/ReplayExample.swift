/// A member shown as an example of what a draft changes.
public struct ReplayExample: Sendable, Hashable {
    public let member: MemberID
    public let inForce: ReplayOutcome
    public let draft: ReplayOutcome
    /// By how many tiers, and by how many points on the last day, the two sides differ.
    let tiers: Int
    public let points: Int64

    init(member: MemberID, inForce: ReplayOutcome, draft: ReplayOutcome, frame: ReplayFrame) {
        self.member = member
        self.inForce = inForce
        self.draft = draft
        let old = frame.inForce.program(on: frame.to).rank(of: inForce.standing.tier)
        tiers = abs(frame.draft.program(on: frame.to).rank(of: draft.standing.tier) - old)
        points = draft.balances[0] - inForce.balances[0]
    }

    /// The largest difference first; the same members each time, whatever the order in which they come.
    func goes(before other: ReplayExample) -> Bool {
        (-tiers, -points.magnitudeClamped, member.value) < (-other.tiers, -other.points.magnitudeClamped, other.member.value)
    }
}

extension Int64 {
    fileprivate var magnitudeClamped: Int64 { Int64(clamping: magnitude) }
}
