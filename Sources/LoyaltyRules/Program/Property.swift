/// A hotel that takes part in the program (门店).
public struct Property: Sendable, Hashable {
    public let id: String
    public let name: LocalName
    public let city: LocalName?
    /// The time zone (IANA name) by which the hotel's business day is told.
    public let timeZone: String
    public let outlets: [Outlet]
    public func outlet(_ id: String) -> Outlet? { outlets.first { $0.id == id } }
}
