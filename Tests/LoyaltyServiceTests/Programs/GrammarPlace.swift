import LoyaltyRules

/// One place in a document, and what it is in the grammar: `earning[].caps[].per`.
struct GrammarPlace {
    /// The way to it, by the places among entries and items.
    let steps: [Int]
    let shape: String
    let key: String
    /// The id of the item in which it stands, as cases name it.
    let item: String

    /// Every key of every mapping.
    static func all(of node: DocumentNode, steps: [Int] = [], shape: String = "", item: String = "") -> [GrammarPlace] {
        switch node.content {
        case .scalar: return []
        case .sequence(let items):
            return items.enumerated().flatMap { all(of: $1, steps: steps + [$0], shape: shape + "[]", item: item) }
        case .mapping(let entries):
            let own = entries.first { $0.key == "id" }?.value.scalar ?? item
            return entries.enumerated().flatMap { index, entry in
                let name = (shape.isEmpty ? "" : shape + ".") + entry.key
                return [GrammarPlace(steps: steps + [index], shape: name, key: entry.key, item: own)]
                    + all(of: entry.value, steps: steps + [index], shape: name, item: own)
            }
        }
    }
}

extension DocumentNode {
    /// The text of a scalar.
    var scalar: String? {
        if case .scalar(let text) = content { return text }
        return nil
    }

    /// What stands at a place.
    func at(_ steps: ArraySlice<Int>) -> DocumentNode {
        guard let step = steps.first else { return self }
        switch content {
        case .scalar: return self
        case .sequence(let items): return items[step].at(steps.dropFirst())
        case .mapping(let entries): return entries[step].value.at(steps.dropFirst())
        }
    }

    /// The document with something else at a place; with nothing, the entry or item is gone.
    func replacing(_ steps: ArraySlice<Int>, with other: DocumentNode?) -> DocumentNode {
        guard let step = steps.first else { return other ?? self }
        let rest = steps.dropFirst()
        let isGone = rest.isEmpty && other == nil
        switch content {
        case .scalar: return self
        case .sequence(var items):
            if isGone { items.remove(at: step) } else { items[step] = items[step].replacing(rest, with: other) }
            return DocumentNode(.sequence(items), at: mark)
        case .mapping(var entries):
            if isGone { entries.remove(at: step) } else { entries[step].value = entries[step].value.replacing(rest, with: other) }
            return DocumentNode(.mapping(entries), at: mark)
        }
    }

    /// Every word in it, keys included.
    var words: Set<String> {
        switch content {
        case .scalar(let text): [text]
        case .sequence(let items): items.reduce(into: []) { $0.formUnion($1.words) }
        case .mapping(let entries): entries.reduce(into: []) { $0.formUnion($1.value.words.union([$1.key])) }
        }
    }
}
