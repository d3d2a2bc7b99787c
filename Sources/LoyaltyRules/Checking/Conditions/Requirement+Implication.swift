extension Requirement {
    /// The counters and years at the leaves of the tree.
    var leaves: [Requirement] {
        switch self {
        case .all(let parts), .any(let parts), .atLeast(_, let parts): parts.flatMap(\.leaves)
        case .counter, .years: [self]
        }
    }

    /// The counter of a leaf.
    var counter: String? {
        if case .counter(let id, _, _) = self { return id }
        return nil
    }

    /// The least that a leaf asks for.
    var least: Int64? {
        switch self {
        case .counter(_, _, let bounds): bounds.atLeast
        case .years(_, let least): Int64(least)
        default: nil
        }
    }

    /// Whether two leaves count the same thing over the same time.
    func asksTheSame(as other: Requirement) -> Bool {
        switch (self, other) {
        case (.counter(let one, let window, _), .counter(let two, let second, _)):
            one == two && window == second
        case (.years(let one, _), .years(let other, _)): one == other
        default: false
        }
    }

    /// How the leaves are joined; requirements of different forms cannot be compared leaf by leaf.
    var form: String {
        switch self {
        case .counter, .years: "one"
        case .all(let parts): parts.count == 1 ? parts[0].form : "all"
        case .any(let parts): parts.count == 1 ? parts[0].form : "any"
        case .atLeast(let least, let parts): "at_least \(least) \(parts.count)"
        }
    }

    /// Whether who fulfils this fulfils the other as well. “No” may mean that it cannot be told from the document.
    func implies(_ other: Requirement) -> Bool {
        switch (self, other) {
        case (.any(let parts), _): return parts.allSatisfy { $0.implies(other) }
        case (_, .all(let parts)): return parts.allSatisfy { self.implies($0) }
        case (.all(let parts), .any(let others)):
            return parts.contains { $0.implies(other) } || others.contains { self.implies($0) }
        case (.all(let parts), _): return parts.contains { $0.implies(other) }
        case (_, .any(let parts)): return parts.contains { self.implies($0) }
        case (.atLeast(let one, let parts), .atLeast(let two, let others)):
            return two <= one && parts.count == others.count
                && zip(parts, others).allSatisfy { $0.implies($1) }
        case (.counter(_, _, let bounds), .counter(_, _, let wider)):
            return asksTheSame(as: other) && bounds.lies(in: wider)
        case (.years(_, let years), .years(_, let fewer)): return asksTheSame(as: other) && years >= fewer
        default: return false
        }
    }
}

extension Bounds {
    /// Whether everything between these bounds lies between the others, too.
    fileprivate func lies(in wider: Bounds) -> Bool {
        if let least = wider.atLeast { guard let atLeast, atLeast >= least else { return false } }
        if let most = wider.atMost { guard let atMost, atMost <= most else { return false } }
        return true
    }
}
