/// What kind of fact is told of a member.
public enum FolioKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// A stay in a room, from arrival to departure.
    case stay
    /// A bill of an outlet, for example a restaurant.
    case bill
    /// Something without a charge: a registration, a review, a no-show, a birthday.
    case event

    /// The kinds that carry money.
    public static let consumption: [FolioKind] = [.stay, .bill]
}
