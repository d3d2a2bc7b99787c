/// A column that a file of found members may have.
public enum ListColumn: String, Sendable, Hashable, Codable, CaseIterable {
    case card, name, mobile, email, tier, status, property, joined, channel, points
    case lastStay = "last_stay"

    /// Whether it tells how to reach the member: hidden but for a few digits unless a reason was given.
    public var isContact: Bool { self == .mobile || self == .email }

    /// What a file has where nothing else is chosen.
    public static let usual: [ListColumn] = [.card, .name, .tier, .property, .joined, .points]
}
