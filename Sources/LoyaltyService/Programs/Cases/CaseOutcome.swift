import LoyaltyRules

/// What became of the fact that a case is about.
enum CaseOutcome {
    /// The case has no such fact.
    case none
    case posted(Folio, CaseAccount.Posting)
    /// Refused, with the code that the desk would tell.
    case refused(String)
}
