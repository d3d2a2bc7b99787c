import LoyaltyRules

/// What every operation does with holds: finds them under the member's lock, and ends them.
enum HoldPosting {
    /// A hold of a member, for one who may act at its hotel.
    /// - Throws: `Refusal` `member_unknown`, `hold_unknown`, `property_out_of_scope`.
    static func seen(_ id: Int64, of member: MemberID, in context: OperationContext) throws -> HoldRow {
        guard try StandingTable.row(member, in: context.tx) != nil else { throw Refusal(.memberUnknown) }
        guard let row = try HoldTable.one(id, of: member, in: context.tx) else { throw Refusal(.holdUnknown) }
        guard row.property.isEmpty ? context.actor.properties == nil : context.actor.covers(row.property) else {
            throw Refusal(.propertyOutOfScope, ["property": row.property.isEmpty ? .key("where.every_hotel") : .property(row.property)])
        }
        context.property = row.property
        return row
    }

    /// A refusal of the rules, with the values of its sentence.
    static func refusal(_ refusal: HoldRefusal, of hold: Hold, asked amount: Int64? = nil) -> Refusal {
        Refusal(
            rule: refusal,
            [
                "left": .amount(hold.amountLeft, asset: hold.asset),
                "amount": .amount(amount ?? hold.amountLeft, asset: hold.asset),
            ])
    }

    /// Gives back what is left of a hold. What has ended meanwhile is taken out by who calls.
    static func end(_ row: HoldRow, _ kind: Hold.State, in ledger: MemberAccount) throws {
        var row = row
        let left = row.hold.left
        let step = HoldStep(
            place: try nextPlace(row, in: ledger), kind: kind, amount: row.hold.amountLeft, entry: 0, ends: true,
            operation: ledger.operationID, recordedAt: ledger.context.now)
        try LotTable.reserve(left.map { LotUse(lot: $0.lot, amount: -$0.amount) }, of: row.member, in: ledger.context.tx)
        try HoldTable.insert(step, of: row, in: ledger.context.tx)
        row.hold.state = kind
        try HoldTable.settle(row, in: ledger.context.tx)
        ledger.explain([sentence(kind == .released ? "hold.released" : "hold.timed_out", amount: step.amount, of: row)])
    }

    /// Ends the member's holds whose end has passed, so that nobody has to wait for the job.
    /// - Returns: whether there were any.
    static func timeOutOverdue(in ledger: MemberAccount) throws -> Bool {
        let now = ledger.context.now
        let overdue = try HoldTable.open(ledger.member, in: ledger.context.tx).filter { $0.hold.isOverdue(at: now) }
        for row in overdue { try end(row, .timedOut, in: ledger) }
        return !overdue.isEmpty
    }

    /// The number of a hold's next step.
    static func nextPlace(_ row: HoldRow, in ledger: MemberAccount) throws -> Int64 {
        try Int64(HoldTable.steps(of: row.id, member: row.member, in: ledger.context.tx).count) + 1
    }

    /// A sentence of the receipt about a hold.
    static func sentence(_ key: String, amount: Int64, of row: HoldRow) -> ReceiptLine {
        ReceiptLine(key, ["amount": .amount(amount, asset: row.hold.asset), "subject": .text(name(row))], rule: "hold")
    }

    /// What a hold is called: what it is for, else its number.
    static func name(_ row: HoldRow) -> String { row.subject.isEmpty ? String(row.id) : row.subject }
}
