import LoyaltyRules

/// A member's statement of account: what there was, what came and went, what there is.
public struct StatementView: Sendable {
    /// One asset, or what is owed of it.
    public struct Section: Sendable {
        /// Its id in the ledger.
        public let asset: String
        /// What the member held when the period began; in the asset's smallest unit.
        public let opening: Int64
        /// Oldest first.
        public let lines: [LedgerLine]
        /// What the member held when it ended.
        public let closing: Int64
    }

    /// A statement has no more lines than somebody would read; a shorter period has fewer.
    public static let mostLines = 2_000

    public let period: StatementPeriod
    /// The program's points first, then whatever else was held or moved.
    public let sections: [Section]
}
