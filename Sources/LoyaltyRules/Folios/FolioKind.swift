/// What kind of consumption a folio tells of.
public enum FolioKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// A stay in a room, from arrival to departure.
    case stay
    /// A bill of an outlet, for example a restaurant.
    case bill
}
