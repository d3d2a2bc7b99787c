extension FindingTexts {
    static let english = #"""
        program_finding.cap_zero = “{id}” has a limit of 0 {period}, so it never gives anything. Raise the limit, or remove the rule.
        program_finding.choice_empty = The condition of “{id}” lists nothing to choose from ({part}), so it never holds. Name at least one value, or remove that part.
        program_finding.contradiction = The condition of “{id}” can never hold: “{one}” and “{other}” exclude each other. Change one of them.
        program_finding.branch_contradiction = One alternative in the condition of “{id}” can never hold: “{one}” and “{other}” exclude each other. Change or remove it.
        program_finding.never_holds = “{id}” can never apply: “{part}” does not occur for {kinds} at any hotel of this program. Check hotel, outlet, brand and event, or add the missing kind under “of”.
        program_finding.categories_empty = “{id}” counts money but names no revenue category. Add the categories that count.
        program_finding.money_of_event = “{id}” counts money, but applies only to {kinds}, which has no charges. Add “stay” or “bill” under “of”.
        program_finding.basis_without_stay = “{id}” counts {basis}, but applies only to {kinds}. Add “stay” under “of”.
        program_finding.percent_of_nothing = “{id}” is a percentage of {rules}, but those rules never apply to the same stay, bill or event. Let the kinds and conditions meet.
        program_finding.stack_small = The stack “{id}” has {count} {count|one=rule|other=rules}; with fewer than two there is nothing to combine. Add a rule to it, or remove the stack.
        program_finding.never_its_turn = “{id}” never gets its turn: in the stack “{stack}” only the first rule that applies counts, and “{earlier}” before it applies always. Move “{id}” before it, or give “{earlier}” a condition.
        program_finding.event_unused = Nothing happens for the event “{id}”: no rule and no counter speaks of it. Add a rule, or remove the event.
        program_finding.asset_unused = Nothing gives, costs or transfers “{id}”. Add a rule or a reward for it, or remove it.
        program_finding.counter_unused = Nothing reads the counter “{id}”: no tier, milestone or condition asks for it. Use it, or remove it.
        program_finding.brand_unused = No hotel belongs to the brand “{id}” and no rule names it. Assign hotels to it, or remove it.
        program_finding.group_unused = No hotel belongs to the group “{id}”. Name it under “groups” of a hotel, or remove it.
        program_finding.season_unused = No award chart has a price for the season “{id}”. Add it to a chart, or remove it.
        program_finding.tier_not_harder = “{id}” is no harder to reach than “{lower}”: whoever fulfils {below} fulfils {attain} as well, so nobody ever holds “{lower}”. Raise the thresholds of “{id}”.
        program_finding.threshold_not_higher = “{id}” asks for {threshold} of “{counter}”, and the lower tier “{lower}” for {below}. Raise the threshold of “{id}”.
        program_finding.retain_harder = Keeping “{id}” needs {retain} of “{counter}”, reaching it only {attain}. Lower what keeping needs, or raise what reaching needs.
        program_finding.tier_out_of_reach = Nobody can reach “{id}”: it has no condition, no price, no challenge and no grant. Add “attain”, “prices”, “challenge” or “grant”.
        program_finding.falls_not_down = “{id}” falls to “{target}”, which is not a lower tier. Name a lower one under “falls”.
        program_finding.price_from_above = The price “{price}” of “{id}” is for members of “{from}”, which is not a lower tier. Name lower tiers under “from”.
        program_finding.retain_part_of_year = “{id}” ends with month {months}, and keeping it asks for “{counter}” of that calendar year: of {months} {months|one=month|other=months} only. For the last full year write the window previous_calendar_year, or end the term with December.
        program_finding.lower_tier_dearer = “{id}” costs {price}, the higher tier “{higher}” only {higher_price}. Lower the price of “{id}”, or raise that of “{higher}”.
        program_finding.rate_falls = “{id}” gives “{tier}” a rate of {rate}, less than {lower_rate} for the lower tier “{lower}”. Raise the rate of “{tier}”.
        program_finding.share_rises = By “{id}”, “{tier}” pays {rate} of the price, more than {lower_rate} for the lower tier “{lower}”. A share is what is paid: 12% off is written 88%. Lower the share of “{tier}”.
        program_finding.dates_gap = Between “{earlier}” and “{id}” there are {days} {days|one=day|other=days} without a rule: {from} to {until}. Move one of the dates, if that is not meant.
        program_finding.dates_overlap = “{earlier}” and “{id}” both count from {from} to {until}. Move one of the dates, or put both into a stack.
        program_finding.chart_row_missing = The award chart of “{id}” has no row for the category “{category}” of {hotels}: there the reward has no price. Add the row.
        program_finding.season_gap = {days} {days|one=day|other=days} belong to no season, the first is {day}: then awards have no price. Extend a season.
        program_finding.season_overlap = From {from} to {until} both “{earlier}” and “{id}” are in season; the first of the document counts. Move one of the dates.
        program_finding.certificate_never_good = “{id}” is good for no night: the cheapest costs {price}, and {most} at most is covered or added. Raise “up_to” or “top_up”, or name other categories.
        program_finding.price_before_booking = “{id}” can never apply: it asks for “{part}”, and when a price is asked for nothing is booked or charged yet. Ask for the tier, a tag, the hotel, the type of room, the nights or the day.
        program_finding.price_below_cost = “{id}” costs the hotel {cost}, but brings in only {value} ({points} {asset}). Raise its price.
        program_finding.bill_share_above_worth = By “{id}”, {points} {asset} take {off} off a bill, but are worth only {value}. Ask for more points, or correct the worth of “{asset}”.
        program_finding.settlement_below_credit = The hotel that issues “{asset}” pays {charge} for one, and the hotel that honours it is credited with {credit}: the program pays the difference. Raise the charge, or lower the credit.
        program_finding.partner_below_credit = The partner “{id}” pays {charge} for one of “{asset}”, and is credited with {credit}: the program pays the difference. Raise the charge, or lower the credit.
        program_finding.membership_of_tier_same = Membership of “{id}” has the same term and renewal as everybody’s, so it changes nothing. Change one of them, or remove it from “by_tier”.
        program_finding.membership_never_lapses = Everybody begins in “{id}”, where membership is permanent: nobody’s membership ever lapses. Name a higher tier, or remove “membership”.
        program_finding.benefit_falls = By “{id}”, “{tier}” has {less}, and the lower tier “{lower}” has {more}. Give “{tier}” at least as much.
        program_finding.benefit_exception_same = The exception of “{id}” for {place} says what holds everywhere, so it changes nothing. Change it, or remove it.
        program_finding.card_clause_void = “{id}” is sold for money, and for a card that was paid for the clause “{clause}” is void (Fa Shi [2025] No. 4, Art. 9 and 11): the desk goes by the law. Remove the clause.
        program_finding.limit_from_above = “{id}” ends at {most} of {what}, and no rule takes over beyond: who spends more, or stays longer, earns less. Remove “at_most”, use a cap, or add the next bracket.
        program_finding.bracket_falls = Up to {most} of {what}, “{id}” gives “{tier}” a rate of {rate}; beyond, {next} gives only {next_rate}, so more earns less. Raise the rate of the next bracket.
        program_finding.repeats_without_end = “{id}” gives {asset} for {events} as often as it is told, at no cost: it can be repeated without end. Add a cap for each member, subject, day, month or year.
        program_finding.given_for_nothing = “{id}” gives {asset}, which is as good as money, for each stay or bill, even one that cost nothing. Ask a least spend, or add a cap for each member, month or year.
        program_finding.friends_without_end = “{id}” gives {asset} for each {events}, and friends who spend nothing can be brought without end. Give it only when the friend has spent (friend_consumes with “spend_at_least”), or cap it for each member, month or year; a cap for each friend bounds nothing.
        program_finding.back_to_back_unused = Nothing goes by stays: no counter of visits counts them, and no rule gives something for a stay as such. Remove “back_to_back”.
        program_finding.stays_in_a_row = “{id}” asks for stays in a row of “{counter}”, and “back_to_back” makes one stay of those. Ask for nights in a row, or remove one of the two.
        program_finding.milestone_of_events = “{id}” is reached by the counter “{counter}”, which counts events that cost nothing and can be repeated. Count something paid, or limit the events.
        program_finding.gift_out_of_reach = “{id}” gives “{gift}” to who reaches it {ways}, but there is no such way. Open that way, or take it from “reached_by”.
        program_finding.available_after_end = “{id}” can be used only {days} {days|one=day|other=days} after it was earned, but lives only {life}. Wait less.
        program_finding.reminder_before_points = The reminder of “{id}” comes {remind} before the end, but points live only {life}. Remind later.
        program_finding.notice_after_reminder = “{id}” ends {days} {days|one=day|other=days} after the notice at the earliest, but the notice goes out only {remind} before the end: some or all points end later than their day. Remind earlier, or shorten the time.
        program_finding.extension_and_inactivity = Points of “{id}” are extended by {kinds} and also end after a time without activity. Keep one of the two, so that members can foresee the end.
        program_finding.given_after_end = “{id}” can give {asset} after {day}, the stated day of its end: that is good for a day. Let the rule end by then, or state a later day.
        program_finding.announcement_missing = “{id}” is a promotion for {dates} without an announcement. Write under “announcement” what members were told.
        program_finding.money_pump = Members can turn {first} into {last}, again and again without end: {chain}. Give less, or ask more, in one of: {steps}.
        program_finding.reward_spread = A unit of {asset} is worth {best_worth} by {best}, but only {worst_worth} by {worst}: {times} times less. Bring the two prices closer together.
        program_finding.money_pump_limited = Members can turn {first} into {last}: {chain}. It ends there: {limit}. So a member gains {gain} a year at most, in goods or points. If that is not meant, give less or ask more in one of: {steps}.
        program_finding.event_without_of = “{id}” asks for the event {events}, but listens only to {kinds}. Write “of: event”.
        program_finding.share_above_whole = By “{id}”, “{tier}” pays {rate} of the price, more than all of it. Write {percent} or {share}.
        program_finding.percent_missing = “{id}” gives {percent} on top, {rate} times as much. If {instead} was meant, write the percent sign.
        program_finding.same_name = “{id}” has the same name as “{other}”: {name}. Members cannot tell them apart. Rename one.
        program_finding.currency_unknown = “{code}” is no currency of ISO 4217. Write its official code, for example {meant}.
        program_finding.valid_missing = No tier says how long it holds, so each is kept for life once it is reached. Add “valid_months” or “valid”; if it is meant so, write “valid: lifetime”.
        program_finding.rollover_without_year = “{id}” carries over into the next calendar year, but no tier asks for it in a calendar year. Let “attain” or “retain” count in calendar_year, or remove “rollover”.
        program_finding.milestone_out_of_reach = “{id}” is reached with {mark} of “{counter}”, but no more than {most} can be counted in its window. Lower the mark, or widen the window.
        program_finding.cap_below_gift = “{id}” gives {given} each time, but its limit is {most} {period}: nobody ever gets the whole. Raise the limit, or give less.
        program_finding.campaign_over = “{id}” ended on {until}, before the document counts from {day}. Correct the year, or remove the rule.
        program_finding.lifetime_easier = “{id}” for life needs {lifetime} of “{counter}”, and for one term {attain}. Raise what “lifetime” needs.
        program_finding.kinds_add_nothing = “{id}” counts nights, and {kinds} never adds any. Write “of: stay”.
        program_finding.chart_row_unused = The award chart of “{id}” has a row for the category “{category}”, to which no hotel belongs yet. Check the spelling, or keep it for a hotel to come.
        program_finding.season_price_falls = In the category “{category}”, “{id}” costs {points} in the season “{dear}” and more, {more}, in “{cheap}”. Correct one of the two.
        program_finding.word_joined = “{id}” asks for the word “{found}”, which holds a full-width comma: nothing is called so. Write two words, with an ordinary comma between them.
        """#
}
