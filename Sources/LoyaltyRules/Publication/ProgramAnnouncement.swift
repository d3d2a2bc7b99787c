/// What members are told before another version of the program counts, and of which versions (POL-05).
public enum ProgramAnnouncement {
    /// What changes for members, each part once, in the order of the document. What only staff and machines see (names of
    /// rules, time zones, limits of roles) is left out.
    public static func changes(from old: Program, to new: Program) -> [MemberChange] {
        var order: [MemberChange] = []
        for change in ProgramDifference.between(old, new) {
            guard let topic = topic(of: String(change.key.dropFirst("program_change.".count))) else {
                continue
            }
            let id = isOnePart(topic) ? "" : change.values["id"] ?? ""
            if let place = order.firstIndex(where: { $0.topic == topic && $0.id == id }) {
                order[place] = MemberChange(topic, id, together(order[place].direction, change.direction))
            } else {
                order.append(MemberChange(topic, id, change.direction))
            }
        }
        return order
    }

    /// The versions whose first day is still to come, each with the one that it takes over from.
    public static func coming(_ versions: [PublishedVersion], on today: CalendarDay) -> [(
        version: PublishedVersion, after: Int
    )] {
        let timeline = ProgramTimeline(versions)
        return versions.sorted { ($0.effectiveFrom, $0.number) < ($1.effectiveFrom, $1.number) }.compactMap {
            version in
            guard timeline.state(of: version.number, on: today) == .scheduled,
                let before = timeline.inForce(on: version.effectiveFrom.adding(days: -1))
            else { return nil }
            return (version, before)
        }
    }

    /// The withdrawn versions of which members may still expect something: until a month after what was to be their
    /// first day.
    public static func called(_ versions: [PublishedVersion], on today: CalendarDay) -> [PublishedVersion] {
        versions.filter { $0.isWithdrawn && $0.effectiveFrom.adding(days: 31) >= today }
    }

    private static func topic(of key: String) -> MemberChange.Topic? {
        if silent.contains(key) { return nil }
        if let topic = MemberChange.Topic(rawValue: key) { return topic }
        return topics.first { key.hasPrefix($0.prefix) }?.topic
    }

    /// What says nothing to members.
    private static let silent: Set = [
        "rule_name", "rule_announcement", "rule_stack", "rule_dated_by", "milestone_name", "reward_name",
        "reward_worth",
        "reward_cost", "member_price_name", "benefit_name", "tier_name", "tier_grant", "tiers_order",
    ]

    /// The first that fits counts.
    private static let topics: [(prefix: String, topic: MemberChange.Topic)] = [
        ("tier_attain", .tierReach), ("tier_lifetime", .tierReach), ("tier_challenge", .tierReach),
        ("tier_retain", .tierKeep), ("tier_falls", .tierTerm), ("tier_validity", .tierTerm),
        ("tier_price", .tierPrice), ("tier_gift", .tierGift),
        ("rule_added", .earningAdded), ("rule_removed", .earningRemoved), ("rule_", .earningChanged),
        ("milestone_", .milestoneChanged), ("reward_", .rewardChanged),
        ("member_price_", .memberPriceChanged), ("benefit_", .benefitChanged),
        ("asset_expiry", .expiry), ("asset_available", .expiry), ("asset_debt", .expiry), ("membership_", .membership), ("transfer_", .trade), ("purchase_", .trade),
        ("conversion_", .trade), ("pool_", .trade),
    ]

    /// Whether the document has only one of it.
    private static func isOnePart(_ topic: MemberChange.Topic) -> Bool {
        topic == .membership || topic == .trade || topic == .backToBack
    }

    private static func together(
        _ one: ProgramChange.Direction, _ other: ProgramChange.Direction
    ) -> ProgramChange.Direction { one == other ? one : .neutral }
}
