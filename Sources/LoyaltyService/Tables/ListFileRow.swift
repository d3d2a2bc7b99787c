import LoyaltyRules

/// A file of found members, its rows sealed until somebody fetches it.
public struct ListFileRow: Sendable {
    public enum State: String, Sendable, CaseIterable { case running, done, removed }

    /// Its number, which stands in the file and in its name.
    public let id: Int64
    public let madeBy: String
    /// Only members who joined at these hotels are in it; nil for all.
    public let hotels: Set<String>?
    /// The saved view from which it was made; empty for none.
    public let viewName: String
    /// `MemberFilter.stored`.
    public let conditions: String
    public let columns: [ListColumn]
    public let format: ListFile.Format
    public let language: Language
    /// Why contacts stand in it in clear; empty where they are masked.
    public let reason: String
    public let state: State
    /// The last member who was looked at.
    public let lastMember: MemberID
    public let members: Int64
    /// Found, but not in it: their data is restricted, or erased.
    public let leftOut: Int64
    public let madeAt: Instant
    public let finishedAt: Instant?
    /// When it is removed.
    public let endsAt: Instant

    /// Whether somebody's mobile or e-mail stands in it in clear.
    public var showsContacts: Bool { !reason.isEmpty && columns.contains(where: \.isContact) }
}
