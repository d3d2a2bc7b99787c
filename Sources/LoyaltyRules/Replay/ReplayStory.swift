/// An example told in full: why the member stands where on both sides, and the facts that made the difference.
public struct ReplayStory: Sendable {
    /// How the member ends on one side.
    public struct Side: Sendable {
        public let standing: TierStanding
        /// Points held on the last day.
        public let points: Int64
        /// Why the tier is what it is, and what is missing to the next one.
        public let lines: [ReceiptLine]
        /// The document by which it is told.
        public let program: Program
    }

    /// A fact that gave something else on either side, with both receipts.
    public struct Fact: Sendable {
        public let folio: Folio
        public let inForce: [ReceiptLine]
        public let draft: [ReceiptLine]
        /// By how many points the draft gave more.
        public let difference: Int64
    }

    /// How many facts are shown, and how many steps on the ladder.
    static let mostFacts = 3
    static let mostEvents = 2

    public let member: MemberID
    public let change: TierChange
    public let inForce: Side
    public let draft: Side
    public let facts: [Fact]

    public init(_ example: ReplayExample, change: TierChange, history: ReplayMember, frame: ReplayFrame) {
        var before = ReplayAccount(history, isDraft: false, frame: frame, explaining: true)
        var after = ReplayAccount(history, isDraft: true, frame: frame, explaining: true)
        var (left, right) = (ReplayTally(frame), ReplayTally(frame))
        var facts: [Fact] = []
        for turn in frame.occasions.turns(of: history) {
            let old = turn.isInForce ? before.take(turn.step, into: &left) : nil
            let new = turn.isDraft ? after.take(turn.step, into: &right) : nil
            guard case .told(_, let folio, _) = turn.step.fact, old != nil || new != nil else { continue }
            let points = frame.assets[0]
            let difference = Self.points(new, points) - Self.points(old, points)
            guard difference != 0 else { continue }
            facts.append(
                Fact(folio: folio, inForce: old?.receipt ?? [], draft: new?.receipt ?? [], difference: difference))
        }
        member = example.member
        self.change = change
        inForce = Self.side(before.close(into: &left), &before, frame)
        draft = Self.side(after.close(into: &right), &after, frame)
        let largest = facts.enumerated().sorted {
            ($1.element.difference.magnitude, $0.offset) < ($0.element.difference.magnitude, $1.offset)
        }.prefix(Self.mostFacts).map(\.offset)
        self.facts = largest.sorted().map { facts[$0] }
    }

    private static func points(_ posting: BookPosting?, _ asset: String) -> Int64 {
        posting?.lines.reduce(0) { $1.asset == asset ? $0 + $1.amount : $0 } ?? 0
    }

    private static func side(_ outcome: ReplayOutcome, _ account: inout ReplayAccount, _ frame: ReplayFrame) -> Side {
        let ladder = account.ladder(on: frame.to)
        var lines = ladder.events(through: frame.to).suffix(mostEvents).flatMap {
            TierExplanation.lines($0, ladder: ladder)
        }
        if let next = TierProgress.towards(outcome.standing, ladder: ladder, on: frame.to), let way = next.alternatives.first {
            lines.append(ReceiptLine("replay.next", ["tier": .tier(next.next)]))
            lines += way.map(TierSentence.counted)
        }
        return Side(standing: outcome.standing, points: outcome.balances[0], lines: lines, program: ladder.program)
    }
}
