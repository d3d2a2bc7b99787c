/// When what a member holds ends (PTS-15, PTS-16).
public struct ExpiryTerms: Sendable, Hashable {
    /// What a new activity does to points that are still alive.
    public enum Extension: String, Sendable, CaseIterable {
        /// They end so many months after the activity.
        case fromActivity = "from_activity"
        /// They end so many months after the day on which they would have ended.
        case added
    }

    /// Months from the business day on which they were earned.
    public let afterMonths: Int
    /// The facts that extend; empty when none does.
    public let extendedBy: [FolioKind]
    public let extensionMode: Extension
}
