import LoyaltyRules

/// A member's profile as a desk, an outside system or the member sees it.
public struct ProfileView: Sendable {
    /// A tag that the member carries by rule, and what was found.
    public struct RuleTag: Sendable {
        public let tag: ProfileTag
        public let rule: TagRule
        public let finding: TagReview.Finding
    }

    /// The profile of an account that was merged into this one: it stays with that account, and is shown here.
    public struct Merged: Sendable {
        public let member: MemberID
        public let cardNumber: String
        public let profile: MemberProfile
        public let tags: [String]
        /// The document that was seen for that account.
        public let document: DocumentRow?
    }

    public let member: MemberID
    public let row: ProfileRow
    /// How many sensitive choices are kept.
    public let healthCount: Int
    /// The sensitive choices; nil while they are hidden.
    public let health: [String]?
    /// Whether the member agreed that health data is kept.
    public let hasHealthConsent: Bool
    /// The identity document; nil when none is kept.
    public let document: DocumentRow?
    /// Whether the member agreed that the document is kept.
    public let hasIdentityConsent: Bool
    /// The member's numbers in other systems.
    public let outsideKeys: [OutsideKey]
    public let tags: Set<String>
    public let ruleTags: [RuleTag]
    public let managerName: String?
    /// What there is to ask (MEM-15).
    public let reasons: [StaleReview.Reason]
    public let merged: [Merged]
    public let choices: [PreferenceChoice]
    public let catalogue: [ProfileTag]
    /// Whether the member may have an account manager.
    public let mayHaveManager: Bool
    public let program: Program
    public let today: CalendarDay
}
