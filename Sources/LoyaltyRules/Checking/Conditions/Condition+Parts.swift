extension Condition {
    /// The questions at the leaves of the tree.
    var leaves: [Condition] {
        switch self {
        case .all(let parts), .any(let parts), .none(let parts), .atLeast(_, let parts):
            parts.flatMap(\.leaves)
        default: [self]
        }
    }

    /// The questions of which none may be answered no: the condition itself, or the parts of an `all`.
    var musts: [Condition] {
        if case .all(let parts) = self { return parts.flatMap(\.musts) }
        if case .any(let parts) = self, parts.count == 1 { return parts[0].musts }
        return [self]
    }

    /// The words that are asked for under a key.
    func words(of key: TextCondition) -> [WordPattern] {
        leaves.flatMap { leaf -> [WordPattern] in
            if case .text(key, let words) = leaf { return words }
            return []
        }
    }

    /// The smallest part that makes the condition fail in every one of some situations; nil when it may hold.
    func impossible(in situations: [Situation]) -> Condition? {
        guard situations.allSatisfy({ truth(in: $0) == .no }) else { return nil }
        guard case .all(let parts) = self else { return self }
        return parts.lazy.compactMap { $0.impossible(in: situations) }.first ?? self
    }
}
