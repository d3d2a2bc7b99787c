extension WebTexts {
    /// In English: tier runs.
    static let tierRuns_en = #"""
        nav.tier_runs = Tiers
        tier_runs.title = Tier runs
        tier_runs.lead = Who goes up, who goes down and who keeps the tier: look first, hold back where there is a reason, then publish.
        tier_runs.none = No tier run yet
        tier_runs.none_text = Begin one for today. It changes nothing until it is published.
        tier_runs.older = Older runs
        tier_runs.day = Day
        tier_runs.day_hint = Tiers are worked out as of this day. Nothing changes yet.
        tier_runs.begin = Preview
        tier_runs.up = Up
        tier_runs.down = Down
        tier_runs.kept = Kept
        tier_runs.warned = To be warned
        tier_runs.exceptions = To look at
        tier_runs.held = Held back
        tier_runs.all = All
        tier_runs.previewing = Being worked out
        tier_runs.previewed = Waits for a decision
        tier_runs.publishing = Being published
        tier_runs.published = Published
        tier_runs.discarded = Discarded
        tier_runs.of_day = Tier run for {0}
        tier_runs.begun = Begun {0}; {1} {1|one=member|other=members} looked at.
        tier_runs.decided = Decided {0} by {1}.
        tier_runs.matrix = From tier to tier
        tier_runs.matrix_caption = How many members went from which tier (rows) to which (columns)
        tier_runs.from_to = From ↓ to →
        tier_runs.effect = What it is worth
        tier_runs.effect_points = About {0} a year.
        tier_runs.effect_money = About {0} a year, worth {1}.
        tier_runs.effect_note = An estimate: what each member earned within the last twelve months, at the rates of the other tier.
        tier_runs.list = Review list
        tier_runs.nobody = Nobody here
        tier_runs.nobody_text = No member of this run belongs to this part of the list.
        tier_runs.more = More members
        tier_runs.continue = Go on
        tier_runs.discard = Discard
        tier_runs.publish = Publish …
        tier_runs.publish_title = Publish the tier run for {0}?
        tier_runs.publish_text = Each change is worked out once more, so that what was told since counts. Members who gave a mobile number or e-mail address are told.
        tier_runs.publish_now = Publish now
        tier_runs.publish_begun = The tier run is being published.
        tier_runs.still = {0} {0|one=member is|other=members are} still for somebody to look at.
        tier_runs.hold = Hold back
        tier_runs.hold_change = Change
        tier_runs.let_go = Let go again
        tier_runs.hold_title = Hold back the fall of {0}
        tier_runs.hold_until = Keep the tier through
        tier_runs.hold_hint = At most {0} {0|one=month|other=months} from the day of the run: the program lets staff give the tier for so long.
        tier_runs.hold_not_granted = The program does not let staff give {0} by hand, so its fall cannot be held back.
        tier_runs.hold_done = The fall is held back.
        tier_runs.hold_gone = The fall is no longer held back.
        tier_runs.held_until = Held back through {0}: {1}
        tier_runs.member_receipt = Last change by a tier run
        tier_runs.receipt = Receipt
        tier_runs.applied = Changed
        tier_runs.unchanged = No longer needed
        tier_runs.counted = Reached
        tier_runs.term_ended = Term over
        tier_runs.title_begun = Given
        tier_runs.title_ended = Gift over
        tier_runs.lifetime = For life
        tier_runs.rules = Other rules
        tier_runs.corrected = Corrected
        tier_runs.membership_lapsed = Membership lapsed
        tier_runs.look_title = Given tier has ended
        tier_runs.several_steps = More than one step
        tier_runs.held_by_title = Held by what was given
        """#
}
