/// What a value is used for; for nothing else (SEC-04).
public enum DataPurpose: String, Sendable, Hashable, CaseIterable {
    /// To know the member at the desk and to reach them about their account.
    case service
    /// To give and take points, tiers and rewards, and to prove it.
    case ledger
    /// To fit offers to the member.
    case profiling
    /// To let the right person sign in, and nobody else.
    case signIn = "sign_in"
    /// To show who did what and who looked at whom.
    case proof
    /// To take over what an outside system tells.
    case exchange
}
