extension ServiceTexts {
    /// In English.
    static let english = #"""
        # Receipts: why an operation did what it did
        receipt.earn.converted = {foreign} converted line by line at the rate of {day}, {rate}: {net}
        receipt.earn.rate = {categories} {net} × {rate} ({tier}) = {amount}
        receipt.earn.rate.floor = {categories} {net} × {rate} ({tier}) = {exact}, rounded down to {amount}
        receipt.earn.rate.ceiling = {categories} {net} × {rate} ({tier}) = {exact}, rounded up to {amount}
        receipt.earn.rate.half_up = {categories} {net} × {rate} ({tier}) = {exact}, rounded to the nearest, halves up: {amount}
        receipt.earn.rate.half_even = {categories} {net} × {rate} ({tier}) = {exact}, rounded to the nearest, halves to even: {amount}
        receipt.earn.category_excluded = {categories} {net}: earns no points
        receipt.earn.tax_and_service = Tax {tax} and service charge {service}: earn no points
        receipt.count.added = Counted towards the tier: {amount}
        receipt.expiry.lapsed = {amount} earned on {earned} ended unused on {ended} and {amount|one=was|other=were} taken out
        receipt.expiry.taken_back = {amount} earned on {earned} that had expired {amount|one=is|other=are} brought back first
        receipt.adjust.given = Given by hand: {amount}; reason: {reason}
        receipt.adjust.taken = Adjusted by hand: {amount}; reason: {reason}
        receipt.reverse.entry = Entry {sequence} of {day} reversed: {amount}; reason: {reason}
        receipt.folio.cancelled = {number} of {day} cancelled: all that it gave is taken back
        receipt.folio.corrected = {number} of {day} corrected; calculated anew:
        receipt.folio.difference = Difference to what was posted before: {amount}
        receipt.close.forfeited = {amount} earned on {earned} {amount|one=ends|other=end} with the membership
        receipt.close.closed = Membership ended on {day}; reason: {reason}

        # Refusals: who may
        refusal_title.permission_denied = Not permitted
        refusal.permission_denied = This needs the permission “{permission}”. Ask an administrator for it, or ask somebody who has it.
        refusal_title.property_out_of_scope = Not your hotel
        refusal.property_out_of_scope = You may not act at “{property}”. Use an account that may act there.
        refusal_title.idempotency_key_reused = Key already used
        refusal.idempotency_key_reused = This idempotency key was used before with another input. Take a new key for a new request.

        # Refusals: members
        refusal_title.member_unknown = Member not found
        refusal.member_unknown = No member has this number, card or contact. Check it, or enrol the guest.
        refusal_title.member_closed = Membership ended
        refusal.member_closed = This membership has ended, so nothing is posted to it. Enrol the guest again if they wish.
        refusal_title.mobile_taken = Mobile number taken
        refusal.mobile_taken = Another member has this mobile number. Open that member, or check the number.
        refusal_title.email_taken = E-mail address taken
        refusal.email_taken = Another member has this e-mail address. Open that member, or check the address.
        refusal_title.agreement_missing = Agreement missing
        refusal.agreement_missing = The guest has not agreed to the membership terms and the privacy notice. Ask for it and record it.

        # Refusals: the program
        refusal_title.program_none_in_force = No program in force
        refusal.program_none_in_force = No version of the program is in force on that day. Publish one that takes effect by then.
        refusal_title.program_unchanged = Already published
        refusal.program_unchanged = This very document is published already, as version {version}, from the same day. There is nothing to do.
        refusal_title.program_effective_too_early = Effective date too early
        refusal.program_effective_too_early = A version has been in force since {day}; a new one cannot begin before it. Choose that day or a later one.

        # Refusals: stays and bills
        refusal_title.property_unknown = Hotel unknown
        refusal.property_unknown = The program has no hotel “{property}”. Check the id, or add the hotel to the program document.
        refusal_title.outlet_unknown = Outlet unknown
        refusal.outlet_unknown = {property} has no outlet “{outlet}”. Check the id, or add the outlet to the program document.
        refusal_title.departure_before_arrival = Departure before arrival
        refusal.departure_before_arrival = The stay ends on {departure}, before it begins on {arrival}. Correct the days.
        refusal_title.stay_too_long = Stay too long
        refusal.stay_too_long = From {arrival} to {departure} is more than 1,000 nights. Correct the days.
        refusal_title.day_in_future = Day in the future
        refusal.day_in_future = The business day {departure} has not come yet at the hotel. Correct the day, or wait for it.
        refusal_title.category_unknown = Category unknown
        refusal.category_unknown = The program has no revenue category “{category}”. Correct it, or add the category to the program document.
        refusal_title.amount_negative = Negative amount
        refusal.amount_negative = A charge is below zero. To take something back, correct or cancel the stay or bill it belongs to.
        refusal_title.amount_too_large = Amount too large
        refusal.amount_too_large = The amount is beyond what Tessera accepts. Check the figures for a slip of the keyboard.
        refusal_title.day_rate_unknown = No exchange rate
        refusal.day_rate_unknown = No rate for {currency} on {day} is known. Set the rate of that day, then record it again.
        refusal_title.stay_duplicate = Stay already recorded
        refusal.stay_duplicate = Stay {number} at {property} is recorded already. If its amounts are wrong, correct that one.
        refusal_title.bill_duplicate = Bill already recorded
        refusal.bill_duplicate = Bill {number} of {day} at {property} is recorded already. If its amounts are wrong, correct that one.
        refusal_title.folio_unknown = Stay or bill not found
        refusal.folio_unknown = This member has no such stay or bill. Check the number.
        refusal_title.folio_cancelled = Already cancelled
        refusal.folio_cancelled = This stay or bill has been cancelled and cannot be changed any more.
        refusal_title.day_rate_own_currency = The program's own currency
        refusal.day_rate_own_currency = {currency} is the program's own currency and is never converted. Set a rate for foreign currencies only.
        refusal_title.correction_changes_nothing = Nothing changed
        refusal.correction_changes_nothing = The new amounts are the old ones. Enter the amounts as they should be, or leave it as it is.

        # Refusals: points
        refusal_title.asset_unknown = Unknown kind of points
        refusal.asset_unknown = The program has no such asset. Use one that the program document declares.
        refusal_title.adjustment_zero = No amount
        refusal.adjustment_zero = An adjustment by 0 changes nothing. Enter how much to give or to take.
        refusal_title.adjustment_over_limit = Above your limit
        refusal.adjustment_over_limit = You may change at most {most} at once. Ask somebody with a higher limit.
        refusal_title.points_insufficient = Not enough points
        refusal.points_insufficient = {needed} {needed|one=is|other=are} needed, the member has {held}; {missing} {missing|one=is|other=are} missing. Take less.
        refusal_title.points_already_spent = Points already used
        refusal.points_already_spent = What is to be taken back has been used in part; {missing} {missing|one=is|other=are} missing. Agree with the member on what to do, and bring the balance up first.
        refusal_title.entry_unknown = Entry not found
        refusal.entry_unknown = This member has no such entry. Check its number.
        refusal_title.entry_already_reversed = Already reversed
        refusal.entry_already_reversed = This entry has been reversed before; that can happen only once. There is nothing to do.
        refusal_title.entry_is_reversal = Is itself a reversal
        refusal.entry_is_reversal = A reversal is not reversed again. Record what took place anew.
        refusal_title.balance_too_large = Balance too large
        refusal.balance_too_large = The balance would become larger than Tessera keeps. Look for the mistake in the amounts.

        # Refusals: access and imports
        refusal_title.login_taken = Login taken
        refusal.login_taken = Another member of staff has this login. Choose another one.
        refusal_title.password_too_weak = Password too weak
        refusal.password_too_weak = The password is too short or too easy to guess. Choose a longer one, such as four words that do not belong together.
        refusal_title.user_unknown = Login not found
        refusal.user_unknown = No member of staff has this login. Check how it is written.
        refusal_title.own_account = Own account
        refusal.own_account = You work here and this account is your own. Ask a colleague to do it.
        refusal_title.client_unknown = Connected system not found
        refusal.client_unknown = There is no such connected system. Check its number.
        refusal_title.import_unknown = Import not found
        refusal.import_unknown = There is no such import. Check its number.
        refusal_title.import_already_reversed = Import already reversed
        refusal.import_already_reversed = This import has been reversed as a whole before. There is nothing to do.

        # Input: the words make no sense
        input.required = Fill this in.
        input.too_long = At most {most} characters.
        input.key_length = An idempotency key has 1 to {most} bytes.
        input.malformed_day = Write a day as YYYY-MM-DD, for example 2026-05-01.
        input.statement_order = The first day comes after the last.
        input.statement_future = The first day is still to come.
        input.statement_too_long = More than {most} lines: choose a shorter period.
        input.malformed_money = Write an amount in digits, for example 1288.80, with no more decimal places than the currency has.
        input.malformed_currency = Write a currency as its ISO 4217 code of three capital letters, for example CNY.
        input.malformed_mobile = Write a mobile number of mainland China with 11 digits, or one of another country beginning with + and its country code.
        input.malformed_email = Write an e-mail address, for example guest@example.com.
        input.malformed_name = Write a name of 1 to 80 characters.
        input.malformed_text = The text holds a character that cannot be kept (NUL). Remove it.
        input.malformed_login = Write a login of 3 to 40 characters: small letters a–z, digits, points and hyphens.
        input.malformed_integer = Write a whole number in digits.
        input.malformed_rate = Write a rate in digits, for example 7.20, with at most six decimal places.
        input.malformed_id = An id is a whole number above 0 without leading zeros.
        input.malformed_json = The body is not valid JSON. Check commas, quotes and brackets.
        input.malformed_utf8 = The text is not valid UTF-8. Send it in that encoding.
        input.malformed_form = The form arrived damaged or cut short. Send it again.
        input.one_of = Exactly one of these is needed: {fields}.
        input.malformed_cursor = This cursor is not one that Tessera gave. Use next_cursor unchanged, or begin again without one.
        input.malformed_reference = Name the member by exactly one of: id, card number, mobile number, e-mail address, key of the outside system.
        input.wrong_type = The value is of another type than this field takes: check whether text, number, list or object is meant.
        input.unknown_field = There is no field “{field}”. Remove it, or correct its name.
        input.unknown_word = Use one of these: {words}.
        input.contact_required = A mobile number or an e-mail address is needed.
        input.list_empty = At least one entry is needed.
        input.list_too_long = At most {most} entries.
        input.body_too_large = The request is larger than {most} bytes. Send less at once.
        input.photo_too_large = The photo is too large: {most} kB at most. Take it again at a lower resolution.
        input.photo_unknown = This is no picture that can be kept: choose a JPEG or PNG photo.
        input.reason_required = Give a reason: it is kept with the operation.
        input.negative = The amount must not be below 0.
        input.too_large = The value must not be above {most}.

        # Program documents: what must be mended before they can be published

        # Case files, which say what a program is expected to do

        # What was done
        operation.member.enrol = Enrolment
        operation.member.close = Membership ended
        operation.member.reveal = Contact details shown in clear
        operation.stay.record = Stay
        operation.stay.import = Imported stay
        operation.booking.note = Booking noted without points
        operation.import.begin = Import begun
        operation.import.park = Row of an import set aside
        operation.import.finish = Import finished
        operation.import.reverse = Import reversed
        operation.bill.record = Bill
        operation.folio.correct = Correction
        operation.folio.cancel = Cancellation
        operation.points.adjust = Adjustment by hand
        operation.points.expire = Expiry
        operation.entry.reverse = Reversal
        operation.operation.reverse = Reversal
        operation.program.publish = Program published
        operation.day_rate.set = Exchange rate set
        operation.user.create = Member of staff added
        operation.user.active = Access of a member of staff changed
        operation.user.password = Password set
        operation.client.create = Connected system added
        operation.client.revoke = Connected system shut out
        operation.user.sign_out = Member of staff signed out everywhere
        operation.user.identity_forget = Account at the identity provider forgotten
        operation.user.factor_reset = Second factor reset
        operation.user.factor_demand = Roles that need a second factor changed
        operation.user.identity = Account at the identity provider bound
        operation.user.member = Member account of a member of staff noted
        operation.user.factor_on = Second factor set up
        operation.user.factor_off = Second factor ended
        operation.user.recovery_used = Recovery code used
        operation.user.recovery_renewed = New recovery codes made

        # Names of things in ledger, lists and choices
        rule.adjustment = Adjustment by hand
        rule.expiry = Expiry
        rule.closure = End of membership
        lot.earned = Earned
        lot.bonus = Bonus
        lot.purchased = Purchased
        lot.goodwill = Goodwill
        channel.desk = Front desk
        channel.api = Connected system
        channel.import = Import
        channel.portal = Member portal
        channel.demo = Demonstration data
        consent.agreement = Membership terms and privacy notice
        consent.marketing_mobile = Offers by text message
        consent.marketing_email = Offers by e-mail
        role.administrator = Administrator
        role.manager = Manager
        role.clerk = Clerk
        role.auditor = Auditor
        role.finance = Accounts
        folio_kind.stay = Stay
        folio_kind.bill = Bill
        status.active = Active
        status.closed = Closed
        status.posted = Posted
        status.cancelled = Cancelled
        account.issuance = Issued for consumption
        account.activity = Counted consumption
        account.goodwill = Given or taken by hand
        account.breakage = Ended unused

        # Messages
        message.one_time_code.subject = Your sign-in code
        message.one_time_code.body = Your sign-in code is {code}. It is valid for {minutes} {minutes|one=minute|other=minutes}. Our staff never ask for it: please tell it to nobody.
        message.redemption_code.subject = Your code for a redemption
        message.redemption_code.body = Your code for {reward} is {code}. It is valid for {minutes} {minutes|one=minute|other=minutes}, for this redemption alone. If you did not ask for it, tell the front desk at once.
        input.malformed_card = Not a card number: check the digits, the last one is a check digit.
        input.malformed_limit = The page size must be a number from 1 to {most}.
        problem.forbidden.title = Not allowed
        problem.forbidden.detail = This page did not come from your session. Go back, load the page again and repeat.
        problem.internal_error.title = Something went wrong
        problem.internal_error.detail = Nothing was changed. Try again with the same key; if it stays so, tell the operator the request number.
        problem.invalid_input.title = Please check what was entered
        problem.invalid_input.detail = Some fields could not be understood; each is named with what to do.
        problem.invalid_request.title = The request could not be understood
        problem.invalid_request.detail = Check the address, the method and the headers.
        problem.method_not_allowed.title = Method not allowed
        problem.method_not_allowed.detail = This address knows other methods; see the description of the API.
        problem.not_found.title = Not found
        problem.not_found.detail = There is nothing at this address. Check it, or search for what you need.
        problem.program_problems.title = The program document has problems
        problem.program_problems.detail = Each is named with its line and column.
        problem.too_many_requests.title = Too many tries
        problem.too_many_requests.detail = Wait a little, then try again.
        problem.unauthorized.title = Sign-in needed
        problem.unauthorized.detail = Send the key of an API client: Authorization: Bearer KEY.
        problem.clock_behind.title = The server's clock is wrong
        problem.clock_behind.detail = The clock of the server lies behind what was recorded last, so nothing is posted. Have the clock set; then do it again with the same key.
        problem.unavailable.title = The database cannot be reached
        problem.unavailable.detail = Try again in a moment with the same key: what was done is not done twice.
        program.attain_by_joining = on joining
        program.attain_by_grant = by grant only
        program.expiry_never = Points do not expire.
        program.kinds_or =  or 
        progress.or =  or 
        progress.and =  and 
        progress.way = {amount}
        progress.sentence = {ways} more to {tier}
        """#
}
