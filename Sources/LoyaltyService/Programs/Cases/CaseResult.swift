import LoyaltyRules

/// How one case went.
public struct CaseResult: Sendable {
    /// The case's own sentence.
    public let name: String
    /// What was expected and did not come; empty when the case holds.
    public let differences: [CaseDifference]
    /// The code of the refusal, when what the case is about was refused.
    public let refused: String?
    /// Why the fact did what it did (of a case without one: the last fact before); empty after a refusal.
    public let receipt: Receipt
    /// The program that spoke, by which the receipt can be told in words.
    public let program: Program

    /// Whether everything that was expected came.
    public var passed: Bool { differences.isEmpty }
}
