/// Who carries a tag by rule, and why (TIER-19).
public enum TagReview {
    /// What a rule found of a member.
    public struct Finding: Sendable, Hashable {
        public let holds: Bool
        /// What each of the rule's counters came to, in their order.
        public let found: [Int64]

        public init(holds: Bool, found: [Int64]) {
            self.holds = holds
            self.found = found
        }
    }

    /// Whether a rule holds of a member on a day.
    public static func find(
        _ rule: TagRule, tier: String, traits: MemberTraits, history: any MemberHistory, program: Program, on day: CalendarDay
    ) -> Finding {
        let folio = Folio(
            kind: .stay, property: "", outlet: nil, number: "", arrival: day, departure: day, currency: program.currency,
            lines: [], details: FolioDetails())
        let fact = FactView(
            EarningRequest(folio, member: traits, tier: tier, postedOn: day, history: history), charges: [], program: program,
            day: day)
        return Finding(
            holds: rule.condition.holds(of: fact),
            found: rule.measures.map { measure in
                program.counter(measure.counter).map { history.total(of: $0, in: .months(measure.months), on: day) } ?? 0
            })
    }
}
