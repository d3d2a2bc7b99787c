extension ProgramTexts {
    static let english = #"""
        receipt.earn.factor = Factor {factor} for {what} {found}
        receipt.earn.factor.none = Factor {factor}, since there is no {what}
        receipt.earn.prorated = {part} of {whole} {whole|one=night|other=nights} lie within the dates
        receipt.earn.nights_counted = {part} of {whole} {whole|one=night|other=nights} count
        receipt.earn.no_nights = {rule}: only nights that begin on {needed}
        receipt.earn.nights = {rule}: {count} {count|one=night|other=nights} × {rate} = {amount}
        receipt.earn.rooms = {rule}: {count} {count|one=room|other=rooms} × {rate} = {amount}
        receipt.earn.once = {rule}: {amount}
        receipt.earn.percent = {rule}: {rate} of {of} = {exact}, gives {amount}
        receipt.earn.top_up = {rule}: filled up to {to} with {amount}
        receipt.earn.announced = As announced: {words}
        receipt.earn.capped = {rule}: at most {most} {period}, so {given} instead of {wanted}
        receipt.earn.capped_times = {rule}: at most {times} {times|one=time|other=times} {period}; that is used up, so nothing instead of {wanted}
        receipt.earn.not_combined = {rule}: not combined with {other}
        receipt.earn.no.text = {rule}: {what} must be {needed}; here it is {found}
        receipt.earn.no.text.none = {rule}: needs {what} {needed}; here there is none
        receipt.earn.no.too_few = {rule}: needs at least {needed} ({what}); there were {found}
        receipt.earn.no.too_few.none = {rule}: needs at least {needed} ({what}); how many there were is not known
        receipt.earn.no.too_many = {rule}: holds up to {needed} ({what}); there were {found}
        receipt.earn.no.too_many.none = {rule}: holds up to {needed} ({what}); how many there were is not known
        receipt.earn.no.too_little_spend = {rule}: needs a spend of {needed}; here it is {found}
        receipt.earn.no.too_much_spend = {rule}: holds up to a spend of {needed}; here it is {found}
        receipt.earn.no.weekday = {rule}: only on {needed}; this was a {found}
        receipt.earn.no.dates = {rule}: {what} must lie between {from} and {until}; it is {found}
        receipt.earn.no.dates.none = {rule}: {what} must lie between {from} and {until}; that day is not known
        receipt.earn.no.calendar = {rule}: not on {found}
        receipt.earn.no.birthday = {rule}: {found} is not near the birthday
        receipt.earn.no.several = {rule}: its conditions are not met
        receipt.count.no.text = {counter}: not counted, {what} must be {needed}; here it is {found}
        receipt.count.no.text.none = {counter}: not counted, needs {what} {needed}; here there is none
        receipt.count.no.too_few = {counter}: not counted, needs at least {needed} ({what}); there were {found}
        receipt.count.no.too_few.none = {counter}: not counted, needs at least {needed} ({what}); how many there were is not known
        receipt.count.no.too_many = {counter}: not counted above {needed} ({what}); there were {found}
        receipt.count.no.too_many.none = {counter}: not counted, holds up to {needed} ({what}); how many there were is not known
        receipt.count.no.too_little_spend = {counter}: not counted, needs a spend of {needed}; here it is {found}
        receipt.count.no.too_much_spend = {counter}: not counted above a spend of {needed}; here it is {found}
        receipt.count.no.weekday = {counter}: counted only on {needed}; this was a {found}
        receipt.count.no.dates = {counter}: not counted, {what} must lie between {from} and {until}; it is {found}
        receipt.count.no.dates.none = {counter}: not counted, {what} must lie between {from} and {until}; that day is not known
        receipt.count.no.calendar = {counter}: not counted on {found}
        receipt.count.no.birthday = {counter}: not counted, {found} is not near the birthday
        receipt.count.no.several = {counter}: not counted, its conditions are not met
        receipt.count.taken = Taken off what counts towards the tier: {amount}
        receipt.choice.offered = {rule}: choose {pick} of {options}
        receipt.choice.offered_until = {rule}: choose {pick} of {options} until {until}
        receipt.choice.made = {rule}: {option} chosen, {amount}
        receipt.choice.taken_back = {rule}: {amount} that {amount|one=was|other=were} chosen {amount|one=is|other=are} taken back
        receipt.milestone.reached = {rule} ({counter} {total.count}): {amount}
        receipt.milestone.taken_back = {rule}: {counter} now {total.count}, so {amount} {amount|one=is|other=are} taken back
        receipt.milestone.progress = {rule}: {total} of {mark}; {left} more by {until} for {amount}
        receipt.milestone.progress_choice = {rule}: {total} of {mark}; {left} more by {until} to choose {pick} of {options}
        receipt.milestone.complete = {rule}: all {times} {times|one=mark|other=marks} are reached; the campaign gives no more
        receipt.milestone.not_registered = {rule}: this does not count, since there was no registration ({event}). What follows a registration counts until {until}
        receipt.milestone.registered_later = {rule}: this does not count; it was on {day}, and the registration only on {registered}
        receipt.stay.joined = One stay with the one from {arrival} to {departure} at {property}
        receipt.earn.one_stay = {rule}: given once for the whole stay; {before} had been given for its other part, so {given} instead of {wanted}
        receipt.earn.one_stay_filled = {rule}: the whole stay is filled up to {to}; {before} had been given for its other part, so {amount} now
        receipt.earn.one_stay_over = {rule}: the whole stay is filled up to {to}; {before} had been given for its other part, so {amount} is taken back
        receipt.count.one_stay = {counter}: one stay with the one that ended on {day}, so it counts once
        receipt.tier_gift.given = {rule}, for {tier} reached on {day}: {amount}
        receipt.tier_gift.taken_back = {rule}: the tier of {day} was not reached after all, so {amount} is taken back
        receipt.price.list = The list price of {list}: no member price is for it
        receipt.price.member = {rule} for {tier}: {share} of {list} = {paid}
        receipt.price.above_certificate = This night costs {price}; {reward} covers {covers}, with what may be added {most}
        receipt.price.other_category = {reward} is good for the award categories {categories}; this hotel is of {found}
        receipt.price.covered = {rule} covers the night of {price}
        receipt.price.topped_up = {rule} covers {covers} of the night of {price}: {more} are added
        receipt.price.chart = Award category {category}, season {season} on {day}: {points}
        receipt.price.chart.none = Award category {category} on {day}: {points}
        receipt.price.chart_nights = {nights} {nights|one=night|other=nights} from {day}, award category {category}, season {season}: {points} each
        receipt.price.bill_share = At most {share} of {bill} = {limit} with points: {points} take off {off}; {rest} remains to be paid
        receipt.price.free_nights = {nights} {nights|one=night|other=nights}, each {every}th is free: {free} free
        receipt.price.tier_share = {tier} pays {share} of the points
        receipt.price.total = {reward}: {points}
        receipt.price.total_with_money = {reward}: {points} and {money}
        receipt.book.used = Used: {amount}
        receipt.where.every_hotel = all hotels
        receipt.what.kind = kind
        receipt.what.event = event
        receipt.what.property = hotel
        receipt.what.group = hotel group
        receipt.what.brand = brand
        receipt.what.outlet = outlet
        receipt.what.channel = booking channel
        receipt.what.market = market segment
        receipt.what.source = source of business
        receipt.what.partner = partner
        receipt.what.tier = tier
        receipt.what.tag = tag
        receipt.what.guest = guest
        receipt.what.payer = payer
        receipt.what.rate_code = rate code
        receipt.what.room_type = room type
        receipt.what.joined_by = way of joining
        receipt.what.award_category = award category
        receipt.what.season = season
        receipt.what.nights = nights
        receipt.what.rooms = rooms
        receipt.what.guests = guests
        receipt.what.days_since_joining = days since joining
        receipt.what.day = the day
        receipt.what.arrival = arrival
        receipt.what.booked = booking
        receipt.period.fact = each time
        receipt.period.day = a day
        receipt.period.calendar_month = a month
        receipt.period.calendar_quarter = a quarter
        receipt.period.calendar_year = a calendar year
        receipt.period.membership_year = a membership year
        receipt.period.member = for each member
        receipt.period.subject = for each friend
        receipt.period.campaign = for the whole campaign
        receipt.weekday.1 = Monday
        receipt.weekday.2 = Tuesday
        receipt.weekday.3 = Wednesday
        receipt.weekday.4 = Thursday
        receipt.weekday.5 = Friday
        receipt.weekday.6 = Saturday
        receipt.weekday.7 = Sunday
        program.window.months = within {count} {count|one=month|other=months}
        program.window.days = within {count} {count|one=day|other=days}
        program.window.calendar_month = in the calendar month
        program.window.calendar_quarter = in the calendar quarter
        program.window.calendar_year = in the calendar year
        program.window.previous_calendar_year = in the calendar year before
        program.window.membership_year = in the membership year
        program.window.tier_period = since the tier last changed
        program.window.lifetime = in all
        program.window.consecutive = in a row, at most {count} {count|one=day|other=days} apart
        program.window.dates = from {from} to {until}
        program.requirement.at_least = {amount} {window}
        program.requirement.at_most = at most {amount} {window}
        program.requirement.years = {count} {count|one=year|other=years} at {tier} or above
        program.requirement.n_of = {count} of: {parts}
        program.valid.months = {count} {count|one=month|other=months} from the last day the condition was met
        program.valid.days = {count} {count|one=day|other=days} from the last day the condition was met
        program.valid.end_of_month = until the end of month {month}, {count} {count|one=year|other=years} after
        program.valid.lifetime = for ever
        program.tier_gift.calendar_year = {gift}: {amounts}, once in a calendar year
        program.tier_gift.membership_year = {gift}: {amounts}, once in a membership year
        program.tier_gift.lifetime = {gift}: {amounts}, once
        program.available_after = They can be used {count} {count|one=day|other=days} after the {kinds}.
        program.debt = What is taken back after it was used is owed, and repaid by what comes in later.
        program.debt_at_most = What is taken back after it was used is owed, {amount} at most, and repaid by what comes in later.
        program.ends.after = Points end after {time}.
        program.ends.on_day = Points end on day {day} of month {month}, {count} {count|one=year|other=years} after the year in which they are earned.
        program.ends.on_next_day = Points end on the next day {day} of month {month} after they are earned.
        program.ends.on_date = Points end on {day}.
        program.ends.months = {count} {count|one=month|other=months}
        program.ends.days = {count} {count|one=day|other=days}
        program.ends.by_tier = Their life goes by the tier: {tiers}.
        program.ends.end_of_month = They last to the end of the month.
        program.ends.end_of_year = They last to the end of the year.
        program.ends.from_activity = A new {kinds} makes that begin anew.
        program.ends.added = A new {kinds} adds that time once more.
        program.ends.inactive = They end after {count} {count|one=month|other=months} without a {kinds}.
        program.ends.inactive_days = They end after {count} {count|one=day|other=days} without a {kinds}.
        program.ends.at_most = At the latest they end after {count} {count|one=month|other=months}.
        folio_kind.event = event
        trade.use = use of points
        trade.purchase = purchase of points
        trade.transfer = transfer of points
        progress.years = Years at {tier}
        progress.missing_years = {count} ({years})
        receipt.tier.risen = Tier raised from {from} to {to} on {day}
        receipt.tier.risen_until = Tier raised from {from} to {to} on {day}, valid through {until}
        receipt.tier.renewed = {tier} reached again on {day}, without an end
        receipt.tier.renewed_until = {tier} reached again on {day}, now valid through {until}
        receipt.tier.kept = {tier} kept from {day}, without an end
        receipt.tier.kept_until = {tier} kept from {day} for another term, valid through {until}
        receipt.tier.fallen = Tier lowered from {from} to {to} on {day}
        receipt.tier.fallen_until = Tier lowered from {from} to {to} on {day}, valid through {until}
        receipt.tier.corrected = Tier corrected from {from} to {to}: what it rested on was corrected or taken back
        receipt.tier.term_corrected = {tier} now holds without an end
        receipt.tier.term_corrected_until = {tier} is now valid through {until}
        receipt.tier.lifetime = {tier} for life
        receipt.tier.title.granted = {tier} granted from {day}
        receipt.tier.title.granted_until = {tier} granted from {day} through {until}
        receipt.tier.title.granted_ended = The {tier} that was granted ended on {day}
        receipt.tier.title.purchased = {tier} bought, from {day}
        receipt.tier.title.purchased_until = {tier} bought, from {day} through {until}
        receipt.tier.title.purchased_ended = The {tier} that was bought ended on {day}
        receipt.tier.title.gifted = {tier} received as a gift, from {day}
        receipt.tier.title.gifted_until = {tier} received as a gift, from {day} through {until}
        receipt.tier.title.gifted_ended = The {tier} that was a gift ended on {day}
        receipt.tier.title.held = {tier} with what was given, from {day}
        receipt.tier.title.held_until = {tier} with what was given, from {day} through {until}
        receipt.tier.title.held_ended = The {tier} that came with what was given ended on {day}
        receipt.tier.title.challenge = {tier} on trial, from {day}
        receipt.tier.title.challenge_until = {tier} on trial, from {day} through {until}
        receipt.tier.title.challenge_ended = The trial of {tier} ended on {day}
        receipt.tier.counted.months = {done} within {months} {months|one=month|other=months}; {needed} needed
        receipt.tier.counted.days = {done} within {days} {days|one=day|other=days}; {needed} needed
        receipt.tier.counted.calendar_month = {done} in the calendar month; {needed} needed
        receipt.tier.counted.calendar_quarter = {done} in the calendar quarter; {needed} needed
        receipt.tier.counted.calendar_year = {done} in the calendar year; {needed} needed
        receipt.tier.counted.previous_calendar_year = {done} in the calendar year before; {needed} needed
        receipt.tier.counted.membership_year = {done} in the membership year; {needed} needed
        receipt.tier.counted.tier_period = {done} since the tier last changed or was kept; {needed} needed
        receipt.tier.counted.lifetime = {done} in all; {needed} needed
        receipt.tier.counted.consecutive = {done} in an unbroken run; {needed} needed
        receipt.tier.counted.dates = {done} from {first} through {last}; {needed} needed
        receipt.tier.counted.dates_from = {done} since {first}; {needed} needed
        receipt.tier.counted.dates_until = {done} through {last}; {needed} needed
        receipt.tier.counted.years = Full years at {tier} or above: {done}; {needed} needed
        receipt.tier.limit.months = {done} within {months} {months|one=month|other=months}; at most {needed} allowed
        receipt.tier.limit.days = {done} within {days} {days|one=day|other=days}; at most {needed} allowed
        receipt.tier.limit.calendar_month = {done} in the calendar month; at most {needed} allowed
        receipt.tier.limit.calendar_quarter = {done} in the calendar quarter; at most {needed} allowed
        receipt.tier.limit.calendar_year = {done} in the calendar year; at most {needed} allowed
        receipt.tier.limit.previous_calendar_year = {done} in the calendar year before; at most {needed} allowed
        receipt.tier.limit.membership_year = {done} in the membership year; at most {needed} allowed
        receipt.tier.limit.tier_period = {done} since the tier last changed or was kept; at most {needed} allowed
        receipt.tier.limit.lifetime = {done} in all; at most {needed} allowed
        receipt.tier.limit.consecutive = {done} in an unbroken run; at most {needed} allowed
        receipt.tier.limit.dates = {done} from {first} through {last}; at most {needed} allowed
        receipt.tier.limit.dates_from = {done} since {first}; at most {needed} allowed
        receipt.tier.limit.dates_until = {done} through {last}; at most {needed} allowed
        refusal_title.event_duplicate = Event already recorded
        refusal.event_duplicate = The event of {day} is recorded already ({number}). Tell another subject if it is another one.
        refusal_title.event_unknown = Unknown event
        refusal.event_unknown = The program in force has no event “{event}”. Use one that it declares.
        refusal_title.event_with_charges = Event with charges
        refusal.event_with_charges = An event carries no charges. Record the charges as a stay or a bill.
        refusal_title.rooms_out_of_bounds = Rooms out of bounds
        refusal.rooms_out_of_bounds = A stay has 1 to 1,000 rooms. Correct the number of rooms.
        refusal_title.partner_unknown = Unknown partner
        refusal.partner_unknown = The program has no partner “{partner}”. Use one that it declares, or leave it out.
        lot.promotional = promotional
        receipt.earn.rate.per = {categories} {net}: {rate} for each full {per} ({tier}) = {amount}
        receipt.membership.forfeited = {amount} earned on {earned} were lost when membership ended on {ended}
        """#
}
