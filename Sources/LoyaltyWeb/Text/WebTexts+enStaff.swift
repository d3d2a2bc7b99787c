extension WebTexts {
    /// In English: sessions, second factors and who may sign in.
    static let staff_en = #"""
        account.title = My account
        account.sessions = Sessions
        account.sessions_lead = Where you are signed in. End what you don’t know, and have your password changed.
        account.browser = Browser and address
        account.browser_unknown = Unknown browser
        account.began = Since
        account.seen = Last used
        account.end = End
        account.this = This one
        account.end_others = End all others
        account.session_ended = The session is ended.
        account.others_ended = All other sessions are ended.
        account.factor = Second factor
        account.factor_none = A code from an app on your phone, asked for after the password: whoever learns the password alone does not get in.
        account.factor_set_up = Set up
        account.factor_since = In use since {0}.
        account.recovery_left = {0} recovery {0|one=code is|other=codes are} left.
        account.recovery_renew = New recovery codes
        account.factor_end = End the second factor
        account.factor_owed = Your role must have one: after ending it you set up another at the next sign-in.
        account.factor_ended = The second factor is ended.
        account.browsers = Known browsers
        account.browsers_lead = From where somebody has signed in as you.
        account.first_seen = First used
        account.browser_new = You have signed in from a browser that was not used for this account before.
        account.browser_other = Since your last visit somebody signed in as you from another browser: {0}, {1}. If that was not you, end the session under My account and have your password changed.
        factor.code_title = Second factor
        factor.code_lead = Type the code that your app shows now. If the phone is lost: one of your recovery codes.
        factor.code = Code
        factor.begin_again = Begin again
        factor.wrong = This code is wrong, or was used before. Wait for the next one.
        factor.title = Set up a second factor
        factor.lead = Scan this picture with an authenticator app, then type the code that it shows.
        factor.demanded = Your role must have a second factor. Scan this picture with an authenticator app, then type the code that it shows.
        factor.letters = Or type this secret into the app:
        factor.confirm = Confirm
        factor.back = Back to my account
        factor.recovery_title = Recovery codes
        factor.recovery_lead = Keep these codes where only you find them. Each opens once when your phone is lost. They are not shown again.
        factor.recovery_kept = I have kept them
        staff.title = Staff and sessions
        staff.lead = Who may sign in, where they work, and how they are protected.
        staff.person = Person
        staff.works = Role and hotel
        staff.inactive = switched off
        staff.sign_out = Sign out everywhere
        staff.signed_out = Every session of {0} is ended.
        staff.factor_on = In use
        staff.factor_off = None
        staff.factor_owed = To be set up at the next sign-in
        staff.reason = Reason
        staff.reset = Reset
        staff.factor_reset = The second factor of {0} is reset, and their sessions are ended.
        staff.demand = Who must have a second factor
        staff.demand_lead = Holds from the next sign-in on. Everyone else may set one up.
        staff.demand_keep = Keep
        staff.roles_kept = Kept: it holds from the next sign-in on.
        approvals.title = To approve
        approvals.lead = What waits for a second person. Nobody approves what they asked for themselves, or what is for their own account.
        approvals.none = Nothing waits
        approvals.none_text = What goes over a limit appears here.
        approvals.what = What
        approvals.amount = Amount
        approvals.requester = Asked for by
        approvals.since = Waits since
        approvals.answer = Answer
        approvals.read = Read
        approvals.claim = Claim over the limit
        approvals.draft = Draft of the program
        approvals.tier_run = Tier run
        approvals.hours = {0} {0|one=hour|other=hours}
        approvals.days = {0} {0|one=day|other=days}
        """#
}
