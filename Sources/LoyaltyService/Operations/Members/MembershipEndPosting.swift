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
        try endRequests(member, program: program, on: today, in: context)
        try context.emit("member.closed", ["operation": String(ledger.operationID)])
        return ledger.posted(points: before)
    }

    /// What the member asked for is done, and they hear of it (MEM-23).
    private static func endRequests(
        _ member: MemberID, program: Program, on today: CalendarDay, in context: OperationContext
    ) throws {
        for row in try RequestTable.list(of: member, keyring: context.keyring, in: context.tx)
        where row.kind == .close && row.state == .open {
            _ = try RequestTable.decide(
                row.id, of: member, .done, by: context.actor.id, answer: nil, at: context.now, keyring: context.keyring, in: context.tx)
            try MemberNotice.post(
                .closingDone, [MembershipClosure.ended(on: today)], tier: "", program: program, in: context)
        }
    }
}
