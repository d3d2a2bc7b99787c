/// In which order the rules of a document speak of a fact, worked out once for each kind of fact.
struct EarningPlan: Sendable {
    enum Step: Sendable {
        /// A rule by its place in the document.
        case rule(Int)
        /// The rules of a stack, at the place of its first.
        case stack([EarningRule], Stack.Mode)
    }

    private let stays: [Step]
    private let bills: [Step]
    private let events: [Step]
    /// The kinds of facts whose rules or counters ask what was before.
    private let askingHistory: [FolioKind]
    /// The kinds of facts that move an end of something, or break inactivity.
    private let activity: [FolioKind]

    init(_ rules: [EarningRule], stacks: [Stack], counters: [Counter], assets: [Asset]) {
        stays = Self.steps(rules, stacks, for: .stay)
        bills = Self.steps(rules, stacks, for: .bill)
        events = Self.steps(rules, stacks, for: .event)
        askingHistory = FolioKind.allCases.filter { kind in
            rules.contains { $0.kinds.contains(kind) && $0.asksHistory }
                || counters.contains { $0.kinds.contains(kind) && $0.asksHistory }
        }
        activity = FolioKind.allCases.filter { kind in assets.contains { $0.expiry?.isActivity(kind) ?? false } }
    }

    func asksHistory(_ kind: FolioKind) -> Bool { askingHistory.contains(kind) }
    func isActivity(_ kind: FolioKind) -> Bool { activity.contains(kind) }

    func steps(for kind: FolioKind) -> [Step] {
        switch kind {
        case .stay: stays
        case .bill: bills
        case .event: events
        }
    }

    /// A rule that is not for the kind says nothing, neither yes nor no.
    private static func steps(_ rules: [EarningRule], _ stacks: [Stack], for kind: FolioKind) -> [Step] {
        var done: [String] = []
        var steps: [Step] = []
        for (index, rule) in rules.enumerated() {
            guard let name = rule.stack else {
                if rule.kinds.contains(kind) { steps.append(.rule(index)) }
                continue
            }
            guard !done.contains(name), let mode = stacks.first(where: { $0.id == name })?.mode else { continue }
            done.append(name)
            let members = rules.filter { $0.stack == name && $0.kinds.contains(kind) }
            if !members.isEmpty { steps.append(.stack(members, mode)) }
        }
        return steps
    }
}

extension EarningRule {
    /// Whether it asks what was before: limits over time, kept remainders, conditions about history.
    var asksHistory: Bool {
        remainder == .keep || caps.contains { $0.period != .fact } || condition?.asksHistory ?? false
    }
}

extension Counter {
    /// The same of what it counts.
    var asksHistory: Bool { remainder == .keep || condition?.asksHistory ?? false }
}

extension Condition {
    fileprivate var asksHistory: Bool {
        switch self {
        case .all(let parts), .any(let parts), .none(let parts), .atLeast(_, let parts): parts.contains(where: \.asksHistory)
        case .history: true
        default: false
        }
    }
}
