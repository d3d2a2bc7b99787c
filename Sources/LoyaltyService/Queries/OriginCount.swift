import LoyaltyRules

/// How many guests became members by one way, and from where (MEM-29).
public struct OriginCount: Sendable, Hashable {
    /// The way of joining.
    public let channel: String
    /// Where the guest had come from; nil where nobody asked.
    public let source: ConversionSource?
    public let joined: Int
    /// How many of them have stayed or consumed as members.
    public let came: Int
}
