/// One condition by which members are found; several are combined so that all of them hold (MEM-17).
public enum MemberCondition: Sendable, Hashable {
    /// How a membership stands, as lists tell it.
    public enum Status: String, Sendable, Hashable, CaseIterable {
        case active, closed
        /// Given up for another account of the same person.
        case merged
    }

    /// The tier as it was last settled.
    case tier(String)
    case status(Status)
    /// The hotel where the member joined.
    case property(String)
    /// How the member joined.
    case channel(String)
    case joined(FilterSpan<CalendarDay>)
    /// 1 to 12.
    case birthMonth(Int)
    /// What is held of an asset, in its smallest unit.
    case balance(String, FilterSpan<Int64>)
    /// Something that is held ends from today on within so many days.
    case ending(withinDays: Int)
    /// What a counter came to in this calendar year, in its smallest unit.
    case thisYear(String, FilterSpan<Int64>)
    /// The last day of the last stay.
    case lastStay(FilterSpan<CalendarDay>)
    /// So little of a counter, and nothing else, is missing to the next tier (TIER-11).
    case near(String, atMost: Int64)
    case consent(ConsentPurpose, given: Bool)

    /// Whether it holds for a member.
    public func holds(for facts: MemberFacts) -> Bool {
        switch self {
        case .tier(let tier): facts.tier == tier
        case .status(let status): facts.status == status
        case .property(let property): facts.property == property
        case .channel(let channel): facts.channel == channel
        case .joined(let span): span.contains(facts.joinedOn)
        case .birthMonth(let month): facts.birthday?.month == month
        case .balance(let asset, let span): span.contains(facts.balances[asset] ?? 0)
        case .ending(let days): facts.ends.contains { $0 >= facts.today && $0 <= facts.today.adding(days: days) }
        case .thisYear(let counter, let span): span.contains(facts.thisYear[counter] ?? 0)
        case .lastStay(let span): facts.lastStayOn.map(span.contains) ?? false
        // A membership that ended has no next tier.
        case .near(let counter, let most):
            facts.status == .active && facts.progress?.isWithin(most, of: counter) ?? false
        case .consent(let purpose, let given): facts.consents.contains(purpose) == given
        }
    }
}

extension TierProgress {
    /// Whether one way to the tier misses something of a counter, at most so much of it, and nothing else (TIER-11).
    public func isWithin(_ most: Int64, of counter: String) -> Bool {
        alternatives.contains { ways in
            let open = ways.filter { $0.missing > 0 }
            return !open.isEmpty && open.allSatisfy { $0.counter == counter && !$0.isUpper && $0.missing <= most }
        }
    }
}
