import LoyaltyRules

/// One example: what happened before, what happens, and what must come of it.
struct ProgramCase: Sendable {
    let name: String
    let program: Program
    /// The tier at posting, where the case states it instead of telling the history that led to it.
    let tier: String?
    /// The business day on which everything is posted; nil for the day of each fact.
    let today: CalendarDay?
    let rates: [DayRate]
    /// Facts that are posted before.
    let given: [Folio]
    /// The fact that the case is about; nil when it is about the history alone.
    let when: Folio?
    let expectations: [CaseExpectation]

    /// The business day at the hotel on which a fact is posted.
    func postingDay(of folio: Folio) -> CalendarDay { today ?? folio.occurredOn }

    /// The rate of a folio's day, as the desk looks it up: of that very day and no other.
    func dayRate(of folio: Folio) -> DayRate? {
        rates.first { $0.currency == folio.currency && $0.day == folio.occurredOn }
    }
}
