extension ServiceTexts {
    /// In English: events, choices, tiers, rewards and trade.
    static let englishDesk = #"""
        # Receipts: what the program's own operations do
        receipt.choice.ended = {rule}: nothing was chosen until {until}
        receipt.price.bill_share_terms = {points} take off {off}, up to {share} of a bill
        receipt.price.missing = {missing} more {missing|one=is|other=are} needed
        receipt.reward.given = {rule} gives {amount}
        receipt.tier.paid_in_money = {rule}: {money}, paid at the hotel
        receipt.tier.given_to = {tier} given to the member with card {card}
        receipt.tier.granted_because = {tier} given by hand; reason: {reason}
        receipt.tier.title_taken_back = The tier that was given with it is taken back; reason: {reason}
        receipt.transfer.sent = {amount} given to the member with card {card}
        receipt.transfer.received = {amount} received from the member with card {card}
        receipt.purchase.bought = {amount} bought for {money}
        receipt.membership.renewed = Membership renewed on {day} through {until}; reason: {reason}

        # Refusals: choices
        refusal_title.offer_unknown = Choice not found
        refusal.offer_unknown = This member has no such choice. Check the number.
        refusal_title.offer_still_open = Choice still open
        refusal.offer_still_open = The member can still choose from this offer. Wait until its deadline has passed.
        refusal_title.choice_too_late = Too late to choose
        refusal.choice_too_late = This could be chosen until {until}. What the program gives in that case is on the account, or comes today.
        refusal_title.choice_made = Already chosen
        refusal.choice_made = The choice has been made. If it was a mistake, reverse that operation first.
        refusal_title.option_unknown = Option not offered
        refusal.option_unknown = One of these cannot be chosen here, or is named twice. Choose from: {options}.
        refusal_title.wrong_number_of_options = Wrong number of options
        refusal.wrong_number_of_options = Exactly {pick} must be chosen from: {options}.

        # Refusals: tiers and membership
        refusal_title.tier_price_unknown = Price unknown
        refusal.tier_price_unknown = The program sells no tier at such a price. Use one that the program document declares.
        refusal_title.tier_price_only_as_gift = Only as a gift
        refusal.tier_price_only_as_gift = At this price a member gives the tier to another member. Name who receives it.
        refusal_title.tier_price_not_as_gift = Not as a gift
        refusal.tier_price_not_as_gift = At this price a member buys for themself. Use a price that is meant as a gift.
        refusal_title.tier_not_higher = Not a higher tier
        refusal.tier_not_higher = The member has {held} already. Only a higher tier can be given.
        refusal_title.tier_price_not_from_this_tier = Not from this tier
        refusal.tier_price_not_from_this_tier = This price is not for members who are {held}. See which tiers it is meant for.
        refusal_title.tier_challenge_not_offered = Not lent on trial
        refusal.tier_challenge_not_offered = The program does not lend {tier} on trial. Choose a tier for which it does.
        refusal_title.tier_challenge_used_up = Trial used up
        refusal.tier_challenge_used_up = The member has had {tier} on trial as often as the program allows.
        refusal_title.tier_not_granted = Not given by hand
        refusal.tier_not_granted = The program does not let staff give {tier} by hand.
        refusal_title.tier_grant_reason_missing = Reason missing
        refusal.tier_grant_reason_missing = A tier given by hand needs a reason. Say why.
        refusal_title.tier_grant_end_missing = Last day missing
        refusal.tier_grant_end_missing = A tier given by hand needs a last day. State it.
        refusal_title.tier_grant_end_in_past = Last day in the past
        refusal.tier_grant_end_in_past = The last day has passed already. State a later one.
        refusal_title.tier_grant_too_long = Too long
        refusal.tier_grant_too_long = Staff may give {tier} for at most {months} {months|one=month|other=months}. State an earlier last day.
        refusal_title.membership_without_term = Membership without an end
        refusal.membership_without_term = This membership does not end, so there is nothing to renew.

        # Refusals: rewards and trade
        refusal_title.reward_unknown = Reward not found
        refusal.reward_unknown = The program has no such reward. Use one that the program document declares.
        refusal_title.reward_not_for_member = Not for this member
        refusal.reward_not_for_member = {reward} is not for this member on this day. The list of rewards says what would be needed.
        refusal_title.reward_only_at_desk = Only at the desk
        refusal.reward_only_at_desk = {reward} is redeemed at the front desk. Ask there.
        refusal_title.award_price_unknown = No price here
        refusal.award_price_unknown = {reward} has no price at this hotel on this day. Choose another hotel or day.
        refusal_title.award_category_not_covered = Not for this hotel's category
        refusal.award_category_not_covered = {reward} is good for hotels of the award categories {categories}; this one is of {found}. Choose another hotel.
        refusal_title.award_above_certificate = Night above the certificate
        refusal.award_above_certificate = This night costs {price}; {reward} covers {covers}, with what may be added {most}. Choose a hotel or day of {most} at most.
        refusal_title.points_out_of_bounds = Not possible in this way
        refusal.points_out_of_bounds = The nights, pieces, bill or points do not fit the price of this reward. Check them against its terms.
        refusal_title.day_of_use_in_past = Day of use in the past
        refusal.day_of_use_in_past = {day} has passed already. Choose today or a later day.
        refusal_title.transfer_not_allowed = Not to be given away
        refusal.transfer_not_allowed = In this program members cannot give each other {asset}.
        refusal_title.transfer_too_small = Too small a gift
        refusal.transfer_too_small = At least {least} must be given at a time.
        refusal_title.transfer_limit = More than the year allows
        refusal.transfer_limit = The member may give {left} more this calendar year. Give less.
        refusal_title.purchase_not_allowed = Not for sale
        refusal.purchase_not_allowed = In this program members cannot buy {asset}.
        refusal_title.purchase_limit = Not so much
        refusal.purchase_limit = The member may buy {left} more this calendar year, and the money must be enough for something.
        refusal_title.same_member = The same member
        refusal.same_member = Giver and receiver are the same member. Name another one.
        refusal_title.referrer_unknown = Referrer not found
        refusal.referrer_unknown = No member has the card or contact of who is said to have recommended it. Check it, or leave it out.
        refusal_title.entry_not_alone = Only as a whole
        refusal.entry_not_alone = This entry belongs to an operation that is reversed as a whole. Reverse that operation.
        refusal_title.operation_not_reversible = Not taken back in this way
        refusal.operation_not_reversible = This operation cannot be reversed on its own. Do the opposite instead: the receiver gives the points back, or a manager adjusts them.

        # Input
        input.malformed_month_day = Write a day of the year as MM-DD, for example 05-18.
        input.malformed_tag = Write letters, digits, points, hyphens and underscores, at most 40 and no spaces.

        # What was done
        operation.event.record = Event
        operation.member.traits = Birthday and segments changed
        operation.membership.renew = Membership renewed
        operation.choice.make = Choice
        operation.choice.close = Choice ended
        operation.tier.buy = Tier bought
        operation.tier.gift = Tier given away
        operation.tier.challenge = Tier on trial
        operation.tier.grant = Tier given by hand
        operation.reward.redeem = Redemption
        operation.points.transfer = Points between members
        operation.points.buy = Points bought
        rule.transfer = Between members
        rule.purchase = Bought
        account.redemption = Redeemed
        account.cash = Sold for money
        account.transfer = Between members
        """#
}
