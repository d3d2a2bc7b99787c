import LoyaltyRules

/// The part of the grammar that the reference model knows: some counters, each enough or all needed, in months.
struct PlainRequirement {
    let isAny: Bool
    let thresholds: [(counter: String, months: Int, atLeast: Int64)]

    /// Nil for anything that the model does not know.
    init?(_ requirement: Requirement?) {
        let parts: [Requirement]
        switch requirement {
        case .any(let some): (isAny, parts) = (true, some)
        case .all(let some): (isAny, parts) = (false, some)
        default: return nil
        }
        thresholds = parts.compactMap { part in
            guard case .counter(let counter, .months(let months), let bounds) = part, let least = bounds.atLeast else { return nil }
            return (counter, months, least)
        }
        guard thresholds.count == parts.count else { return nil }
    }
}

extension Validity {
    /// Months, for a term that the reference model knows; nil for ever.
    var plainMonths: Int? {
        if case .months(let months) = self { return months }
        return nil
    }
}

extension ExpiryTerms {
    /// Months after which points end, for terms that the reference model knows.
    var plainMonths: Int { after?.plainMonths ?? 1_200 }
}
