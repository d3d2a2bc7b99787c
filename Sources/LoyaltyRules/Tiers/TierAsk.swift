/// A requirement with what it asks for looked up, laid flat: a ladder asks it for each day of each member.
struct TierAsk: Sendable {
    /// What is added up for a question.
    struct Sum: Sendable, Equatable {
        /// A counter by its place among those of the program; nil for one that is not known.
        let counter: Int?
        let window: Window
    }

    /// A question, or a group of those that follow it.
    enum Part: Sendable {
        /// A counter in a window lies within bounds; the same sum of several questions has the same number.
        case counter(Sum, number: Int, Bounds)
        /// So many full years at a rank or above.
        case years(rank: Int, atLeast: Int)
        /// So many of the `count` parts that follow, up to the part `end`, hold.
        case group(needed: Int, count: Int, end: Int)
    }

    private(set) var parts: [Part] = []

    /// - Parameter sums: all that was asked so far, to which this requirement adds.
    init(_ requirement: Requirement, _ program: Program, sums: inout [Sum]) { add(requirement, program, &sums) }

    /// A requirement that is asked by itself.
    init(_ requirement: Requirement, _ program: Program) {
        var sums: [Sum] = []
        self.init(requirement, program, sums: &sums)
    }

    /// The part behind a part and all that belongs to it.
    func next(after part: Int) -> Int {
        if case .group(_, _, let end) = parts[part] { return end }
        return part + 1
    }

    private mutating func add(_ requirement: Requirement, _ program: Program, _ sums: inout [Sum]) {
        switch requirement {
        case .counter(let id, let window, let bounds):
            let sum = Sum(counter: program.counters.firstIndex { $0.id == id }, window: window)
            if !sums.contains(sum) { sums.append(sum) }
            parts.append(.counter(sum, number: sums.firstIndex(of: sum) ?? 0, bounds))
        case .years(let tier, let atLeast): parts.append(.years(rank: program.rank(of: tier), atLeast: atLeast))
        case .all(let each): add(each, needed: each.count, program, &sums)
        case .any(let each): add(each, needed: 1, program, &sums)
        case .atLeast(let needed, let each): add(each, needed: needed, program, &sums)
        }
    }

    private mutating func add(_ each: [Requirement], needed: Int, _ program: Program, _ sums: inout [Sum]) {
        let group = parts.count
        parts.append(.group(needed: needed, count: each.count, end: group + 1))
        for part in each { add(part, program, &sums) }
        parts[group] = .group(needed: needed, count: each.count, end: parts.count)
    }
}
