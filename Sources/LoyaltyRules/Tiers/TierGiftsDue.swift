/// What tiers owe a member for having been reached, against what they have given (TIER-13, ADV-11).
///
/// Looked at as a whole, as milestones are: when the stay that gave a tier is cancelled, its gift goes back; and a tier that
/// is lost and reached again in the same period gives nothing more, so that nobody gains by going up and down (T7).
public struct TierGiftsDue: Sendable, Hashable {
    public private(set) var give: [OwedTierGift] = []
    public private(set) var takeBack: [GivenTierGift] = []

    /// - Parameters:
    ///   - owed: what was owed on each day by the document in force on it, in any order.
    ///   - terms: a gift's terms by the document in force on a day; nil when that one does not know it.
    public init(
        owed: [OwedTierGift], given: [GivenTierGift], joinedOn: CalendarDay?, terms: (String, CalendarDay) -> TierGift?
    ) {
        var kept: [GivenTierGift] = []
        for one in given.uniqued() {
            let days = terms(one.gift, one.reachedOn)?.period(around: one.reachedOn, joinedOn: joinedOn) ?? .always
            let isOwed = owed.contains { $0.gift.id == one.gift && days.contains($0.reachedOn) }
            if isOwed { kept.append(one) } else { takeBack.append(one) }
        }
        for one in owed.sorted(by: { $0.reachedOn < $1.reachedOn }) {
            let days = one.gift.period(around: one.reachedOn, joinedOn: joinedOn)
            guard !kept.contains(where: { $0.gift == one.gift.id && days.contains($0.reachedOn) }) else { continue }
            kept.append(GivenTierGift(gift: one.gift.id, reachedOn: one.reachedOn))
            give.append(one)
        }
    }

    public var isEmpty: Bool { give.isEmpty && takeBack.isEmpty }
}
