extension TierRunTexts {
    /// In English: tier runs.
    static let english = #"""
        receipt.tier.will_fall = {tier} holds through {until}; after that comes {to}, unless what is missing is reached by then
        receipt.tier.held_back = {tier} is kept through {until} by hand; reason: {reason}
        refusal_title.tier_run_unknown = Tier run unknown
        refusal.tier_run_unknown = There is no tier run with this number. Choose one from the list.
        refusal_title.tier_run_member_unknown = Member not on the list
        refusal.tier_run_member_unknown = This member is not on the review list of the tier run: the tier neither changes nor needs a look.
        refusal_title.tier_run_closed = Tier run not open
        refusal.tier_run_closed = This tier run is still being worked out, or was published or discarded. Wait for it, or start another one.
        refusal_title.tier_run_too_early = Day of the run not yet there
        refusal.tier_run_too_early = The run is for {day}, which has not come yet. Publish it on that day, or start another one for today.
        refusal_title.tier_run_all_hotels = Tier runs are for all hotels
        refusal.tier_run_all_hotels = A tier run changes the tiers of all members. Let somebody publish it who may act at every hotel.
        refusal_title.tier_hold_not_falling = Tier does not fall
        refusal.tier_hold_not_falling = Only a tier that falls can be held back. What is reached counts at once.
        refusal_title.tier_hold_not_granted = Tier not given by hand
        refusal.tier_hold_not_granted = The program does not let staff give {tier} by hand, so its fall cannot be held back. State “grant” for the tier in the program document first.
        refusal_title.tier_hold_end_out_of_bounds = Last day not possible
        refusal.tier_hold_end_out_of_bounds = The tier can be held from {day} on, for at most {months} {months|one=month|other=months}. Choose a last day within that time.
        operation.tier_run.begin = Tier run begun
        operation.tier_run.hold = Fall of a tier held back
        operation.tier_run.publish = Tier run published
        operation.tier_run.discard = Tier run discarded
        operation.tier.settle = Tier settled by a run
        operation.tier.warn = Warning before a tier ends
        message.tier_upgraded.subject = You are now {tier}
        message.tier_upgraded.body = Congratulations: you have reached {tier}. {why}.
        message.tier_downgraded.subject = Your tier is now {tier}
        message.tier_downgraded.body = Your tier has changed to {tier}. {why}.
        message.tier_will_fall.subject = Your {tier} is about to end
        message.tier_will_fall.body = While there is time: {why}.
        """#
}
