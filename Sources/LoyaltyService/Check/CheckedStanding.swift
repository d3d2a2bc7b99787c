import LoyaltyRules

/// A member's cached row as a check reads it.
struct CheckedStanding {
    /// What is held of an asset, and was gained of it in all.
    struct Balance {
        /// A number in the page's book of assets.
        let asset: Int32
        let held: Int64
        let lifetime: Int64
    }

    let member: MemberID
    let entryCount: Int64
    let lastOperation: Int64
    let tierVersion: Int
    let tierAsOf: CalendarDay
    let tier: TierStanding
    /// Where its balances stand among those of the page.
    let balances: Range<Int>
}
