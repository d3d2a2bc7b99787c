/// A place of a hotel that writes bills of its own: restaurant, SPA, shop (网点).
public struct Outlet: Sendable, Hashable {
    public let id: String
    public let name: LocalName
    /// The revenue category of its bills where a line names none.
    public let category: String
}
