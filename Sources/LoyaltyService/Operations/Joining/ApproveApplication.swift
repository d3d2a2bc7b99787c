import LoyaltyRules

/// Makes a member of an applicant, just as the desk enrols one: card number, welcome and all else are there at once (MEM-05, MEM-07).
public struct ApproveApplication: Operation {
    public static let name = "application.approve"
    public static let permission = Permission.reviewApplications
    public let application: Int64

    public init(application: Int64) { self.application = application }

    public var laneKey: Int { Int(truncatingIfNeeded: application >> 3) }

    /// - Throws: `Refusal` `application_unknown`, `application_decided`, `property_out_of_scope`; `mobile_taken`, `email_taken` when
    ///   the applicant has joined elsewhere meanwhile.
    public func run(in context: OperationContext) throws -> ApplicationAnswer {
        let (row, form) = try JoinPosting.open(application, in: context)
        // First: of two who approve at once, the second waits here and finds it answered.
        guard try ApplicationTable.take(application, by: context.actor.id, in: context.tx) else {
            throw Refusal(.applicationDecided)
        }
        let (today, _) = try context.ruling(at: row.property)
        let answer = try EnrolMember(form.enrolment(row, on: today)).admit(in: context)
        guard
            try ApplicationTable.decide(
                application, .approved, by: context.actor.id, reason: "", member: answer.member, at: context.now,
                keyring: context.keyring, in: context.tx)
        else { throw Refusal(.applicationDecided) }
        try JoinPosting.tell("application_approved", form, ["card": answer.cardNumber], in: context)
        return ApplicationAnswer(
            application: application, state: .approved, member: answer.member, cardNumber: answer.cardNumber)
    }
}
