import LoyaltyRules

/// Ends a membership, by the member's wish or as a sanction: nothing more is posted, the points end, the ledger stays.
enum MembershipEndPosting {
    /// - Parameter operation: the name under which it stands in the ledger.
    /// - Throws: `Refusal` `member_unknown`, `member_closed`, `property_out_of_scope`, `no_program_in_force`, `holds_open`.
    static func post(
        _ member: MemberID, operation: String, because why: String, in context: OperationContext
    ) throws -> Posted {
        guard let newest = try context.programs.newest(in: context.tx) else { throw Refusal(.noProgramInForce) }
        let today = context.today(at: "", in: newest)
        let program = try context.programs.inForce(on: today, in: context.tx)
        let ledger = try MemberAccount(
            .id(member), program: program,
            heading: .init(name: operation, occurredOn: today, property: "", reason: why), in: context)
        let home = try MemberTable.row(member, in: context.tx)?.property ?? ""
        guard home.isEmpty || context.actor.covers(home) else {
            throw Refusal(.propertyOutOfScope, ["property": .property(home)])
        }
        let before = ledger.standing.balances[program.points.id].held
        try MembershipEnding.end(on: today, in: ledger)
        ledger.explain([MembershipClosure.sentence(on: today, because: why)])
        try ledger.save()
        try StandingTable.setStatus(.closed, of: member, at: context.now, in: context.tx)
        try context.emit("member.closed", ["operation": String(ledger.operationID)])
        return ledger.posted(points: before)
    }
}
