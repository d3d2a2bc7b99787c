import LoyaltyRules

/// One example: what happened before, what happens, and what must come of it.
struct ProgramCase: Sendable {
    let name: String
    let program: Program
    /// The tier at posting, where the case states it instead of telling the history that led to it.
    let tier: String?
    let traits: MemberTraits
    /// The business day on which everything is posted; nil for the day of each fact.
    let today: CalendarDay?
    let rates: [DayRate]
    /// What happens before.
    let given: [CaseFact]
    /// What the case is about; nil when it is about the history alone.
    let when: CaseFact?
    let expectations: [CaseExpectation]

    /// The rate of a folio's day, as the desk looks it up: of that very day and no other.
    func dayRate(of folio: Folio) -> DayRate? {
        rates.first { $0.currency == folio.currency && $0.day == folio.occurredOn }
    }
}
