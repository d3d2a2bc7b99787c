/// Two questions that must both hold and never can.
struct Contradiction {
    let one: Condition
    let other: Condition
    /// Whether the whole condition can never hold because of it, and not only one branch of it.
    let isWhole: Bool

    /// Every contradiction in a condition.
    static func all(in condition: Condition, isWhole: Bool = true) -> [Contradiction] {
        switch condition {
        case .all: return pairs(conjuncts(of: condition), isWhole: isWhole)
        case .any(let parts): return parts.flatMap { all(in: $0, isWhole: isWhole && parts.count == 1) }
        case .atLeast(let least, let parts):
            return parts.flatMap { all(in: $0, isWhole: isWhole && least == parts.count) }
        case .none: return []
        default: return pairs([condition], isWhole: isWhole)
        }
    }

    private static func conjuncts(of condition: Condition) -> [Condition] {
        if case .all(let parts) = condition { return parts.flatMap { conjuncts(of: $0) } }
        return [condition]
    }

    private static func pairs(_ parts: [Condition], isWhole: Bool) -> [Contradiction] {
        var found: [Contradiction] = []
        for (index, part) in parts.enumerated() {
            for earlier in parts[...index] where excludes(earlier, part) {
                found.append(Contradiction(one: earlier, other: part, isWhole: isWhole))
            }
        }
        return found
            + parts.flatMap { part -> [Contradiction] in
                if case .any = part { return all(in: part, isWhole: isWhole) }
                if case .atLeast = part { return all(in: part, isWhole: isWhole) }
                return []
            }
    }

    /// Whether two questions about the same thing have no answer in common. A question is asked of itself, too:
    /// its own bounds may be the wrong way round.
    private static func excludes(_ left: Condition, _ right: Condition) -> Bool {
        switch (left, right) {
        case (.number(let one, let low), .number(let other, let high)): one == other && disjoint(low, high)
        case (.spend(let one, let share, let low), .spend(let other, let otherShare, let high)):
            one == other && share == otherShare && disjoint(low, high)
        case (.history(let one, let first, let low), .history(let other, let second, let high)):
            one == other && first == second && disjoint(low, high)
        case (.weekday(let one), .weekday(let other)): one.isDisjoint(with: other)
        case (.month(let one), .month(let other)): one.isDisjoint(with: other)
        case (.dayOfMonth(let one), .dayOfMonth(let other)):
            // The last day, 0, can be the 28th to the 31st.
            one.isDisjoint(with: other) && !(one.contains(0) && other.contains { $0 >= 28 })
                && !(other.contains(0) && one.contains { $0 >= 28 })
        case (.dates(let one), .dates(let other)): disjoint(one, other)
        case (.arrival(let one), .arrival(let other)): disjoint(one, other)
        case (.booked(let one), .booked(let other)): disjoint(one, other)
        case (.text(let one, let words), .text(let other, let others)):
            // A member has many tags, a hotel many groups: two of them can hold together.
            one == other && one != .tag && one != .group && disjoint(words, others)
        default: false
        }
    }

    private static func disjoint(_ left: Bounds, _ right: Bounds) -> Bool {
        let least = [left.atLeast, right.atLeast].compactMap { $0 }.max()
        let most = [left.atMost, right.atMost].compactMap { $0 }.min()
        guard let least, let most else { return false }
        return least > most
    }

    private static func disjoint(_ left: DayRange, _ right: DayRange) -> Bool {
        let from = [left.from, right.from].compactMap { $0 }.max()
        let until = [left.until, right.until].compactMap { $0 }.min()
        guard let from, let until else { return false }
        return from > until
    }

    private static func disjoint(_ left: [WordPattern], _ right: [WordPattern]) -> Bool {
        !left.contains { one in
            right.contains { other in
                switch (one, other) {
                case (.exactly(let word), _): other.matches(word)
                case (_, .exactly(let word)): one.matches(word)
                case (.beginning(let one), .beginning(let other)):
                    one.hasPrefix(other) || other.hasPrefix(one)
                }
            }
        }
    }
}
