import LoyaltyRules

/// Takes an application into review, so that others see who looks at it (MEM-05). Somebody else may take it over.
public struct TakeApplication: Operation {
    public static let name = "application.take"
    public static let permission = Permission.reviewApplications
    public let application: Int64

    public init(application: Int64) { self.application = application }

    public var laneKey: Int { Int(truncatingIfNeeded: application >> 3) }

    /// - Throws: `Refusal` `application_unknown`, `application_decided`, `property_out_of_scope`.
    public func run(in context: OperationContext) throws -> ApplicationAnswer {
        _ = try JoinPosting.open(application, in: context)
        guard try ApplicationTable.take(application, by: context.actor.id, in: context.tx) else {
            throw Refusal(.applicationDecided)
        }
        return ApplicationAnswer(application: application, state: .inReview, member: nil, cardNumber: nil)
    }
}
