import LoyaltyRules

/// An application for membership as whoever reviews it sees it.
public struct ApplicationView: Sendable {
    public let row: ApplicationRow
    /// Members who may be the same person.
    public let duplicates: [DuplicateView]
}
