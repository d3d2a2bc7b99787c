extension ProgramTexts {
    static let english = #"""
        receipt.earn.factor = Factor {factor} for {what} {found}
        receipt.earn.factor.none = Factor {factor}, since there is no {what}
        receipt.earn.prorated = {part} of {whole} {whole|one=night|other=nights} lie within the dates
        receipt.earn.nights = {rule}: {count} {count|one=night|other=nights} × {rate} = {amount}
        receipt.earn.rooms = {rule}: {count} {count|one=room|other=rooms} × {rate} = {amount}
        receipt.earn.once = {rule}: {amount}
        receipt.earn.percent = {rule}: {rate} of {of} = {exact}, gives {amount}
        receipt.earn.top_up = {rule}: filled up to {to} with {amount}
        receipt.earn.announced = As announced: {words}
        receipt.earn.capped = {rule}: at most {most} {period}, so {given} instead of {wanted}
        receipt.earn.capped_times = {rule}: at most {times} {times|one=time|other=times} {period}; that is used up, so nothing instead of {wanted}
        receipt.earn.not_combined = {rule}: not combined with {other}
        receipt.earn.no.text = {rule}: needs {what} {needed}; here it is {found}
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
        receipt.count.no.text = {counter}: not counted, needs {what} {needed}; here it is {found}
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
        receipt.choice.offered = {rule}: choose {pick} of {options}
        receipt.choice.offered_until = {rule}: choose {pick} of {options} until {until}
        receipt.choice.made = {rule}: {option} chosen, {amount}
        receipt.milestone.reached = {rule} reached with {total} ({counter}): {amount}
        receipt.milestone.taken_back = {rule}: {counter} is now {total}, so {amount} is taken back
        receipt.tier_gift.given = {rule}, for {tier} reached on {day}: {amount}
        receipt.tier_gift.taken_back = {rule}: the tier of {day} was not reached after all, so {amount} is taken back
        receipt.price.list = The list price of {list}: no member price is for it
        receipt.price.member = {rule} for {tier}: {share} of {list} = {paid}
        receipt.price.chart = Award category {category}, season {season} on {day}: {points}
        receipt.price.chart.none = Award category {category} on {day}: {points}
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
        program_problem.one_of_keys = Exactly one of these keys is needed here: {keys}.
        program_problem.range_reversed = “until” lies before “from”. Exchange them, or correct one.
        program_problem.range_open = Days need “from”, “until”, or both.
        program_problem.bounds_missing = A limit is needed here: “at_least”, “at_most”, or both.
        program_problem.bounds_reversed = The most is less than the least, so nothing can fit. Correct one of the two.
        program_problem.window_expected = A window is needed here: (months: 12), (days: 90), (consecutive_gap_days: 1), (from: …, until: …), or a word such as calendar_year.
        program_problem.validity_expected = How long it holds is needed here: (months: 12), (days: 90), (end_of_month: 2, years_later: 2), or lifetime.
        program_problem.condition_empty = A condition needs at least one question. Add one, or remove “when”.
        program_problem.n_of_too_many = More are asked for than stand here: {count}. Lower the number.
        program_problem.rules_without_points = “rules” says whose points count; this counter does not measure points. Remove “rules”.
        program_problem.rooms_without_nights = “rooms_at_most” has no effect here: it limits nights, rooms or room charges. Remove it.
        program_problem.remainder_without_factor = “remainder” has no effect without “factors”: whole units leave no rest. Remove it.
        program_problem.remainder_needs_floor = A remainder that is kept is never rounded: remove “rounding”, or write “rounding: floor”.
        program_problem.factor_too_large = A factor above 1,000 is taken for a slip. Write a smaller one.
        program_problem.expiry_expected = Say when it ends: “after_months”, “after_days”, “on”, “months_by_tier” or “inactive_months”.
        program_problem.activity_without_inactivity = This says what keeps points alive, but “inactive_months” is missing. Add it, or remove this.
        program_problem.otherwise_without_deadline = “otherwise” is given when a deadline passes; add “within_days”, or remove it.
        program_problem.milestone_window = A milestone needs a period with an end: calendar_month, calendar_year, membership_year, lifetime, or (from: …, until: …).
        program_problem.marks_not_rising = Marks must rise, begin above 0, and be fewer than 1,000.
        program_problem.share_above_one = A share cannot be above 100%.
        program_problem.dates_missing = This needs dates to have an effect: add “from” or “until”, or remove it.
        program_problem.prorate_by_posting = Nights can be shared only by the days of the stay. Remove “prorate”, or write “dated_by: stay”.
        program_problem.month_day_expected = “{found}” is not a day of the year: write it as MM-DD, for example 05-24.
        program.window.months = within {count} {count|one=month|other=months}
        program.window.days = within {count} {count|one=day|other=days}
        program.window.calendar_month = in the calendar month
        program.window.calendar_year = in the calendar year
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
        program.ends.at_most = At the latest they end after {count} {count|one=month|other=months}.
        folio_kind.event = event
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
        receipt.tier.term_corrected = {tier} now holds without an end, after a correction
        receipt.tier.term_corrected_until = {tier} is now valid through {until}, after a correction
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
        receipt.tier.title.challenge = {tier} on trial, from {day}
        receipt.tier.title.challenge_until = {tier} on trial, from {day} through {until}
        receipt.tier.title.challenge_ended = The trial of {tier} ended on {day}
        receipt.tier.counted.months = {done} within {months} {months|one=month|other=months}; {needed} needed
        receipt.tier.counted.days = {done} within {days} {days|one=day|other=days}; {needed} needed
        receipt.tier.counted.calendar_month = {done} in the calendar month; {needed} needed
        receipt.tier.counted.calendar_year = {done} in the calendar year; {needed} needed
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
        receipt.tier.limit.calendar_year = {done} in the calendar year; at most {needed} allowed
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
        lot.promotional = promotional
        program_finding.cap_zero = “{id}” has a limit of 0 for the period “{period}”, so it never gives anything. Raise the limit, or remove the rule.
        program_finding.choice_empty = The condition of “{id}” lists nothing to choose from ({part}), so it never holds. Name at least one value, or remove that part.
        program_finding.contradiction = The condition of “{id}” can never hold: “{one}” and “{other}” exclude each other. Change one of them.
        program_finding.branch_contradiction = One alternative in the condition of “{id}” can never hold: “{one}” and “{other}” exclude each other. Change or remove it.
        program_finding.never_holds = “{id}” can never apply: “{part}” does not occur for {kinds} at any hotel of this program. Check hotel, outlet, brand and event, or add the missing kind under “of”.
        program_finding.categories_empty = “{id}” counts money but names no revenue category. Add the categories that count.
        program_finding.money_of_event = “{id}” counts money, but applies only to {kinds}, which has no charges. Add “stay” or “bill” under “of”.
        program_finding.basis_without_stay = “{id}” counts each {basis}, but applies only to {kinds}. Add “stay” under “of”.
        program_finding.percent_of_nothing = “{id}” is a percentage of {rules}, but those rules never apply to the same stay, bill or event. Let the kinds and conditions meet.
        program_finding.stack_small = The stack “{id}” has {count} {count|one=rule|other=rules}; with fewer than two there is nothing to combine. Add a rule to it, or remove the stack.
        program_finding.never_its_turn = “{id}” never gets its turn: in the stack “{stack}” only the first rule that applies counts, and “{earlier}” before it applies always. Move “{id}” before it, or give “{earlier}” a condition.
        program_finding.event_unused = Nothing happens for the event “{id}”: no rule and no counter speaks of it. Add a rule, or remove the event.
        program_finding.asset_unused = Nothing gives, costs or transfers “{id}”. Add a rule or a reward for it, or remove it.
        program_finding.counter_unused = Nothing reads the counter “{id}”: no tier, milestone or condition asks for it. Use it, or remove it.
        program_finding.brand_unused = No hotel belongs to the brand “{id}” and no rule names it. Assign hotels to it, or remove it.
        program_finding.group_unused = No hotel belongs to the group “{id}”. Name it under “groups” of a hotel, or remove it.
        program_finding.season_unused = No award chart has a price for the season “{id}”. Add it to a chart, or remove it.
        program_finding.category_unused = Nothing uses the revenue category “{id}”: no rule, counter, outlet or member price. Use it, or remove it.
        program_finding.tier_not_harder = “{id}” is no harder to reach than “{lower}”: whoever fulfils {below} fulfils {attain} as well, so nobody ever holds “{lower}”. Raise the thresholds of “{id}”.
        program_finding.threshold_not_higher = “{id}” asks for {threshold} of “{counter}”, and the lower tier “{lower}” for {below}. Raise the threshold of “{id}”.
        program_finding.retain_harder = Keeping “{id}” needs {retain} of “{counter}”, reaching it only {attain}. Lower what keeping needs, or raise what reaching needs.
        program_finding.tier_out_of_reach = Nobody can reach “{id}”: it has no condition, no price, no challenge and no grant. Add “attain”, “prices”, “challenge” or “grant”.
        program_finding.falls_not_down = “{id}” falls to “{target}”, which is not a lower tier. Name a lower one under “falls”.
        program_finding.price_from_above = The price “{price}” of “{id}” is for members of “{from}”, which is not a lower tier. Name lower tiers under “from”.
        program_finding.lower_tier_dearer = “{id}” costs {price}, the higher tier “{higher}” only {higher_price}. Lower the price of “{id}”, or raise that of “{higher}”.
        program_finding.rate_falls = “{id}” gives “{tier}” a rate of {rate}, less than {lower_rate} for the lower tier “{lower}”. Raise the rate of “{tier}”.
        program_finding.share_rises = By “{id}”, “{tier}” pays a share of {rate}, more than {lower_rate} for the lower tier “{lower}”. Lower the share of “{tier}”.
        program_finding.dates_gap = Between “{earlier}” and “{id}” there are {days} {days|one=day|other=days} without a rule: {from} to {until}. Move one of the dates, if that is not meant.
        program_finding.dates_overlap = “{earlier}” and “{id}” both count from {from} to {until}. Move one of the dates, or put both into a stack.
        program_finding.chart_row_missing = The award chart of “{id}” has no row for the category “{category}” of {hotels}: there the reward has no price. Add the row.
        program_finding.season_gap = {days} {days|one=day|other=days} belong to no season, the first is {day}: then awards have no price. Extend a season.
        program_finding.season_overlap = From {from} to {until} both “{earlier}” and “{id}” are in season; the first of the document counts. Move one of the dates.
        program_finding.price_below_cost = “{id}” costs the hotel {cost}, but brings in only {value} ({points} {asset}). Raise its price.
        program_finding.bill_share_above_worth = By “{id}”, {points} {asset} take {off} off a bill, but are worth only {value}. Ask for more points, or correct the worth of “{asset}”.
        program_finding.settlement_below_credit = The hotel that issues “{asset}” pays {charge} for one, and the hotel that honours it is credited with {credit}: the program pays the difference. Raise the charge, or lower the credit.
        program_finding.limit_from_above = “{id}” ends at {most} of {what}, and no rule takes over beyond: who spends more, or stays longer, earns less. Remove “at_most”, use a cap, or add the next bracket.
        program_finding.bracket_falls = Up to {most} of {what}, “{id}” gives “{tier}” a rate of {rate}; beyond, {next} gives only {next_rate}, so more earns less. Raise the rate of the next bracket.
        program_finding.repeats_without_end = “{id}” gives {asset} for {events} as often as it is told, at no cost: it can be repeated without end. Add a cap for each member, subject, month or year.
        program_finding.given_for_nothing = “{id}” gives {asset}, which is as good as money, for each stay or bill, even one that cost nothing. Ask a least spend, or add a cap for each member, month or year.
        program_finding.milestone_of_events = “{id}” is reached by the counter “{counter}”, which counts events that cost nothing and can be repeated. Count something paid, or limit the events.
        program_finding.gift_out_of_reach = “{id}” gives “{gift}” to who reaches it by {ways}, but there is no such way. Open that way, or take it from reached_by.
        program_finding.available_after_end = “{id}” can be used only {days} {days|one=day|other=days} after it was earned, but lives only {life}. Wait less.
        program_finding.reminder_before_points = The reminder of “{id}” comes {remind} before the end, but points live only {life}. Remind later.
        program_finding.notice_after_reminder = “{id}” ends {days} {days|one=day|other=days} after the notice at the earliest, but the notice goes out only {remind} before the end: some or all points end later than their day. Remind earlier, or shorten the time.
        program_finding.extension_and_inactivity = Points of “{id}” are extended by {kinds} and also end after {months} {months|one=month|other=months} without activity. Keep one of the two, so that members can foresee the end.
        program_finding.given_after_end = “{id}” can give {asset} after {day}, the stated day of its end: that is good for a day. Let the rule end by then, or state a later day.
        program_finding.announcement_missing = “{id}” is a promotion for {dates} without an announcement. Write under “announcement” what members were told.
        program_finding.money_pump = Members can make {factor} out of 1, again and again: {chain}. Change a rate or price in {steps}.
        program_finding.reward_spread = A unit of {asset} is worth {best_worth} by {best}, but only {worst_worth} by {worst}: {times} times less. Bring the two prices closer together.
        receipt.earn.rate.per = {categories} {net}: {rate} for each full {per} ({tier}) = {amount}
        program_problem.items_expected = Here one condition is enough, so each needs an item of its own: write a list, “- channel: direct”, “- weekday: sat”.
        program_problem.history_window = An unbroken run cannot be asked for here: it is not known before the fact is counted whether it joins the run. Use another window.
        program_problem.other_asset = The rule “{rule}” gives “{asset}”, another asset: they cannot be counted together. Name rules of one asset.
        program_problem.activity_differs = What keeps an asset alive must be the same for every asset; “{asset}” names other facts. Make the two alike.
        program_problem.end_of_without_term = “end_of” moves the end of a stated life; with “inactive_months” alone there is none. Remove it, or add “after_months”.
        program_problem.factors_without_amount = Names are counted here, not amounts: a factor has no effect. Remove “factors”.
        receipt.membership.forfeited = {amount} earned on {earned} were lost when membership ended on {ended}
        """#
}
