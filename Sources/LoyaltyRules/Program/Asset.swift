/// Something that members hold and use: points, by default with lots that expire.
public struct Asset: Sendable, Hashable {
    public let id: String
    public let name: LocalName
    /// Decimal places; 0 for whole points.
    public let decimals: Int
    /// When what was earned ends; nil when it never does.
    public let expiry: ExpiryTerms?
}
