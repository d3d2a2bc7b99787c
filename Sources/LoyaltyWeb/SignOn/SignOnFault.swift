import LoyaltyRules

/// Why a sign-in at an identity provider came to nothing; the log has it, the person reads one sentence for all.
enum SignOnFault: Error, Equatable {
    /// The provider does not answer, or not as it should.
    case provider(String)
    /// The answer belongs to no sign-in that this browser began, or to one that took too long.
    case stranger
    /// The token is no token, is not signed by the provider, or signed in a way that is not taken.
    case token(String)
    case claims(IdentityReview.Problem)
}
