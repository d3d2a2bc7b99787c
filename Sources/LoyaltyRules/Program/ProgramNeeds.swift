/// What has to be known of a member before a fact can be judged by a program: what no rule asks for is not looked up.
public struct ProgramNeeds: Sendable, Hashable {
    /// Birthday, tags, way and day of joining.
    public private(set) var traits = false
    /// What rules have given before: limits over time, milestones.
    public private(set) var gifts = false
    /// What rules have given to all members.
    public private(set) var budgets = false
    /// On which day stays began: unbroken runs.
    public private(set) var arrivals = false
    /// Tiers given otherwise than by counting.
    public private(set) var titles = false
    /// When the member registered for campaigns.
    public private(set) var registrations = false
    /// The stays before: those that follow each other are one.
    public private(set) var stays = false

    init(
        names: ProgramNames, counters: [Counter], tiers: [Tier], earning: [EarningRule], milestones: [Milestone],
        terms: ProgramTerms
    ) {
        titles = tiers.contains { !$0.prices.isEmpty || $0.challenge != nil || $0.grant != nil }
        registrations = milestones.contains { $0.registration != nil }
        stays = terms.backToBack != nil
        arrivals = stays
        gifts = stays || !milestones.isEmpty
        traits = terms.membership != nil || names.events.contains { $0.occurs != nil }
        for rule in earning {
            rule.condition.map { look(at: $0) }
            for cap in rule.caps where cap.period != .fact {
                if cap.period == .campaign { budgets = true } else { gifts = true }
                if cap.period == .membershipYear { traits = true }
            }
        }
        for counter in counters { counter.condition.map { look(at: $0) } }
        for milestone in milestones {
            look(at: milestone.window)
            milestone.condition.map { look(at: $0) }
        }
        for tier in tiers {
            if tier.gifts.contains(where: { $0.oncePer == .membershipYear }) { traits = true }
            for requirement in [tier.attain, tier.retain, tier.lifetime, tier.challenge?.keep] {
                requirement.map { look(at: $0) }
            }
        }
    }

    private mutating func look(at condition: Condition) {
        switch condition {
        case .all(let parts), .any(let parts), .none(let parts), .atLeast(_, let parts):
            for part in parts { look(at: part) }
        case .text(let key, _): if key == .tag || key == .joinedBy { traits = true }
        case .number(.daysSinceJoining, _), .birthday: traits = true
        case .history(_, let window, _): look(at: window)
        default: break
        }
    }

    private mutating func look(at requirement: Requirement) {
        switch requirement {
        case .counter(_, let window, _): look(at: window)
        case .years: break
        case .all(let parts), .any(let parts), .atLeast(_, let parts): for part in parts { look(at: part) }
        }
    }

    private mutating func look(at window: Window) {
        if window == .membershipYear { traits = true }
        if case .consecutive = window { arrivals = true }
    }
}
