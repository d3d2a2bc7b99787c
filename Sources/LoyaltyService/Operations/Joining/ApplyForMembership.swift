import LoyaltyRules

/// Asks to become a member (MEM-05): where the channel has a review, the application waits for it, else the guest is a member at
/// once.
public struct ApplyForMembership: Operation {
    public static let name = "application.apply"
    public static let permission = Permission.enrolMember
    public let enrolment: Enrolment

    /// - Parameter enrolment: what the guest told. A code of a QR picture decides about hotel and channel.
    public init(_ enrolment: Enrolment) { self.enrolment = enrolment }

    public var property: String? { enrolment.property.isEmpty ? nil : enrolment.property }
    public var laneKey: Int { EnrolMember(enrolment).laneKey }

    public struct Answer: Sendable, Codable {
        /// The application that waits; nil for who is a member at once.
        public let application: Int64?
        public let dueAt: Instant?
        public let member: MemberID?
        public let cardNumber: String?
    }

    /// - Throws: as `EnrolMember`, and `Refusal` `join_code_unknown`, `join_code_closed`, `application_running`.
    public func run(in context: OperationContext) throws -> Answer {
        let enrolment = try placed(in: context)
        guard let channel = JoinChannel(rawValue: enrolment.channel) else {
            throw InvalidInput("channel", "unknown_word", ["words": JoinChannel.allCases.map(\.rawValue).joined(separator: ", ")])
        }
        let policy = try JoinChannelTable.policy(channel, in: context.tx)
        try JoinPosting.check(enrolment, policy: policy)
        guard policy.needsReview else {
            let answer = try EnrolMember(enrolment).admit(in: context)
            return Answer(application: nil, dueAt: nil, member: answer.member, cardNumber: answer.cardNumber)
        }
        _ = try context.ruling(at: enrolment.property)
        guard enrolment.consents.contains(.agreement) else { throw Refusal(.agreementMissing) }
        try refuseKnown(enrolment, in: context)
        let referrer = try enrolment.referredBy.map { reference in
            guard let member = try reference.find(in: context) else { throw Refusal(.referrerUnknown) }
            return member
        }
        context.property = enrolment.property
        let due = ApplicationClock.due(appliedAt: context.now, hours: policy.answerHours)
        let row = ApplicationRow(
            id: context.newID(), state: .applied, channel: channel, property: enrolment.property,
            joinCode: enrolment.joinCode ?? "", appliedAt: context.now, dueAt: due,
            form: ApplicantForm(enrolment, referrer: referrer), takenBy: nil, decidedBy: nil, decidedAt: nil, member: nil)
        let contact = enrolment.mobile?.description ?? enrolment.email?.description ?? ""
        guard
            try ApplicationTable.insert(
                row, contactKey: context.keyring.blindIndex("application", of: contact), keyring: context.keyring, in: context.tx)
        else { throw Refusal(.applicationRunning) }
        try context.emit("application.received", ["application": String(row.id), "channel": channel.rawValue])
        return Answer(application: row.id, dueAt: due, member: nil, cardNumber: nil)
    }

    /// What was told, at the hotel and by the channel of the code.
    private func placed(in context: OperationContext) throws -> Enrolment {
        guard let code = enrolment.joinCode else { return enrolment }
        guard let row = try JoinCodeTable.one(code, in: context.tx) else { throw Refusal(.joinCodeUnknown) }
        guard row.closedAt == nil else { throw Refusal(.joinCodeClosed) }
        var enrolment = enrolment
        enrolment.property = row.property
        enrolment.channel = row.channel.rawValue
        return enrolment
    }

    /// Who is a member already need not wait to hear it.
    private func refuseKnown(_ enrolment: Enrolment, in context: OperationContext) throws {
        if let mobile = enrolment.mobile, let holder = try MemberReference.mobile(mobile).find(in: context) {
            throw Refusal(.mobileTaken, [:], conflict: OperationReference(member: holder, operation: 0))
        }
        if let email = enrolment.email, let holder = try MemberReference.email(email).find(in: context) {
            throw Refusal(.emailTaken, [:], conflict: OperationReference(member: holder, operation: 0))
        }
    }
}
