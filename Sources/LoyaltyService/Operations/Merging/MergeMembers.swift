import LoyaltyRules

/// Makes one membership of two that one person has (MEM-16): what the duplicate holds passes, lot by lot and day by day, into
/// the account that stays; whoever shows a card, mobile or address of the duplicate is served there from then on.
///
/// Of what each account tells of the person the one keeps its own that stays, but for the fields that whoever merges takes over
/// from the other. Both ledgers stay, each with its side of every move, so that `UnmergeMembers` can part them again.
public struct MergeMembers: Operation {
    public static let name = "member.merge"
    public static let permission = Permission.mergeMembers
    public static let locksTwoMembers = true
    /// The account that stays.
    public let member: MemberID
    /// The account that is given up.
    public let duplicate: MemberReference
    /// The fields that the account takes over that stays, in alphabetical order; of all others it keeps its own.
    public let taking: [MergeField]
    public let reason: String

    public init(member: MemberID, duplicate: MemberReference, taking: Set<MergeField> = [], reason: String) {
        self.member = member
        self.duplicate = duplicate
        self.taking = taking.sorted { $0.rawValue < $1.rawValue }
        self.reason = reason
    }

    public var laneKey: Int { MemberReference.id(member).laneKey }

    public func run(in context: OperationContext) throws -> Posted {
        let (today, program) = try context.ruling(at: "")
        let pair = try MemberPair(
            from: duplicate, to: .id(member), program: program,
            heading: .init(name: Self.name, occurredOn: today, property: "", reason: reason), in: context)
        let (leaving, staying) = (pair.giver, pair.receiver)
        context.concerns(member)
        leaving.isGivenUp = true
        try MergePosting.demandBothHomes(pair)
        for ledger in [leaving, staying] { try PointsPosting.lapse(before: today, in: ledger) }
        let before = staying.standing.balances[program.points.id].held
        let lots = try PointsPosting.openLots(of: leaving)
        try check(lots, pair, on: today)
        leaving.explain(MergeReview.gone(to: try pair.receiverCard(), lots))
        staying.explain(MergeReview.taken(from: try pair.giverCard(), lots))
        for lot in lots { try MergePosting.move(lot, pair) }
        let counted = MergeReview.counted(
            try leaving.days(withArrivals: false), counters: Set(program.counters.map(\.id)))
        for day in counted { try MergePosting.move(day, pair) }
        for title in MergeReview.titles(try TitleTable.all(of: leaving.member, in: context.tx), on: today) {
            try staying.add(title)
        }
        for ledger in [leaving, staying] { try ledger.settleTier(on: today) }
        try pair.save()
        try MergeTable.insert(
            .init(member: leaving.member, operation: staying.operationID, survivor: member, mergedOn: today), in: context.tx)
        let taken = try MergePerson.take(Set(taking), pair, operation: staying.operationID, in: context)
        try StandingTable.setStatus(.closed, of: leaving.member, at: context.now, in: context.tx)
        try context.emit(
            "member.merged",
            [
                "operation": String(staying.operationID), "duplicate": "\(leaving.member)",
                "taken": taken.map(\.rawValue).joined(separator: " "),
            ])
        return staying.posted(points: before)
    }

    private func check(_ lots: [Lot], _ pair: MemberPair, on day: CalendarDay) throws {
        let (leaving, staying) = (pair.giver, pair.receiver)
        do {
            try MergeReview.leave(
                lots, owes: !leaving.standing.balances.owing.isEmpty, isInPool: try PoolPosting.seat(of: leaving) != nil)
        } catch let refusal as MergeReview.Refusal {
            throw Refusal(rule: refusal)
        }
        let membership = try staying.membership(on: day)
        for asset in Set(lots.map(\.asset)) {
            guard let terms = staying.program.asset(asset) else { continue }
            do {
                try PoolReview.ends(
                    lots.filter { $0.asset == asset }.map { MergeReview.moved($0, as: $0.id) }, asset: terms,
                    lastActivity: staying.standing.lastActivity, rank: staying.rank, membership: membership,
                    terms: staying.program.terms.membership, on: day)
            } catch {
                throw Refusal(.mergeWouldEnd, ["asset": .asset(asset)])
            }
        }
    }
}
