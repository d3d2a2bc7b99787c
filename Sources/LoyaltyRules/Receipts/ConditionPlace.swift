/// Where a condition stands in a program document: a part of what a rule, a counter or a reward asks. A receipt keeps the
/// place instead of the words, so that it can be said in any language.
public struct ConditionPlace: Sendable, Hashable {
    /// What asks.
    public enum Owner: String, Sendable { case rule, counter, reward }

    public let owner: Owner
    /// The id of the rule, counter or reward.
    public let id: String
    /// Which part of the condition, from the whole inwards: the place in the list of parts at each step.
    public let path: [Int]

    init(_ owner: Owner, _ id: String, path: [Int]) {
        self.owner = owner
        self.id = id
        self.path = path
    }

    /// As one text: `rule:spring_festival:0.2`.
    var stored: String { "\(owner.rawValue):\(id):" + path.map(String.init).joined(separator: ".") }

    /// Reads what `stored` wrote.
    init?(stored text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let owner = Owner(rawValue: parts[0]) else { return nil }
        let path = parts[2].split(separator: ".").map { Int($0) }
        guard path.allSatisfy({ $0 != nil }) else { return nil }
        self.init(owner, parts[1], path: path.compactMap { $0 })
    }
}

extension Program {
    /// The condition at a place; nil where this document has none.
    public func condition(at place: ConditionPlace) -> Condition? {
        let whole =
            switch place.owner {
            case .rule: rule(place.id)?.condition
            case .counter: counter(place.id)?.condition
            case .reward: reward(place.id)?.condition
            }
        return place.path.reduce(whole) { $0?.part($1) }
    }
}

extension Condition {
    fileprivate func part(_ number: Int) -> Condition? {
        switch self {
        case .all(let parts), .any(let parts), .none(let parts), .atLeast(_, let parts):
            parts.indices.contains(number) ? parts[number] : nil
        default: nil
        }
    }
}
