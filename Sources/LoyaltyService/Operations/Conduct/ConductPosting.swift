import LoyaltyRules

/// Carries out what was decided about a case, and tells the member.
enum ConductPosting {
    /// The case of a member, whose account is locked first: of two who decide at once, the second sees what the first did.
    /// - Throws: `Refusal` `member_unknown`, `conduct_case_unknown`, `property_out_of_scope`.
    static func locked(_ id: Int64, of member: MemberID, in context: OperationContext) throws -> ConductRow {
        guard try StandingTable.lock(member, at: context.now, in: context.tx) != nil else { throw Refusal(.memberUnknown) }
        guard let row = try ConductTable.one(id, of: member, keyring: context.keyring, in: context.tx) else {
            throw Refusal(.conductCaseUnknown)
        }
        context.concerns(member)
        guard context.actor == .member(member) || isAt(row.property, context.actor) else {
            throw Refusal(.propertyOutOfScope, ["property": .property(row.property)])
        }
        context.property = row.property
        return row
    }

    /// A case of no hotel is the group's: whoever acts for some hotels only does not touch it.
    static func isAt(_ property: String, _ actor: Actor) -> Bool {
        property.isEmpty ? actor.properties == nil : actor.covers(property)
    }

    /// Lets a sanction hold.
    static func apply(_ row: inout ConductRow, in context: OperationContext) throws {
        row.state = .decided
        row.decidedBy = context.actor.id
        row.decidedAt = context.now
        if row.sanction.suspends {
            try StandingTable.setSuspension(row.id, of: row.member, at: context.now, in: context.tx)
        }
        guard context.sendsNotices, row.sanction != .none else { return }
        try context.emit("message.conduct_notice", ["conduct": String(row.id)])
    }

    /// Lets earning and benefits go on, unless another case still holds.
    /// - Parameter gives: whether what was not earned meanwhile is given; it is, where the sanction was wrong.
    static func lift(_ row: inout ConductRow, gives: Bool, in context: OperationContext) throws {
        row.liftedAt = context.now
        guard row.sanction.suspends else { return }
        let (id, member, tx) = (row.id, row.member, context.tx)
        let other = try ConductTable.list(of: member, limit: 1_000, keyring: context.keyring, in: tx)
            .first { $0.id != id && $0.holds }?.id
        try StandingTable.setSuspension(other ?? 0, of: member, at: context.now, in: tx)
        guard gives else { return }
        if let other { return try ConductTable.reassign(id, to: other, of: member, in: tx) }
        for folio in try ConductTable.withheld(by: id, of: member, in: tx) {
            try give(folio, of: member, because: id, in: context)
        }
    }

    /// Tells a stay, bill or event once more as it stands, now with what it earns.
    private static func give(_ folio: Int64, of member: MemberID, because id: Int64, in context: OperationContext) throws {
        try ConductTable.release(folio, of: member, by: id, in: context.tx)
        guard let row = try FolioTable.latest(folio, of: member, in: context.tx), row.status == .posted else { return }
        _ = try FolioRevision.post(
            folio, of: member, operation: "conduct.restore", lines: row.folio.lines, reason: "conduct \(id)",
            isRestored: true, in: context)
    }
}
