import LoyaltyRules

/// Enrols a member (办理入会): one account for one mobile and one e-mail, a card number, the consents.
public struct EnrolMember: Operation {
    public static let name = "member.enrol"
    public static let permission = Permission.enrolMember
    public let enrolment: Enrolment

    public init(_ enrolment: Enrolment) { self.enrolment = enrolment }

    public var property: String? { enrolment.property.isEmpty ? nil : enrolment.property }
    public var laneKey: Int {
        if let mobile = enrolment.mobile { return MemberReference.mobile(mobile).laneKey }
        if let email = enrolment.email { return MemberReference.email(email).laneKey }
        return MemberReference.external(enrolment.externalKey ?? "").laneKey
    }

    public struct Answer: Sendable, Codable {
        public let member: MemberID
        public let cardNumber: String
        public let tier: String
    }

    /// - Throws: `InvalidInput` for a field that the channel asks for or does not ask for; `Refusal` `join_needs_review`,
    ///   `join_too_young`, `property_unknown`, `agreement_missing`, `mobile_taken`, `email_taken`,
    ///   `document_taken`, `identity_consent_missing`, …
    public func run(in context: OperationContext) throws -> Answer {
        if let channel = JoinChannel(rawValue: enrolment.channel) {
            let policy = try JoinChannelTable.policy(channel, in: context.tx)
            guard !policy.needsReview else { throw Refusal(.joinNeedsReview) }
            try JoinPosting.check(enrolment, policy: policy)
        }
        return try admit(in: context)
    }

    /// Makes a member of whoever may be one.
    func admit(in context: OperationContext) throws -> Answer {
        let program = try context.programs.inForce(on: enrolment.joinedOn, in: context.tx)
        let home = enrolment.property
        if !home.isEmpty && program.property(home) == nil {
            throw Refusal(.propertyUnknown, ["property": .text(home)])
        }
        guard enrolment.joinedOn <= context.today(at: home, in: program).adding(days: 1) else {
            throw Refusal(.dayInFuture, ["departure": .day(enrolment.joinedOn)])
        }
        guard enrolment.consents.contains(.agreement) || enrolment.externalKey != nil else {
            throw Refusal(.agreementMissing)
        }
        let answer = try MemberCreation.create(enrolment, program: program, importID: 0, in: context)
        return try welcome(answer, program: program, in: context)
    }

    /// Tells the events that come with joining, in the same transaction, where the program has any.
    private func welcome(_ answer: Answer, program: Program, in context: OperationContext) throws -> Answer {
        var tier = answer.tier
        for event in program.names.events where event.occurs == .joining {
            tier = try EventPosting.post(
                event.id, subject: "\(answer.member)", on: enrolment.joinedOn, at: enrolment.property,
                member: .id(answer.member), operation: RecordEvent.name, in: context
            ).tier
        }
        return Answer(member: answer.member, cardNumber: answer.cardNumber, tier: tier)
    }
}
