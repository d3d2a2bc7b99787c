import LoyaltyRules

/// What a member's whole past comes to on a day: what takes the longer to find out, the longer the past is.
struct MemberSight: Sendable {
    /// All that it was found out from: as long as this is the same, so is what it comes to. An entry is never changed, so as
    /// many entries, the last by the same operation, are the same entries, in this process and in any other.
    struct Basis: Sendable, Equatable {
        let entryCount: Int64
        let operation: Int64
        let version: Int
        let day: CalendarDay
        let joinedOn: CalendarDay
        let titles: [TierTitle]
        let renewals: [CalendarDay]
    }

    let basis: Basis
    let tier: TierStanding
    let progress: TierProgress?
    let counters: [(counter: Counter, amount: Int64)]
    let keeping: TierKeeping?
    let reasons: [ReceiptLine]
    let membership: MembershipStanding
    /// The lots that hold something, and the newest of those that are used up; what is set aside of them is told by holds.
    let lots: [Lot]
}
