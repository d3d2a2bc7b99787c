/// Requirements with what they ask for looked up, laid flat one behind the other: a ladder asks them for each day of
/// each member. Each is known by the place of its first part.
struct TierAsks: Sendable {
    /// What is added up for a question.
    struct Sum: Sendable, Equatable {
        /// A counter by its place among those of the program; nil for one that is not known.
        let counter: Int?
        let window: Window
    }

    /// A question, or a group of those that follow it.
    enum Part: Sendable {
        /// A sum, by its number, lies between two bounds, both included.
        case sum(Int, atLeast: Int64, atMost: Int64)
        /// So many full years at a rank or above.
        case years(rank: Int, atLeast: Int)
        /// So many of the `count` parts that follow, up to the part `end`, hold.
        case group(needed: Int, count: Int, end: Int)
    }

    private(set) var parts: [Part] = []
    /// The same sum of several questions is one.
    private(set) var sums: [Sum] = []

    /// Adds a requirement.
    /// - Returns: the place of its first part.
    mutating func add(_ requirement: Requirement, _ program: Program) -> Int {
        let first = parts.count
        switch requirement {
        case .counter(let id, let window, let bounds):
            let sum = Sum(counter: program.counters.firstIndex { $0.id == id }, window: window)
            let number = sums.firstIndex(of: sum) ?? sums.count
            if number == sums.count { sums.append(sum) }
            parts.append(.sum(number, atLeast: bounds.atLeast ?? .min, atMost: bounds.atMost ?? .max))
        case .years(let tier, let atLeast): parts.append(.years(rank: program.rank(of: tier), atLeast: atLeast))
        case .all(let each): add(each, needed: each.count, program)
        case .any(let each): add(each, needed: 1, program)
        case .atLeast(let needed, let each): add(each, needed: needed, program)
        }
        return first
    }

    /// The part behind a part and all that belongs to it.
    func next(after part: Int) -> Int {
        if case .group(_, _, let end) = parts[part] { return end }
        return part + 1
    }

    private mutating func add(_ each: [Requirement], needed: Int, _ program: Program) {
        let group = parts.count
        parts.append(.group(needed: needed, count: each.count, end: group + 1))
        for part in each { _ = add(part, program) }
        parts[group] = .group(needed: needed, count: each.count, end: parts.count)
    }
}
