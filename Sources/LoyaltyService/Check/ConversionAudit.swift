import LoyaltyRules

/// What was changed from one asset into another: both sides stand in one operation, and what came in is what the rate of its
/// program gives for what went out, rounded down (I-20); reversed, both are.
struct ConversionAudit {
    private var sides: [Int64: [CheckedMove]] = [:]
    private var reversed: Set<Int64> = []

    mutating func take(_ entry: CheckedMove) {
        guard Accounts.isConversion(entry.account) else { return }
        if entry.reverses == 0 { sides[entry.operation, default: []].append(entry) } else { reversed.insert(entry.reverses) }
    }

    /// How many entries it knows.
    var count: Int { sides.values.reduce(reversed.count) { $0 + $1.count } }

    /// What is wrong, operation by operation.
    func differences(program: (Int) throws -> Program) throws -> [String] {
        try sides.sorted { $0.key < $1.key }.compactMap { operation, entries in
            let out = entries.filter { $0.amount < 0 }
            let gain = entries.filter { $0.amount > 0 }
            guard let out = out.first, let gain = gain.first, entries.count == 2,
                out.account == Accounts.conversion(with: gain.asset), gain.account == Accounts.conversion(with: out.asset)
            else { return "operation \(operation) converts on one side only" }
            let program = try program(out.programVersion)
            guard let terms = ConversionReview.terms(from: out.asset, to: gain.asset, program: program) else {
                return "operation \(operation) converts \(out.asset) into \(gain.asset), which its program does not"
            }
            let expected = ConversionReview.result(of: -out.amount, terms, program: program)
            if gain.amount != expected {
                return "operation \(operation) gives \(gain.amount) \(gain.asset) for \(-out.amount) \(out.asset), its program says \(expected)"
            }
            guard reversed.contains(out.sequence) == reversed.contains(gain.sequence) else {
                return "operation \(operation) converted and is reversed on one side only"
            }
            return nil
        }
    }
}
