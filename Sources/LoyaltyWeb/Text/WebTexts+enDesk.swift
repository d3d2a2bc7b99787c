extension WebTexts {
    /// Events, choices, tiers and rewards, in English.
    static let desk_en = #"""
        tier.why = Why this tier?
        tier.keep = {0} more by {2} to keep {1}; otherwise {3} follows
        tier.ends = {0} ends on {1}; {2} follows
        choice.title = Choices that are open
        choice.pick = Choose {0} of {1}
        choice.until = until {0}
        choice.otherwise = If nothing is chosen: {0}
        choice.submit = Choose
        choice.done = Chosen: {0} {0|one=point|other=points}; the balance is {1}
        reward.none = No rewards
        reward.none_text = The program in force declares none.
        reward.redeem = Redeem
        reward.with_money = {0} and {1}
        reward.submit = Redeem
        reward.preview = This redemption will post
        reward.property = Hotel that honours it
        reward.bill = Amount of the bill
        reward.room_type = Room type
        reward.nights = Nights
        reward.count = How many
        reward.points = {0} to use
        reward.points_hint = Leave it empty for as many as possible.
        reward.done = Redeemed: {0} {0|one=point|other=points}; the balance is {1}
        member.tab_rewards = Rewards
        member.tier = Tier
        member.event = Event
        member.term = Term
        member.membership = Membership
        member.membership_until = through {0}
        member.membership_lapsed = lapsed since {0}
        member.birthday = Birthday
        member.tags = Segments
        member.referrer = Recommended by
        member.referrer_open = Open the member
        traits.change = Change birthday and segments
        traits.birthday_hint = Month and day, such as 05-18
        traits.tags_hint = Words with spaces between them
        traits.submit = Save
        traits.done = Birthday and segments are saved
        actor.member = The member
        stays.event = Event
        event.title = Record an event
        event.what = What happened
        event.subject = What it is about
        event.subject_hint = Such as the number of the stay that was reviewed; each counts once.
        event.partner = Told by partner
        event.no_partner = No partner
        event.day = Day
        event.submit = Record
        event.preview = This event will earn
        event.done = Recorded: {0} {0|one=point|other=points}; the balance is {1}
        tier_form.title = Give a tier
        tier_form.way = Which, and how
        tier_form.purchased = {0} for {1}
        tier_form.gifted = {0} for {1}, as a gift to another member
        tier_form.granted = {0}, given by hand
        tier_form.challenge = {0} on trial for {1} {1|one=day|other=days}
        tier_form.to = Who receives the gift
        tier_form.to_hint = Card number, mobile or e-mail; for a gift only
        tier_form.until = Last day
        tier_form.until_hint = For a tier that is given by hand
        tier_form.submit = Give the tier
        tier_form.preview = This will do
        tier_form.done = Done: {0} {0|one=point|other=points}; the balance is {1}
        reason.status_match = Status in another program
        reason.key_guest = Important guest or partner
        enrol.referrer = Recommended by
        enrol.referrer_hint = Card number, mobile or e-mail of the member
        portal.rewards = Rewards
        portal.no_rewards = There are no rewards just now.
        portal.redeem_note = Only staff redeem this; ask at the front desk.
        portal.redeem_now = Redeem now
        portal.you_have = You have {0}
        portal.show_price = Show the price
        portal.redeem_day = Day of use
        portal.price_changed = The price has changed meanwhile; please look again.
        portal.redeemed = Redeemed: {0}
        """#
}
