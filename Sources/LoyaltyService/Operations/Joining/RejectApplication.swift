import LoyaltyRules

/// Says no to an applicant, with the reason that they are told; what they told about themselves is kept no longer (MEM-05).
public struct RejectApplication: Operation {
    public static let name = "application.reject"
    public static let permission = Permission.reviewApplications
    public let application: Int64
    /// In the words in which the applicant is told.
    public let explanation: String

    public init(application: Int64, reason: String) {
        self.application = application
        explanation = reason
    }

    public var laneKey: Int { Int(truncatingIfNeeded: application >> 3) }

    /// - Throws: `InvalidInput` without a reason; `Refusal` `application_unknown`, `application_decided`, `property_out_of_scope`.
    public func run(in context: OperationContext) throws -> ApplicationAnswer {
        let words = String(explanation.map { $0.isNewline ? " " : $0 })
        guard words.contains(where: { !$0.isWhitespace }) else { throw InvalidInput("reason", "reason_required") }
        let (_, form) = try JoinPosting.open(application, in: context)
        guard
            try ApplicationTable.decide(
                application, .rejected, by: context.actor.id, reason: words, member: nil, at: context.now,
                keyring: context.keyring, in: context.tx)
        else { throw Refusal(.applicationDecided) }
        try JoinPosting.tell("application_rejected", form, ["reason": words], in: context)
        try context.emit("application.rejected", ["application": String(application)])
        return ApplicationAnswer(application: application, state: .rejected, member: nil, cardNumber: nil)
    }
}
