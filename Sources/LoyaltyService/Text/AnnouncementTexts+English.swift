extension AnnouncementTexts {
    /// In English: what members are told of a coming version.
    static let english = #"""
        operation.program.tell = Member told of a change of the program
        message.program_changes.subject = {program}: new rules from {day} on
        message.program_changes.body = From {day} on, this changes in {program}: {what}. Sign in to the member portal to see all of it.
        message.program_withdrawn.subject = {program}: the rules stay as they are
        message.program_withdrawn.body = The change of {program} that we announced for {day} does not come. The rules stay as they are.
        announce.tier_added = new tier {name}: {what}
        announce.tier_removed = the tier {name} ends
        announce.tier_reach = to reach {name}: {what}
        announce.tier_keep = to keep {name}: {what}
        announce.tier_term = how long {name} holds: {what}
        announce.tier_price = what {name} costs changes
        announce.tier_gift = what reaching {name} gives changes
        announce.earning_added = new way to earn: {name}
        announce.earning_removed = no longer earned: {name}
        announce.earning_changed = what you earn changes: {name}
        announce.milestone_added = new milestone: {name}
        announce.milestone_removed = the milestone {name} ends
        announce.milestone_changed = the milestone {name} changes
        announce.reward_added = new reward: {name}
        announce.reward_removed = the reward {name} ends
        announce.reward_changed = the reward {name} changes
        announce.member_price_added = new member price: {name}
        announce.member_price_removed = the member price {name} ends
        announce.member_price_changed = the member price {name} changes
        announce.benefit_changed = what members have at the hotel changes: {name}
        announce.tier_card = the terms of the {name} card change
        announce.property_added = new hotel: {name}
        announce.property_removed = {name} takes part no longer
        announce.expiry = when {name} end: {what}
        announce.membership = the term of membership changes
        announce.trade = passing points on or buying them changes
        announce.back_to_back = which stays count as one changes
        announce.not_by_counting = not by stays, nights or spend
        announce.unnamed = basic rules
        announce.more = and {count} more
        """#
}
