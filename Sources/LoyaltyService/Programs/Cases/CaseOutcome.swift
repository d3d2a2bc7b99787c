import LoyaltyRules

/// What became of the fact that a case is about.
enum CaseOutcome {
    /// The case has no such fact.
    case none
    case posted(BookPosting)
    case quoted(Quote)
    case answered(BenefitAnswer)
    /// Refused, with the code that the desk would tell.
    case refused(String)
}
