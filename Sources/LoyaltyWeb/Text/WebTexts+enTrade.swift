extension WebTexts {
    /// Points given, points sold, memberships renewed. In English.
    static let trade_en = #"""
        member.transfer = Give points
        member.buy = Sell points
        member.convert = Change into something else
        member.family = Family pool
        member.renew = Renew membership
        benefits.title = Benefits at the hotel
        reason.fee_paid = Fee paid
        trade.asset = What
        transfer.title = Give points to another member
        transfer.to = Who receives them
        transfer.to_hint = Card number, mobile or e-mail of the other member
        transfer.amount = How many
        transfer.limits = From {0} at a time, up to {1} in a calendar year.
        transfer.fee_share = The fee is {0} of it, on top.
        transfer.fee_share_least = The fee is {0} of it, at least {1}, on top.
        transfer.fee_fixed = The fee is {0}, on top.
        transfer.submit = Give
        transfer.preview = This will do
        transfer.done = Given: {0} {0|one=point|other=points}; the balance is {1}
        purchase.title = Sell points to the member
        purchase.money = Money paid ({0})
        purchase.limits = {0} {1} for one {2}, up to {3} in a calendar year.
        purchase.least = At least {0} at a time.
        purchase.step = In steps of {0}.
        purchase.property = Hotel that takes the money
        purchase.submit = Sell
        purchase.preview = This will do
        purchase.done = Sold: {0} {0|one=point|other=points}; the balance is {1}
        conversion.title = Change into another asset
        conversion.way = What into what
        conversion.amount = How much
        conversion.limits = {0} {1} for one of {2}, rounded down. From {3} at a time, up to {4} in a calendar year.
        conversion.step = In steps of {0}.
        conversion.submit = Change
        conversion.preview = This will do
        conversion.done = Changed: {0} {0|one=point|other=points}; the balance is {1}
        family.title = Family pool
        family.none = The member is in no family pool. The first whom you take in founds it.
        family.people = In this family pool
        family.name = Member
        family.head = Head
        family.joined = Since
        family.held = Balance
        family.limits = Up to {0} people. Each moves from {1} at a time, up to {2} in a calendar year; what is moved keeps its last day.
        family.left_this_year = {0} left this calendar year.
        family.move = Move points
        family.to = Who receives them
        family.amount = How many
        family.submit = Move
        family.preview = This will do
        family.take_in = Take somebody in
        family.who = Who joins
        family.leave = Leave the family pool
        family.leave_text = What was moved stays with whom it was moved to.
        family.done = Moved: {0} {0|one=point|other=points}; the balance is {1}
        family.taken_in = Taken into the family pool
        family.left = The member left the family pool
        renewal.title = Renew membership
        renewal.text = The member gets another term of {0} {0|one=month|other=months}; after a lapse a new one begins today.
        renewal.submit = Renew
        renewal.preview = This will do
        renewal.done = Renewed: {0} {0|one=point|other=points}; the balance is {1}
        nav.credits = Points by hand
        credits.title = Points given by hand
        credits.lead = What was given today and this month, less what was reversed, and how much the program in force lets give.
        credits.agents = By whom
        credits.hotels = At which hotel
        credits.agent = Who
        credits.hotel = Hotel
        credits.today = Today
        credits.month = This month
        credits.none = Nobody gave points by hand this month.
        credits.left = {0} left; all of it again from {1}
        credits.left_agent_day = Today you gave {0} of {1}; {2} {2|one=is|other=are} left.
        credits.left_agent_month = This month you gave {0} of {1}; {2} {2|one=is|other=are} left.
        credits.left_property_day = Today your hotel gave {0} of {1}; {2} {2|one=is|other=are} left.
        credits.left_property_month = This month your hotel gave {0} of {1}; {2} {2|one=is|other=are} left.
        """#
}
