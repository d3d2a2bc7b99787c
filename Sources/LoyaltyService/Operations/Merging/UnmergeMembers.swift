import LoyaltyRules

/// Parts two memberships that were merged by mistake (MEM-16): every lot and every day's count goes back to where it came
/// from. What of it was spent meanwhile is taken from what else the other account holds, or is owed, or it is refused, as the
/// program says of anything taken back; what was earned since the merge stays with the account that earned it.
/// What had been taken over of the person goes back, too, but for what was put right since.
public struct UnmergeMembers: Operation {
    public static let name = "member.unmerge"
    public static let permission = Permission.mergeMembers
    public static let locksTwoMembers = true
    /// The account that had been given up.
    public let member: MemberID
    public let reason: String

    public init(member: MemberID, reason: String) {
        self.member = member
        self.reason = reason
    }

    public var laneKey: Int { MemberReference.id(member).laneKey }

    public func run(in context: OperationContext) throws -> Posted {
        guard let merge = try MergeTable.of(member, in: context.tx),
            let (row, _) = try LedgerTable.operation(merge.operation, of: member, in: context.tx)
        else { throw Refusal(.notMerged) }
        let program = try context.programs.program(row.programVersion, in: context.tx)
        let pair = try MemberPair(
            from: .id(merge.survivor), to: .id(member), program: program,
            heading: .init(name: Self.name, occurredOn: row.occurredOn, property: "", reason: reason), parting: member,
            in: context)
        // Another desk may have parted them while this one waited for the locks.
        guard try MergeTable.of(member, in: context.tx) == merge else { throw Refusal(.notMerged) }
        context.concerns(member)
        let (staying, parted) = (pair.giver, pair.receiver)
        parted.isGivenUp = true
        try MergePosting.demandBothHomes(pair)
        let before = parted.standing.balances[program.points.id].held
        staying.explain([MergeReview.undone(from: try pair.receiverCard(), because: reason)])
        parted.explain([MergeReview.undone(from: try pair.giverCard(), because: reason)])
        // What is not there any more is refused before anything is given back.
        for ledger in [staying, parted] {
            for entry in try moves(of: merge.operation, in: ledger) { try MergePosting.takeBack(entry, in: ledger) }
        }
        _ = try staying.withdrawTitles(of: merge.operation)
        let today = context.today(at: "", in: program)
        for ledger in [staying, parted] { try ledger.settleTier(on: today) }
        try pair.save()
        try MergePerson.giveBack(merge, in: context)
        try MergeTable.undo(merge, by: parted.operationID, on: today, in: context.tx)
        try StandingTable.setStatus(.active, of: member, at: context.now, in: context.tx)
        try context.emit("member.unmerged", ["operation": String(parted.operationID), "from": "\(merge.survivor)"])
        return parted.posted(points: before)
    }

    /// What the merge moved in one ledger, newest first.
    private func moves(of operation: Int64, in ledger: MemberAccount) throws -> [EntryRow] {
        try LedgerTable.entries(ofOperation: operation, member: ledger.member, in: ledger.context.tx).filter {
            $0.account == Accounts.merge && $0.reverses == 0
        }.reversed()
    }
}
