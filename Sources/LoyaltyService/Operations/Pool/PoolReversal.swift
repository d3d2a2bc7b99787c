import LoyaltyRules

/// Takes back what was moved in a family pool, in the ledgers of both members at once: out of the receiver's lots, and back
/// into the very lots of the giver.
enum PoolReversal {
    /// - Parameter member: either of the two, for whom it was asked.
    static func post(
        _ row: OperationRow, of member: MemberID, named name: String, reason: String, in context: OperationContext
    ) throws -> Posted {
        let entries = try sides(of: row.id, member: member, in: context)
        guard let first = entries.first, let other = try PoolTable.partner(ofEntry: first.sequence, member: member, in: context.tx)
        else { throw Refusal(.entryAlreadyReversed) }
        let isGiver = first.amount < 0
        let program = try context.programs.program(row.programVersion, in: context.tx)
        let pair = try MemberPair(
            from: .id(isGiver ? member : other), to: .id(isGiver ? other : member), program: program,
            heading: .init(name: name, occurredOn: row.occurredOn, property: row.property, reason: reason), in: context)
        context.concerns(member)
        let mine = isGiver ? pair.giver : pair.receiver
        let before = mine.standing.balances[program.points.id].held
        // The receiver first: what is not there any more is refused before anything is given back.
        for ledger in [pair.receiver, pair.giver] {
            for entry in try sides(of: row.id, member: ledger.member, in: context).reversed() {
                try EntryReversal.post(entry, reason: reason, in: ledger)
            }
        }
        for ledger in [pair.receiver, pair.giver] {
            try ledger.settleTier(on: context.today(at: row.property, in: program))
        }
        try pair.save()
        try context.emit(
            "operation.reversed", ["reversed": String(row.id), "operation": String(mine.operationID)])
        return mine.posted(points: before)
    }

    /// What the operation moved in one ledger: not what had ended and was taken out with it.
    private static func sides(of operation: Int64, member: MemberID, in context: OperationContext) throws -> [EntryRow] {
        try LedgerTable.entries(ofOperation: operation, member: member, in: context.tx).filter {
            $0.account == Accounts.pool && $0.reverses == 0
        }
    }
}
