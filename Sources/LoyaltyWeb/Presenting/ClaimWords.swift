import LoyaltyRules

/// The keys of the words about claims.
enum ClaimWords {
    /// The lists of the queue, by what the search form sends.
    static let lists = [
        ("waiting", "claims.list_waiting"), ("mine", "claims.list_mine"), ("proposed", "claims.list_proposed"),
        ("decided", "claims.list_decided"),
    ]

    /// How a claim stands.
    static func key(_ state: ClaimState) -> String {
        switch state {
        case .open: "claims.state_open"
        case .proposed: "claims.state_proposed"
        case .approved: "claims.state_approved"
        case .refused: "claims.state_refused"
        }
    }

    /// What came of a claim.
    static func key(_ outcome: ClaimOutcome) -> String {
        switch outcome {
        case .credited: "claims.outcome_credited"
        case .goodwill: "claims.outcome_goodwill"
        case .duplicate: "claims.outcome_duplicate"
        case .refused: "claims.outcome_refused"
        }
    }

    /// What is compared.
    static func key(_ criterion: ClaimMatch.Criterion) -> String {
        switch criterion {
        case .number: "claims.fits_number"
        case .day: "claims.fits_day"
        case .amount: "claims.fits_amount"
        case .name: "claims.fits_name"
        }
    }
}
