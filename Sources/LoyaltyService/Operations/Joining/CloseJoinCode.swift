import LoyaltyRules

/// Ends a code: whoever scans it from now on is told to ask at the desk.
public struct CloseJoinCode: Operation {
    public static let name = "join.code_close"
    public static let permission = Permission.reviewApplications
    public let code: String

    public init(code: String) { self.code = code }

    public struct Answer: Sendable, Codable { public let code: String }

    /// - Throws: `Refusal` `join_code_unknown`, `join_code_closed`, `property_out_of_scope`.
    public func run(in context: OperationContext) throws -> Answer {
        guard let row = try JoinCodeTable.one(code, in: context.tx) else { throw Refusal(.joinCodeUnknown) }
        guard context.actor.covers(row.property) else {
            throw Refusal(.propertyOutOfScope, ["property": .property(row.property)])
        }
        guard try JoinCodeTable.close(code, at: context.now, in: context.tx) else { throw Refusal(.joinCodeClosed) }
        return Answer(code: code)
    }
}
