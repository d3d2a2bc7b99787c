import LoyaltyRules

/// Ends a claim: gives what was approved through the operations that give it anywhere else, and tells the member.
enum ClaimSettling {
    /// The claim of a member, whose account is locked first: of two who decide at once, the second sees what the first did.
    /// - Throws: `Refusal` `member_unknown`, `claim_unknown`.
    static func locked(
        _ id: Int64, of member: MemberID, at property: String, in context: OperationContext
    ) throws -> ClaimRow {
        guard try StandingTable.lock(member, at: context.now, in: context.tx) != nil else { throw Refusal(.memberUnknown) }
        guard let row = try ClaimTable.one(id, of: member, keyring: context.keyring, in: context.tx),
            row.facts.property == property
        else { throw Refusal(.claimUnknown) }
        context.concerns(member)
        return row
    }

    /// Gives what was approved: posts the stay or bill, or gives goodwill. All that these refuse is refused here, too.
    static func give(_ row: inout ClaimRow, in context: OperationContext) throws {
        let posted = row.way == .credit ? try credit(row, in: context) : try goodwill(row, in: context)
        row.operation = posted.operation.operation
        try end(&row, row.way == .credit ? .credited : .goodwill, in: context)
    }

    /// Writes the outcome and the message that tells of it.
    static func end(_ row: inout ClaimRow, _ outcome: ClaimOutcome, in context: OperationContext) throws {
        row.outcome = outcome
        row.state = outcome == .credited || outcome == .goodwill ? .approved : .refused
        row.decidedBy = context.actor.id
        row.decidedAt = context.now
        guard context.sendsNotices else { return }
        try context.emit("message." + ClaimNotice.kind(outcome).rawValue, ["claim": String(row.id)])
    }

    private static func credit(_ row: ClaimRow, in context: OperationContext) throws -> Posted {
        let isStay = row.facts.kind == .stay
        let needed: Permission = isStay ? .recordStay : .recordBill
        guard context.actor == .member(row.member) || context.actor.permissions.contains(needed) else {
            throw Refusal(.permissionDenied, ["permission": .text(needed.rawValue)])
        }
        guard let amount = row.amount ?? row.facts.amount else { throw InvalidInput("amount", "required") }
        let program = try context.program(on: row.facts.day)
        let folio = ClaimMatching.folio(
            row.facts, lines: [FolioLine(category: category(of: row, in: program), net: amount)], currency: program.currency)
        return isStay
            ? try RecordStay(member: .id(row.member), folio: folio).run(in: context)
            : try RecordBill(member: .id(row.member), folio: folio).run(in: context)
    }

    /// What staff said, else the outlet's own category, else the first of the program: rooms.
    private static func category(of row: ClaimRow, in program: Program) -> String {
        if !row.category.isEmpty { return row.category }
        let outlet = program.property(row.facts.property)?.outlet(row.facts.outlet)
        return outlet?.category ?? program.categories.first?.id ?? ""
    }

    private static func goodwill(_ row: ClaimRow, in context: OperationContext) throws -> Posted {
        guard context.actor.permissions.contains(.adjustPoints) else {
            throw Refusal(.permissionDenied, ["permission": .text(Permission.adjustPoints.rawValue)])
        }
        let program = try context.ruling(at: row.facts.property).program
        let change = AssetAmount(program.points.id, row.points)
        return try AdjustPoints(
            member: .id(row.member), change: change, reason: row.facts.number, at: row.facts.property
        ).run(in: context)
    }
}
