/// One field of a profile, as it was and as it became (MEM-15).
public struct ProfileChange: Sendable, Hashable, Codable {
    /// A word that never changes, for example `company`.
    public let field: String
    public let old: String
    public let new: String
    /// Whether it tells of health; its values are forgotten with the consent.
    public let isSensitive: Bool

    public init(_ field: String, _ old: String, _ new: String, isSensitive: Bool = false) {
        self.field = field
        self.old = old
        self.new = new
        self.isSensitive = isSensitive
    }
}
