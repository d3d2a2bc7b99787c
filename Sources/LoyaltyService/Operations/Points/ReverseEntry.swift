import LoyaltyRules

/// Reverses one entry (冲正), with a reason and at most once: what came in goes out, what went out goes back
/// into the very lots, with their dates (PTS-29).
public struct ReverseEntry: Operation {
    public static let name = "entry.reverse"
    public static let permission = Permission.reverseEntry
    public let member: MemberID
    /// The entry's sequence.
    public let entry: Int64
    public let reason: String

    public init(member: MemberID, entry: Int64, reason: String) {
        self.member = member
        self.entry = entry
        self.reason = reason
    }

    public var laneKey: Int { MemberReference.id(member).laneKey }

    public func run(in context: OperationContext) throws -> Posted {
        guard let entry = try LedgerTable.entry(entry, of: member, in: context.tx) else {
            throw Refusal(.entryUnknown)
        }
        guard entry.property.isEmpty || context.actor.covers(entry.property) else {
            throw Refusal(.propertyOutOfScope, ["property": .property(entry.property)])
        }
        let whole = try LedgerTable.operation(entry.operation, of: member, in: context.tx)?.row.name ?? ""
        guard !EntryReversal.never.contains(whole) else { throw Refusal(.operationNotReversible) }
        guard !EntryReversal.asAWhole.contains(whole) else { throw Refusal(.entryNotAlone) }
        let program = try context.programs.program(entry.programVersion, in: context.tx)
        let ledger = try MemberAccount(
            .id(member), program: program,
            heading: .init(
                name: Self.name, occurredOn: entry.occurredOn, property: entry.property, folio: entry.folio,
                reason: reason),
            in: context)
        context.property = entry.property
        let before = ledger.standing.balances[program.points.id].held
        try EntryReversal.post(entry, reason: reason, in: ledger)
        try ActivityDays.settleTrades(in: ledger)
        try ledger.settleTier(on: context.today(at: entry.property, in: program))
        try ledger.save()
        try context.emit(
            "entry.reversed", ["entry": String(entry.sequence), "operation": String(ledger.operationID)])
        return ledger.posted(folio: entry.folio == 0 ? nil : entry.folio, points: before)
    }
}
