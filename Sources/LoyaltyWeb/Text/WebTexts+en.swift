extension WebTexts {
    /// What staff read, in English; and the words that staff and members share.
    static let console_en = #"""
        # The frame around every page
        frame.skip = Skip to content
        frame.theme = Switch between light and dark
        frame.account = Account and language
        frame.language = Language
        frame.sign_out = Sign out
        frame.all_properties = All hotels
        nav.label = Main navigation
        nav.home = Home
        nav.members = Members
        nav.enrol = Enrol
        nav.bill = Bill
        nav.program = Program
        nav.imports = Imports
        nav.mailbox = Mailbox
        keys.title = Keys
        keys.search = Search for a member
        keys.enrol = Enrol a member
        keys.bill = Record a bill
        keys.close = Close
        keys.scan = Scan a card on any page to open its member.
        message.home = To the home page
        message.card = To my card
        message.request = Tell support this number:

        # Forms
        form.reason = Reason
        form.choose = Please choose
        form.note = Note
        form.optional = optional
        form.back = Back

        # Sign-in
        sign_in.title = Staff sign-in
        sign_in.login = Login name
        sign_in.password = Password
        sign_in.caps = Caps Lock is on
        sign_in.provider = Sign in with the company account
        sign_in.provider_failed = Signing in with the company account did not work. Try again, or sign in with your password.
        sign_in.provider_nobody = Your company account has no log-in here. Ask an administrator.
        sign_in.submit = Sign in
        sign_in.note = Forgotten your password? Ask your administrator to set a new one.
        sign_in.wrong = Login name or password is wrong.
        sign_in.wait = Too many tries. Please wait {0} {0|one=second|other=seconds}.

        # Home and search
        home.title = Front desk
        home.greeting = Hello, {0}
        home.scan_hint = Scan a card, or type a mobile number, card number, name or initials.
        home.enrol = Enrol a member
        home.bill = Record a bill
        home.program = See the program
        home.recent = Newest members
        home.recent_none = Nobody has joined yet
        home.recent_none_text = Guests who join are listed here, the latest first.
        home.members = Members
        home.folios = Stays and bills
        search.label = Search for a member
        search.placeholder = Mobile, card, name, initials, document, bill
        search.hint = The last four digits of a mobile number or the initials of a name are enough.
        search.submit = Search
        search.title = Members
        search.title_bill = Record a bill: whose?
        search.bill_hint = Find the member first; the bill form opens next.
        search.count = {0} found for “{1}”
        search.none = Nobody found for “{0}”
        search.none_text = Check the digits, try the last four of the mobile, or enrol the guest now.
        search.too_many = There are more. Type another letter or digit to narrow the list.
        search.keys = ↑ ↓ to choose, Enter to open, Esc to close

        # The member's page
        member.panel = The member at a glance
        member.points_word = {0|one=point|other=points}
        member.available = Available {0}
        member.tier_since = since {0}
        member.tier_until = valid until {0}
        member.tier_unlimited = no end date
        member.expiring = Expiring next
        member.expires = {0} {0|one=expires|other=expire} on {1}
        member.expiring_none = Nothing expires soon
        member.counters = In the qualifying period
        member.mobile = Mobile
        member.email = E-mail
        member.none = none
        member.card = Card number
        member.joined = Joined
        member.channel = Joined at
        member.status = Status
        member.consents = Consents
        member.reveal = Show contacts in full
        member.reveal_reason = Why do you need them?
        member.reveal_hint = Your name, the time and this reason are kept.
        member.reveal_submit = Show
        member.revealed_note = Shown in full. This look was logged.
        member.record_bill = Record a bill
        member.adjust = Adjust points
        member.print = Print
        member.tabs = Details of the member
        member.tab_ledger = Ledger
        member.tab_stays = Stays and bills
        member.tab_lots = Points by expiry
        member.tab_profile = Profile
        member.older = Show older
        progress.title = On the way to
        ledger.day = Day
        ledger.what = What happened
        ledger.property = Hotel
        ledger.expires = Expires on
        ledger.amount = Amount
        ledger.balance = Balance
        ledger.filter = Show in the ledger
        ledger.all = All that counts
        ledger.reversed = reversed
        ledger.reversal = reversal
        ledger.none = No entries yet
        ledger.none_text = The first stay, bill or adjustment will appear here with its explanation.
        stays.days = Days
        stays.what = Hotel and number
        stays.amount = Amount
        stays.points = Points
        stays.actions = Actions
        stays.stay = Stay
        stays.bill = Bill
        stays.revision = revision {0}
        stays.correct = Correct
        stays.cancel = Cancel
        stays.none = No stays or bills yet
        stays.none_text = Stays come from the hotel system; bills can be recorded here at the desk.
        lots.earned_on = Received on
        lots.kind = Kind
        lots.original = Received
        lots.remaining = Left
        lots.expires = Expires on
        lots.never = never expires
        lots.reminded = reminded on {0}
        lots.reminder_waits = reminder on its way since {0}
        lots.only_after_notice = ends only after a notice
        lots.expired = expired
        lots.none = No points on the account
        lots.none_text = Once points come in, each lot is listed with what is left and until when.
        consent.none = No consents recorded
        consent.granted = Given on
        consent.withheld = Not given, as of

        # Enrolment
        enrol.title = Enrol a member
        enrol.name = Name
        enrol.mobile = Mobile
        enrol.email = E-mail
        enrol.contact_hint = A mobile number or an e-mail address is enough.
        enrol.language = Language for messages
        enrol.property = Hotel
        enrol.consents = Consents
        enrol.agreement = The guest has read and accepts the membership agreement
        enrol.marketing_mobile = Offers by text message are welcome
        enrol.marketing_email = Offers by e-mail are welcome
        enrol.submit = Enrol and issue a card
        enrol.note = The card number is issued at once. Offers are a free choice and change nothing else.
        enrol.duplicate_title = Is this the same guest?
        enrol.duplicate_text = A member who may be this guest exists already. Open the member instead, unless it is somebody else.
        enrol.done = Enrolled. Card number {0}

        # Forms that post points
        bill.title = Record a bill
        bill.outlet = Outlet
        bill.business_day = Business day
        bill.number = Bill number
        bill.currency = Currency
        bill.submit = Post
        bill.preview = This bill will earn
        bill.first = This bill was recorded before:
        bill.done = Posted {0} {0|one=point|other=points}; the balance is {1}
        lines.title = Amounts, net of tax and service charge
        lines.line = Line {0}
        lines.category = Category
        lines.net = Net amount
        lines.tax = Tax
        lines.service = Service
        lines.add = Add a line
        lines.hint = Tax and service charge earn no points; they are kept for reference.
        preview.empty = Fill in the form: what it changes, and why, appears here.
        adjustment.title = Adjust points
        adjustment.amount = {0} to add or take
        adjustment.hint = Use a minus sign to take points, for example -200.
        adjustment.submit = Post the adjustment
        adjustment.preview = This adjustment will give
        adjustment.done = Adjusted by {0} {0|one=point|other=points}; the balance is {1}
        correction.title = Correct a stay or bill
        correction.submit = Post the correction
        correction.preview = The correction will post
        cancellation.title = Cancel a stay or bill
        cancellation.note = Everything it gave goes back: points, nights and progress. The history stays.
        cancellation.submit = Cancel it
        cancellation.preview = The cancellation will post
        folio.done = Done: {0} {0|one=point|other=points}; the balance is {1}
        reversal.title = Reverse an operation
        reversal.original = To be reversed
        reversal.note = A reversal adds opposite entries. Nothing is deleted, and both stay readable.
        reversal.submit = Reverse
        reversal.preview = The reversal will post
        reversal.done = Reversed: {0} {0|one=point|other=points}; the balance is {1}
        folio.what = What
        folio.property = Hotel
        folio.number = Number
        folio.days = Days
        folio.amount = Amount
        folio.points = Points
        reason.missing_points = Points were missing
        reason.service_recovery = To make up for poor service
        reason.goodwill = Goodwill
        reason.wrong_posting = An earlier posting was wrong
        reason.wrong_member = Posted to the wrong member
        reason.wrong_amount = Wrong amount
        reason.wrong_category = Wrong category
        reason.posted_twice = Posted twice
        reason.guest_refunded = The guest was refunded
        reason.late_charge = A charge came in late
        reason.never_took_place = It never took place
        reason.other = Other, see note
        reason.noted = Noted by the hotel

        # Receipts
        receipt.title = Receipt
        receipt.member = Member
        receipt.card = Card number
        receipt.day = Business day
        receipt.property = Hotel
        receipt.source = Document
        receipt.recorded = Recorded at
        receipt.actor = Recorded by
        receipt.program = By the rules of
        receipt.operation = Operation
        receipt.reason = Reason
        receipt.version = Version {0}
        receipt.explanation = How it comes about
        receipt.balance_after = {0} after this
        receipt.reversed_by = This was reversed:
        receipt.reverses = This reverses:
        receipt.slip = Print slip
        receipt.copy = Copy {0}: printed before
        receipt.print = Print
        receipt.correct = Correct
        receipt.cancel = Cancel this stay or bill
        receipt.reverse = Reverse
        receipt.to_member = To the member
        actor.system = Tessera
        actor.staff = Staff no. {0}
        actor.client = Interface no. {0}
        receipt.slip_foot = Thank you for your stay. Every point is explained in the member portal.

        # Program, imports, mailbox
        program.title = Program in force
        program.version = Version {0}, in force since {1}
        program.tiers = Tiers
        program.tier = Tier
        program.attain = How to reach it
        program.keeps = How to keep it
        program.rates = Points earned
        program.expiry = How long points last
        program.excluded = Earns no points
        imports.title = Imports
        imports.name = File
        imports.started = Started
        imports.read = Read
        imports.posted = Posted
        imports.noted = Noted
        imports.parked = Parked
        imports.parked_file = Download {0} parked {0|one=row|other=rows}
        imports.running = running
        imports.done = done
        imports.reversed = reversed
        imports.failed = failed
        imports.note = Noted: cancelled stays and no-shows, kept without points. Parked: rows to be looked at.
        imports.none = No imports yet
        imports.none_text = Bring in the stays of your hotel system; a dry run shows first what would happen.
        mailbox.title = Mailbox
        mailbox.note = No gateway is set: messages to members stop here instead of leaving the house.
        mailbox.none = No messages yet
        mailbox.none_text = Sign-in codes and notices to members will appear here.
        """#
}
