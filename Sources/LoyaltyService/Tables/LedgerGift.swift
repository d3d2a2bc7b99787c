import LoyaltyRules

/// What a rule has given a member for one fact, after corrections.
struct LedgerGift {
    let rule: String
    let asset: String
    let day: CalendarDay
    let folio: Int64
    /// The fact's number; of an event, its subject.
    let subject: String
    let amount: Int64
}
