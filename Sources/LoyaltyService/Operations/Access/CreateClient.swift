import LoyaltyRules

/// Adds a program that may call the API. The key is shown once; only its digest is kept.
public struct CreateClient: Operation {
    public static let name = "client.create"
    public static let permission = Permission.manageAccess
    public let clientName: String
    public let scopes: [Permission]
    /// The hotels for which it may act; nil for all.
    public let properties: [String]?
    /// The secret to give to the integrator.
    public let key: String

    public init(name: String, scopes: Set<Permission>, properties: [String]?) {
        clientName = name
        self.scopes = scopes.sorted { $0.rawValue < $1.rawValue }
        self.properties = properties
        key = "tsk_" + Secret.token()
    }

    private enum CodingKeys: String, CodingKey { case clientName, scopes, properties }

    public struct Answer: Sendable, Codable { public let clientID: Int64 }

    public func run(in context: OperationContext) throws -> Answer {
        try AccessScope.demand(properties.map(Set.init), of: context.actor)
        let row = ClientRow(
            id: context.newID(), name: clientName, scopes: Set(scopes), properties: properties.map(Set.init))
        try ClientTable.insert(row, digest: Secret.digest(key), at: context.now, in: context.tx)
        return Answer(clientID: row.id)
    }
}
