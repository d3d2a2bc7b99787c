/// What a draft changes, member by member and in all, against what was in force.
public struct ReplayComparison: Sendable {
    public let frame: ReplayFrame
    public private(set) var members = 0
    /// Members for whom anything is different on the last day, or was on the way.
    public private(set) var changed = 0
    public private(set) var migration: TierMigration
    public private(set) var inForce: ReplayTally
    public private(set) var draft: ReplayTally
    /// How many rise, fall and stay, and the members for whom most changes among each.
    public private(set) var changes: [TierChange: Int] = [:]
    public private(set) var examples: [TierChange: [ReplayExample]] = [:]
    private let mostExamples: Int
    /// Both sides of the member that is gone through: the memory serves one after the other.
    private var before: ReplayAccount
    private var after: ReplayAccount

    public init(_ frame: ReplayFrame, examples: Int = 5) {
        self.frame = frame
        mostExamples = examples
        migration = TierMigration(frame)
        inForce = ReplayTally(frame)
        draft = ReplayTally(frame)
        before = ReplayAccount(isDraft: false, frame: frame)
        after = ReplayAccount(isDraft: true, frame: frame)
    }

    /// Runs a member's history through both sides.
    public mutating func add(_ member: ReplayMember) {
        before.begin(member)
        after.begin(member)
        var shared = SharedEarning()
        if frame.occasions.events.isEmpty {
            for step in member.steps {
                (shared.known, shared.reviewed) = (nil, nil)
                _ = before.take(step, into: &inForce, sharing: &shared)
                _ = after.take(step, into: &draft, sharing: &shared)
            }
        } else {
            for turn in frame.occasions.turns(of: member) {
                (shared.known, shared.reviewed) = (nil, nil)
                if turn.isInForce { _ = before.take(turn.step, into: &inForce, sharing: &shared) }
                if turn.isDraft { _ = after.take(turn.step, into: &draft, sharing: &shared) }
            }
        }
        note(member.member, before.close(into: &inForce), after.close(into: &draft))
    }

    private mutating func note(_ member: MemberID, _ before: ReplayOutcome, _ after: ReplayOutcome) {
        members += 1
        if before != after { changed += 1 }
        let change = frame.change(from: before.standing.tier, to: after.standing.tier)
        migration.add(from: before.standing.tier, to: after.standing.tier)
        changes[change, default: 0] += 1
        guard mostExamples > 0 else { return }
        let example = ReplayExample(member: member, inForce: before, draft: after, frame: frame)
        var kept = examples[change] ?? []
        if kept.count == mostExamples, let last = kept.last, !example.goes(before: last) { return }
        kept.insert(example, at: kept.firstIndex { example.goes(before: $0) } ?? kept.count)
        if kept.count > mostExamples { kept.removeLast() }
        examples[change] = kept
    }
}
