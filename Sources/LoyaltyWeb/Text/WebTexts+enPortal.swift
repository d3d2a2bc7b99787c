extension WebTexts {
    /// What only members read, in English.
    static let portal_en = #"""
        portal.nav = My membership
        portal.card = My card
        portal.points = Points
        portal.me = Me
        portal.sign_in = Sign in
        portal.welcome = Welcome back
        portal.welcome_text = Your card, your points and how each of them came about.
        portal.contact = Mobile or e-mail
        portal.contact_hint = We send a code to it. No password needed.
        portal.send_code = Send me a code
        portal.not_member = Not a member yet? Ask at the front desk: it takes less than a minute.
        portal.code_title = Enter the code
        portal.code_sent = If {0} belongs to a member, a code is on its way.
        portal.code = Code
        portal.code_hint = Six digits, valid for ten minutes
        portal.enter = Sign in
        portal.mailbox_note = No gateway is set; the code waits in the
        portal.other_contact = Use another mobile or e-mail
        portal_sign_in.malformed = Please type a mobile number or an e-mail address.
        portal_code.wrong = This code is wrong or no longer valid.
        portal.tier_until = Tier valid until {0}
        portal.qr = Card number as a QR code
        portal.barcode = Card number as a bar code
        portal.show_code = Show this at the front desk or when you pay
        portal.expires = {0} {1} {0|one=expires|other=expire} on {2}
        portal.recent = Latest
        portal.all_rows = See all
        portal.no_rows = Your stays and bills will appear here.
        portal.balance = Balance {0}
        portal.points_title = My {0}
        portal.lots = When they expire
        portal.lot_expires = Use by {0}
        portal.lot_earned = {1}, received {0}
        portal.rows = History
        portal.back = Back to points
        portal.change_note = To change your contacts, please ask at the front desk.
        portal.coming = New rules from {0} on
        portal.coming_better = Better for you
        """#
}
