import LoyaltyRules

/// A look at a member, as the member is told of it: which kind of person, when, at which data, why. Names of staff stay in the house.
public struct AccessView: Sendable {
    /// Who looked.
    public enum Looker: Sendable, Hashable {
        case staff([Role])
        /// A program of the hotel.
        case program
        /// Tessera itself, or who runs it.
        case system
    }

    public let at: Instant
    public let looker: Looker
    /// The hotels at which they work; empty for all.
    public let hotels: [String]
    /// Words such as `name`, `ledger`.
    public let fields: [String]
    public let reason: String
}
