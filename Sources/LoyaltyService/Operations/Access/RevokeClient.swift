import LoyaltyRules

/// Takes a program's access to the API away, from the next request on.
public struct RevokeClient: Operation {
    public static let name = "client.revoke"
    public static let permission = Permission.manageAccess
    public let clientID: Int64

    public init(clientID: Int64) { self.clientID = clientID }

    public struct Answer: Sendable, Codable {}

    public func run(in context: OperationContext) throws -> Answer {
        guard let client = try ClientTable.list(in: context.tx).first(where: { $0.id == clientID }) else {
            throw Refusal(.clientUnknown)
        }
        try AccessScope.demand(client.properties, of: context.actor)
        try ClientTable.revoke(clientID, in: context.tx)
        return Answer()
    }
}
