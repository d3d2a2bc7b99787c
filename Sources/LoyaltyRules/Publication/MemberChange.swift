/// One thing that another version of the program changes for members, as they are told of it (POL-05).
public struct MemberChange: Sendable, Hashable {
    /// What it is about; the raw value is the last part of the key of its sentence (`announce.…`).
    public enum Topic: String, Sendable, Hashable, CaseIterable {
        case tierAdded = "tier_added"
        case tierRemoved = "tier_removed"
        /// How it is reached, kept, how long it holds, what it costs.
        case tierReach = "tier_reach"
        case tierKeep = "tier_keep"
        case tierTerm = "tier_term"
        case tierPrice = "tier_price"
        /// What reaching it gives.
        case tierGift = "tier_gift"
        case earningAdded = "earning_added"
        case earningRemoved = "earning_removed"
        case earningChanged = "earning_changed"
        case milestoneAdded = "milestone_added"
        case milestoneRemoved = "milestone_removed"
        case milestoneChanged = "milestone_changed"
        case rewardAdded = "reward_added"
        case rewardRemoved = "reward_removed"
        case rewardChanged = "reward_changed"
        case memberPriceAdded = "member_price_added"
        case memberPriceRemoved = "member_price_removed"
        case memberPriceChanged = "member_price_changed"
        /// What members have at the hotel.
        case benefitChanged = "benefit_changed"
        /// The clauses of a tier's card.
        case tierCard = "tier_card"
        case propertyAdded = "property_added"
        case propertyRemoved = "property_removed"
        /// When what members hold ends.
        case expiry
        case membership
        /// Which stays are one.
        case backToBack = "back_to_back"
        /// Passing points on, and buying them.
        case trade
    }

    public let topic: Topic
    /// The part of the document: a tier, a rule, a reward, an asset, a hotel.
    public let id: String
    public let direction: ProgramChange.Direction

    public init(_ topic: Topic, _ id: String, _ direction: ProgramChange.Direction) {
        self.topic = topic
        self.id = id
        self.direction = direction
    }
}
