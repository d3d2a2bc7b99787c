/// Something that a fact, its hotel or its member is known by, and that a condition may ask for by name.
public enum TextCondition: String, Sendable, Hashable, CaseIterable {
    case kind, event, property, group, brand, outlet, channel, market, source, partner, tier, tag, guest, payer
    case rateCode = "rate_code"
    case roomType = "room_type"
    case joinedBy = "joined_by"
    case awardCategory = "award_category"
    /// The season of the day at the hotel.
    case season
}
