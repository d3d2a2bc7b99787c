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

    public func run(in context: OperationContext) throws -> Answer {
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
        return try MemberCreation.create(enrolment, program: program, importID: 0, in: context)
    }
}
