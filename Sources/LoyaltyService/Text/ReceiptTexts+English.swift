extension ReceiptTexts {
    /// In English.
    static let english = #"""
        receipt.earn.no.asked = {rule}: only if {needed} ({found})
        receipt.earn.no.excluded = {rule}: not with {found}
        receipt.earn.no.unknown = {rule}: {what} must be {needed}; it is not known
        receipt.earn.no.tag = {rule}: does not apply to this account
        receipt.count.no.asked = {counter}: counted only if {needed} ({found})
        receipt.count.no.excluded = {counter}: not counted with {found}
        receipt.count.no.unknown = {counter}: not counted, {what} must be {needed}; it is not known
        receipt.count.no.tag = {counter}: not counted for this account
        receipt.fact.found = {what} {found}
        receipt.fact.unknown = {what} not known
        receipt.what.spend = spend
        receipt.what.night_weekdays = nights
        receipt.what.birthday = birthday
        receipt.earn.steps = {categories} {net} ({steps} full {steps|one=step|other=steps} of {per}) × {rate} ({tier}) = {amount}
        receipt.earn.steps.rounded = {categories} {net} ({steps} full {steps|one=step|other=steps} of {per}) × {rate} ({tier}) = {exact}, {rounding} {amount}
        receipt.earn.rate.each = {categories} {net}: {rate} for each {per} ({tier}) = {exact}, gives {amount}
        receipt.earn.rate.kept = {categories} {net} × {rate} ({tier}) = {exact}, gives {amount}
        receipt.earn.night_steps = {rule}: {count} {count|one=night|other=nights} ({steps} times {per} full) × {rate} = {amount}
        receipt.earn.night_steps.rounded = {rule}: {count} {count|one=night|other=nights} ({steps} times {per} full) × {rate} = {exact}, {rounding} {amount}
        receipt.earn.room_steps = {rule}: {count} {count|one=room|other=rooms} ({steps} times {per} full) × {rate} = {amount}
        receipt.earn.room_steps.rounded = {rule}: {count} {count|one=room|other=rooms} ({steps} times {per} full) × {rate} = {exact}, {rounding} {amount}
        receipt.earn.nights.rounded = {rule}: {count} {count|one=night|other=nights} × {rate} = {exact}, {rounding} {amount}
        receipt.earn.rooms.rounded = {rule}: {count} {count|one=room|other=rooms} × {rate} = {exact}, {rounding} {amount}
        receipt.earn.room_nights = {rule}: {rooms} {rooms|one=room|other=rooms} × {count} {count|one=night|other=nights} × {rate} = {amount}
        receipt.earn.room_nights.rounded = {rule}: {rooms} {rooms|one=room|other=rooms} × {count} {count|one=night|other=nights} × {rate} = {exact}, {rounding} {amount}
        receipt.earn.percent.whole = {rule}: {rate} of {of} = {amount}
        receipt.earn.kept = {rule}: {before} kept from before, {after} kept for next time
        receipt.rounding.floor = rounded down to
        receipt.rounding.ceiling = rounded up to
        receipt.rounding.half_up = rounded to the nearest, halves up:
        receipt.rounding.half_even = rounded to the nearest, halves to even:
        receipt.rounding.keep = gives
        receipt.earn.rooms_left_out = {rule}: only the first {most} {most|one=room counts|other=rooms count}; {net} of the others earns nothing
        receipt.earn.rooms_counted = {rule}: {most} of {rooms} {rooms|one=room|other=rooms} {most|one=counts|other=count}
        receipt.earn.tax = Tax {tax}: earns no points
        receipt.earn.service = Service charge {service}: earns no points
        receipt.count.noted = Counted: {amount}
        receipt.count.taken_off = Counted off: {amount}
        receipt.price.chart.named = Award category {category}, {season} on {day}: {points}
        receipt.price.chart.flat = Award category {category}: {points}
        receipt.price.chart_nights.named = {nights} {nights|one=night|other=nights} from {day} ({season}), award category {category}: {points} each
        receipt.price.chart_nights.flat = {nights} {nights|one=night|other=nights} from {day}, award category {category}: {points} each
        receipt.price.chart_nights.none = {nights} {nights|one=night|other=nights} from {day}, award category {category}: {points} each
        receipt.folio.taken_back = Taken back: {amount}
        receipt.folio.added = Added: {amount}
        receipt.folio.uncounted = No longer counted: {amount}
        receipt.folio.counted = Counted, too: {amount}
        receipt.tier.counted.calendar_year_carried = {done} in the calendar year, {carried} of them brought over from the year before; {needed} needed
        receipt.folio.balance = {asset}: {before} before, {after} now
        receipt.transfer.out = Given to another member: {amount}
        """#
}
