/// What came of a claim.
public enum ClaimOutcome: String, Sendable, Codable, CaseIterable {
    /// The stay or bill was posted and brought what the program says.
    case credited
    /// Points were given by way of goodwill.
    case goodwill
    /// The stay or bill had been credited already (T-S4-2).
    case duplicate
    case refused
}
