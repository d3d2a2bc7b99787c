import LoyaltyRules

/// Forgets a member (SEC-11, PIPL 47): ends the membership, if it has not ended, and destroys the key of the personal data. The
/// ledger stays, with a number and no name. Not to be taken back.
public struct EraseMember: Operation {
    public static let name = "member.erase"
    public static let permission = Permission.managePrivacy
    public let member: MemberID
    /// The request that asks for it; 0 when the time of keeping is over, or an old copy of the database was put back.
    public let request: Int64
    /// Whether it is done again after an old copy of the database was put back: then nothing is weighed anew.
    public let isRepeated: Bool

    public init(member: MemberID, request: Int64 = 0, isRepeated: Bool = false) {
        self.member = member
        self.request = request
        self.isRepeated = isRepeated
    }

    public var laneKey: Int { MemberReference.id(member).laneKey }

    public struct Answer: Sendable, Codable {
        public let member: MemberID
        public let at: Instant
        /// The operation that ended the membership; nil when it had ended.
        public let closure: Int64?
        public let receipt: Receipt?
    }

    /// - Throws: `Refusal` `member_unknown`, `member_erased`, `privacy_request_unknown`, `erasure_blocked`, `holds_open`.
    public func run(in context: OperationContext) throws -> Answer {
        let standing = try PrivacyPosting.person(member, in: context)
        let today = try PrivacyPosting.today(in: context)
        let program = try context.programs.inForce(on: today, in: context.tx)
        if request != 0 {
            let known = try RequestTable.list(of: member, keyring: context.keyring, in: context.tx)
            guard known.contains(where: { $0.id == request && $0.kind == .erase && $0.state == .open }) else {
                throw Refusal(.privacyRequestUnknown)
            }
        }
        let facts = try ErasureFinding.facts(
            of: member, program: program, on: today, keyring: context.keyring, in: context.tx)
        let blockers = ErasureReview.blockers(facts, on: today)
        if !isRepeated, let first = blockers.first {
            let expected = ErasureReview.expectedOn(blockers, from: today)
            throw Refusal(
                .erasureBlocked,
                ["what": .key(first.word), "day": expected.map { .day($0) } ?? .key("privacy.no_day")])
        }
        var (closure, receipt): (Int64?, Receipt?)
        if standing.status == .active, blockers.isEmpty {
            let ledger = try MemberAccount(
                .id(member), program: program, heading: .init(name: Self.name, occurredOn: today, property: ""), in: context)
            try MembershipEnding.end(on: today, in: ledger)
            ledger.explain([MembershipClosure.erased(on: today)])
            try ledger.save()
            try StandingTable.setStatus(.closed, of: member, at: context.now, in: context.tx)
            closure = ledger.operationID
            receipt = Receipt(programVersion: program.version, lines: ledger.lines)
        }
        try Shredding.shred(member, request: request, in: context)
        return Answer(member: member, at: context.now, closure: closure, receipt: receipt)
    }
}
