/// An earning rule at a glance: by how much it multiplies, and on which days. What it multiplies, its limits and its
/// stack are told in sentences (`RuleText`).
public struct RuleOutline: Sendable {
    /// By tier, in the order of the ladder; a percentage is written as one.
    public let rates: [String]
    /// nil when it counts always.
    public let dates: String?

    public init(_ rule: EarningRule, in program: Program) {
        let words = ProgramWords(program: program)
        rates = program.tiers.indices.map { words.rate(rule.rate(rank: $0), of: rule.basis) }
        dates = rule.dates == .always ? nil : words.range(rule.dates)
    }
}
