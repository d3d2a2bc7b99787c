extension MovementTexts {
    /// In English: what is owed, and what is given back after its end.
    static let english = #"""
        receipt.debt.owed = {amount} of it had been used already: owed from now on, {owed} in all. What comes in repays it first
        receipt.debt.repaid = {amount} of it {amount|one=repays|other=repay} what was owed; {left} {left|one=is|other=are} still owed
        receipt.debt.taken_back = {amount} had repaid what was owed and no longer {amount|one=does|other=do}: {owed} {owed|one=is|other=are} owed
        receipt.debt.left = {amount} {amount|one=is|other=are} still owed when the membership ends
        refusal_title.debt_over_limit = Too much would be owed
        refusal.debt_over_limit = {missing} of what is to be taken back {missing|one=has|other=have} been used. The member owes {owed} already and may owe {most} at most. Agree with the member on what to do, and bring the balance up first.
        account.debt = Advanced and owed
        rule.debt = What is owed
        lot.advance = Advanced
        receipt.expiry.reinstated = {amount} that had ended on {ended} {amount|one=is|other=are} given back and can be used until {until}; reason: {reason}
        refusal_title.entry_not_an_ending = Nothing ended here
        refusal.entry_not_an_ending = This entry did not take out what had ended. Choose one that did.
        refusal_title.reinstatement_not_offered = Not given back
        refusal.reinstatement_not_offered = The program does not give back what has ended. Adjust by hand, where that is allowed.
        refusal_title.reinstatement_twice = Given back before
        refusal.reinstatement_twice = These points had been given back once and have ended again. That happens only once.
        refusal_title.reinstatement_too_late = Too late
        refusal.reinstatement_too_late = What ended on {ended} could be given back until {day}.
        refusal_title.reinstatement_nothing_left = Nothing left
        refusal.reinstatement_nothing_left = All of it has come back already. There is nothing to do.
        refusal_title.reinstatement_out_of_bounds = Amount out of bounds
        refusal.reinstatement_out_of_bounds = {gone} of it {gone|one=is|other=are} still gone. Give back at least 1 and at most as much.
        refusal_title.reinstatement_limit = Limit of the year reached
        refusal.reinstatement_limit = A member may be given back {most} in a year; {used} {used|one=was|other=were} this year. Give back less.
        operation.points.reinstate = Points given back
        rule.reinstatement = Given back after its end
        lot.reinstated = Given back
        refusal_title.credit_limit_agent = Limit for gifts by hand reached
        refusal.credit_limit_agent = You may give {most} by hand {period}; {given} {given|one=was|other=were} given already, {left} {left|one=is|other=are} left. From {day} on all of it can be given again. Give less, or ask somebody with a higher limit.
        refusal_title.credit_limit_property = Limit of the hotel reached
        refusal.credit_limit_property = At “{property}” {most} may be given by hand {period}; {given} {given|one=was|other=were} given already, {left} {left|one=is|other=are} left. From {day} on all of it can be given again.
        receipt.credit_period.day = in a day
        receipt.credit_period.month = in a month
        """#
}
