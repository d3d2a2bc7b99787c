import LoyaltyRules

/// A program that may call the API, with what its key allows.
public struct ClientRow: Sendable {
    public let id: Int64
    public let name: String
    public let scopes: Set<Permission>
    /// The hotels for which it may act; nil for all.
    public let properties: Set<String>?

    /// Who it is when it acts.
    public var actor: Actor { .client(id, scopes: scopes, properties: properties) }
}
