extension ConditionTexts {
    /// In English.
    static let english = #"""
        condition.always = always
        condition.quoted = “{sentence}”
        condition.nothing = nothing
        condition.anything = anything
        condition.beginning = “{word}…”
        condition.none = none of this: {parts}
        condition.n_of = at least {count} of: {parts}
        condition.at_least = at least {amount}
        condition.at_most = at most {amount}
        condition.exactly = exactly {amount}
        condition.between = {least} to {most}
        condition.kind = it is {words}
        condition.fact.stay = a stay
        condition.fact.bill = a bill
        condition.fact.event = an event
        condition.event = the event is {words}
        condition.property = at {words}
        condition.group = the hotel is of the group {words}
        condition.brand = the hotel is of the brand {words}
        condition.outlet = at the outlet {words}
        condition.channel = booked through {words}
        condition.market = the market segment is {words}
        condition.source = the source of business is {words}
        condition.partner = the partner is {words}
        condition.tier = the tier held before is {words}
        condition.tag = the member has the tag {words}
        condition.guest = {words} stayed
        condition.payer = {words} paid
        condition.party.member = the member
        condition.party.other = somebody else
        condition.rate_code = the rate code is {words}
        condition.room_type = the room type is {words}
        condition.joined_by = the member joined by way of {words}
        condition.award_category = the hotel is of the award category {words}
        condition.season = in the season {words}
        condition.nights = {amount}
        condition.rooms = {amount}
        condition.guests = {amount}
        condition.days_since_joining = joined {amount} before
        condition.unit.nights = {count} {count|one=night|other=nights}
        condition.unit.rooms = {count} {count|one=room|other=rooms}
        condition.unit.guests = {count} {count|one=guest|other=guests}
        condition.unit.days_since_joining = {count} {count|one=day|other=days}
        condition.spend = a spend of {amount}
        condition.spend_on = a spend of {amount} on {words}
        condition.spend_with = {amount} ({shares} included)
        condition.weekday = the day is a {words}
        condition.night_weekday = a night begins on a {words}
        condition.dates = the day is {days}
        condition.arrival = the arrival is {days}
        condition.booked = the booking was made {days}
        condition.day = on {day}
        condition.days = from {from} to {until}
        condition.days_yearly = from {from} to {until} of each year
        condition.days_from = on {from} or later
        condition.days_until = on {until} or earlier
        condition.day_of_month = the day of the month is {words}
        condition.month_day = {day}
        condition.month_days = {from} to {until}
        condition.last_day = the last
        condition.month = in {words}
        condition.month.1 = January
        condition.month.2 = February
        condition.month.3 = March
        condition.month.4 = April
        condition.month.5 = May
        condition.month.6 = June
        condition.month.7 = July
        condition.month.8 = August
        condition.month.9 = September
        condition.month.10 = October
        condition.month.11 = November
        condition.month.12 = December
        condition.birthday.day = on the birthday
        condition.birthday.month = in the month of the birthday
        condition.birthday.near = from {before} {before|one=day|other=days} before the birthday to {after} {after|one=day|other=days} after it
        condition.history = before this, {amount} {window}
        earning.basis.spend = money spent on {words}
        earning.basis.spend_with = money spent on {words}, {shares} included
        earning.share.service = service charge
        earning.share.tax = tax
        earning.basis.night = each night of each room
        earning.basis.room = each room
        earning.basis.fact = each {words}
        earning.basis.percent = what this gives: {rules}
        earning.basis.percent_first = what this would give in the first tier: {rules}
        earning.basis.top_up = what is missing to {amount} beside: {rules}
        earning.basis.choice = the member chooses {count} of: {options}
        earning.basis.per = {basis}, for each full {amount}
        earning.basis.rooms = {basis}, for at most {count} {count|one=room|other=rooms}
        earning.basis.nights_on = {basis}, of the nights that begin on {words}
        earning.basis.nights = {basis}, for at most {count} {count|one=night|other=nights} of a stay
        earning.cap.most = at most {amount} {period}
        earning.cap.times = at most {count} {count|one=time|other=times} {period}
        earning.cap.shared = {cap}, together with: {rules}
        earning.stack.add = added to: {rules}
        earning.stack.multiply = multiplied with: {rules}
        earning.stack.best = only the one that gives most of: {rules}
        earning.stack.exclusive = only the first that applies of: {rules}
        earning.stack.alone = no other rule stands in its stack
        """#
}
