import LoyaltyRules

/// Two accounts of one person, field by field, as whoever merges them sees them (MEM-16).
public struct MergeComparison: Sendable {
    /// A field that at least one of the two tells.
    public struct Line: Sendable {
        public let field: MergeField
        /// What the account tells that stays; contacts are masked, nothing is empty.
        public let staying: String
        /// What the account tells that is given up.
        public let leaving: String
        public let isStayingVerified: Bool
        public let isLeavingVerified: Bool
        /// What is proposed; nil where there is nothing to choose.
        public let proposal: MergeProposal.Answer?
    }

    public let lines: [Line]
    /// The catalogue of preferences, for their names.
    public let choices: [PreferenceChoice]
}
