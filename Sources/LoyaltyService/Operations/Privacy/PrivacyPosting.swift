import LoyaltyRules

/// What the operations on personal data have in common.
enum PrivacyPosting {
    /// Locks a member who is still a person.
    /// - Throws: `Refusal` `member_unknown`, `member_erased`.
    static func person(_ member: MemberID, in context: OperationContext) throws -> StandingRow {
        guard let standing = try StandingTable.lock(member, at: context.now, in: context.tx) else { throw Refusal(.memberUnknown) }
        context.concerns(member)
        guard try MemberTable.key(of: member, in: context.tx) != nil else { throw Refusal(.memberErased) }
        return standing
    }

    /// Today, by the clock of the program's first hotel.
    static func today(in context: OperationContext) throws -> CalendarDay {
        guard let newest = try context.programs.newest(in: context.tx) else { throw Refusal(.noProgramInForce) }
        return context.today(at: "", in: newest)
    }

    /// What holds of each purpose: the newest word counts.
    static func consents(of member: MemberID, in context: OperationContext) throws -> [ConsentPurpose: ConsentRow] {
        try MemberTable.consents(of: member, in: context.tx).reduce(into: [:]) { $0[$1.purpose] = $1 }
    }

    static func record(
        _ purpose: ConsentPurpose, granted: Bool, textVersion: String, channel: String, of member: MemberID,
        in context: OperationContext
    ) throws {
        let row = ConsentRow(
            purpose: purpose, granted: granted, textVersion: textVersion, channel: channel, recordedAt: context.now)
        try MemberTable.insertConsent(row, id: context.newID(), of: member, in: context.tx)
        // What was kept on this consent alone goes with it, whoever takes it back and wherever.
        if purpose == .health && !granted { try ProfileTable.forgetHealth(of: member, in: context.tx) }
        if purpose == .identity && !granted { try DocumentPosting.forget(of: member, in: context) }
    }

    /// Takes back every consent that can be taken back without ending the membership.
    static func withdrawAll(of member: MemberID, channel: String, in context: OperationContext) throws {
        for (purpose, row) in try consents(of: member, in: context).sorted(by: { $0.key.rawValue < $1.key.rawValue })
        where purpose != .agreement && row.granted {
            try record(
                purpose, granted: false, textVersion: row.textVersion, channel: channel, of: member, in: context)
        }
    }

    static func limit(
        _ kind: ProcessingLimit, isInForce: Bool, until: CalendarDay?, note: String?, of member: MemberID,
        in context: OperationContext
    ) throws {
        let row = LimitRow(
            kind: kind, isInForce: isInForce, until: until, note: note, actor: context.actor.id, recordedAt: context.now)
        try LimitTable.insert(row, id: context.newID(), of: member, keyring: context.keyring, in: context.tx)
    }

    /// The limits that hold today.
    static func limits(of member: MemberID, in context: OperationContext) throws -> Set<ProcessingLimit> {
        let today = try today(in: context)
        let rows = try LimitTable.inForce(on: today, of: member, keyring: context.keyring, in: context.tx)
        return Set(rows.map(\.kind))
    }

    /// Checks that the member's profile may be used and changed by who acts.
    /// - Throws: `Refusal` `member_restricted`.
    static func demandUse(of member: MemberID, in context: OperationContext) throws {
        let rows = try LimitTable.list(of: member, keyring: context.keyring, in: context.tx)
        guard !rows.isEmpty else { return }
        let answersForData = context.actor.permissions.contains(.managePrivacy) || context.actor == .member(member)
        guard ProcessingReview.mayEdit(limits: try limits(of: member, in: context), answersForData: answersForData) else {
            throw Refusal(.memberRestricted)
        }
    }
}
