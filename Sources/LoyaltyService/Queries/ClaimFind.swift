import LoyaltyRules

/// A source that may be the stay or bill of a claim, with how well it fits.
public struct ClaimFind: Sendable {
    /// Where it stands.
    public enum Source: Sendable {
        /// Posted to this member or another.
        case posted(FolioRow)
        /// Set aside by an import, since it could not be used.
        case parked(importID: Int64, ParkedRow)
    }

    public let source: Source
    public let match: ClaimMatch
}
