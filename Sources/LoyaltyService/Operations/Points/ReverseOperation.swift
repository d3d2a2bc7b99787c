import LoyaltyRules

/// Reverses everything that an operation posted, in one go: each entry that was not reversed before.
public struct ReverseOperation: Operation {
    public static let name = "operation.reverse"
    public static let permission = Permission.reverseEntry
    public let member: MemberID
    public let operation: Int64
    public let reason: String

    public init(member: MemberID, operation: Int64, reason: String) {
        self.member = member
        self.operation = operation
        self.reason = reason
    }

    public var laneKey: Int { MemberReference.id(member).laneKey }

    public func run(in context: OperationContext) throws -> Posted {
        guard let (row, _) = try LedgerTable.operation(operation, of: member, in: context.tx) else {
            throw Refusal(.entryUnknown)
        }
        guard !EntryReversal.never.contains(row.name) else { throw Refusal(.operationNotReversible) }
        guard row.property.isEmpty || context.actor.covers(row.property) else {
            throw Refusal(.propertyOutOfScope, ["property": .property(row.property)])
        }
        guard row.name != PoolPoints.name else {
            return try PoolReversal.post(row, of: member, named: Self.name, reason: reason, in: context)
        }
        let program = try context.programs.program(row.programVersion, in: context.tx)
        let ledger = try MemberAccount(
            .id(member), program: program,
            heading: .init(
                name: Self.name, occurredOn: row.occurredOn, property: row.property, folio: row.folio, reason: reason),
            in: context)
        context.property = row.property
        let before = ledger.standing.balances[program.points.id].held
        // Newest first: what went out is put back before what came in is taken.
        let entries = try LedgerTable.entries(ofOperation: operation, member: member, in: context.tx).reversed()
        let open = try entries.filter {
            try PlantedBug.reversalOfAllAgain.isPlanted
                || !EntryReversal.isReturn($0) && LedgerTable.reversal(of: $0.sequence, member: member, in: context.tx) == nil
        }
        let hadTitles = try ledger.withdrawTitles(of: operation)
        guard hadTitles || !open.isEmpty else { throw Refusal(.entryAlreadyReversed) }
        for entry in open { try EntryReversal.post(entry, reason: reason, in: ledger) }
        if hadTitles {
            ledger.explain([ReceiptLine("tier.title_taken_back", ["reason": .text(reason)])])
        }
        try ActivityDays.settleTrades(in: ledger)
        try OfferTable.reopen(settledBy: operation, of: member, in: context.tx)
        try ledger.settleTier(on: context.today(at: row.property, in: program))
        try ledger.save()
        try context.emit(
            "operation.reversed", ["reversed": String(operation), "operation": String(ledger.operationID)])
        return ledger.posted(folio: row.folio == 0 ? nil : row.folio, points: before)
    }
}
