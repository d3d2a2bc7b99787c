import LoyaltyRules

/// Tells one member of a version of the program that is to come, or that it does not come after all; once each (POL-05).
struct TellOfVersion: Operation {
    enum Kind: String, Sendable, Codable, CaseIterable {
        case coming, withdrawn
    }

    static let name = "program.tell"
    static let permission = Permission.scheduleProgram
    let member: MemberID
    let kind: Kind
    let version: Int

    var laneKey: Int { MemberReference.id(member).laneKey }

    struct Answer: Sendable, Codable { let told: Bool }

    func run(in context: OperationContext) throws -> Answer {
        guard context.sendsNotices, try ProgramTable.row(version, in: context.tx) != nil,
            try StandingTable.row(member, in: context.tx)?.status == .active
        else { return Answer(told: false) }
        context.concerns(member)
        // Withdrawn, or published again, since the job looked.
        let isWithdrawn = try ProgramTable.withdrawals(in: context.tx).contains { $0.version == version }
        guard isWithdrawn == (kind == .withdrawn) else { return Answer(told: false) }
        let person = try MemberTable.person(member, keyring: context.keyring, in: context.tx)
        let channel = person?.mobile != nil ? "sms" : person?.email != nil ? "email" : "none"
        guard
            try NoticeTable.insert(
                kind, version: version, of: member, channel: channel, at: context.now, in: context.tx)
        else { return Answer(told: false) }
        guard channel != "none" else { return Answer(told: false) }
        try MemberNotice.post(
            kind == .coming ? .programChanges : .programWithdrawn, version: version, in: context)
        return Answer(told: true)
    }
}
