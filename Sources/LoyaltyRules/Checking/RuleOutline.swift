/// An earning rule at a glance, in the words of the document: what it multiplies, by how much, on
/// which days, and with whom it competes. Parts that the rule has not are nil.
public struct RuleOutline: Sendable {
    public let basis: String
    /// By tier, in the order of the ladder; a percentage is written as one.
    public let rates: [String]
    public let dates: String?
    public let stack: String?
    public let caps: String?

    public init(_ rule: EarningRule, in program: Program) {
        let words = ProgramWords(program: program)
        basis = words.basis(rule.basis)
        rates = program.tiers.indices.map { words.rate(rule.rate(rank: $0), of: rule.basis) }
        dates = rule.dates == .always ? nil : words.range(rule.dates)
        stack = rule.stack.map { id in
            let mode = program.stacks.first { $0.id == id }?.mode.rawValue
            return mode.map { id + " (" + $0 + ")" } ?? id
        }
        caps = rule.caps.isEmpty ? nil : rule.caps.map { words.cap($0, of: rule) }.joined(separator: "; ")
    }
}
