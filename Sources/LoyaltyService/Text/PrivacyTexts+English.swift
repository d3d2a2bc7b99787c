extension PrivacyTexts {
    /// In English: personal data.
    static let english = #"""
        operation.consent.give = Consent given
        operation.consent.withdraw = Consent withdrawn
        operation.privacy.open = Privacy request taken
        operation.privacy.decide = Privacy request answered
        operation.privacy.take_back = End of the membership taken back
        operation.member.close_asked = Membership ended as asked
        receipt.close.coming = The membership ends after {day}
        receipt.close.loses = {amount} {amount|one=is|other=are} lost
        receipt.close.loses_tier = The tier {tier} is lost
        receipt.close.loses_cards = {count} {count|one=card serves|other=cards serve} no more
        receipt.close.loses_claims = {count} open {count|one=claim is|other=claims are} dropped
        receipt.close.ended = Membership ended on {day}, as asked
        message.closing_asked.subject = You asked us to end your membership
        message.closing_asked.body = {why}. Until then you can take it back on your member page or at the front desk. If it was not you, take it back at once.
        message.closing_done.subject = Your membership has ended
        message.closing_done.body = {why}. Thank you for having been our guest.
        refusal_title.closing_not_due = It can still be taken back
        refusal.closing_not_due = The member can take this back until {day}. It ends by itself on the day after.
        operation.privacy.limit = Limit to the use of data changed
        operation.privacy.register = Entry in a privacy register
        operation.privacy.policy = Publish a privacy policy
        input.policy_past = A version holds from today at the earliest.
        input.policy_order = A version holds no earlier than the one that was published last.
        input.policy_review = It is to be reviewed after it begins to hold, and within two years.
        input.policy_empty = Write what it says, in one language at least.
        operation.privacy.retain = Outdated data removed
        operation.member.correct = Personal data corrected
        operation.member.erase = Member erased
        receipt.close.erased = Membership ended on {day}; the personal data was erased
        receipt.privacy.blocker.holds = points are set aside
        receipt.privacy.blocker.waiting = points of a stay still wait and may be corrected
        receipt.privacy.blocker.claims = a claim or dispute is open
        receipt.privacy.blocker.debt = points are owed
        receipt.privacy.blocker.money = money of the member has to be given back
        receipt.privacy.blocker.family = others are in the family pool that the member leads
        receipt.privacy.blocker.legal_claim = the data is kept for a legal claim
        receipt.privacy.no_day = once that is settled
        consent.profiling = Offers that fit my stays (profile)
        consent.partner_sharing = Sharing data with partners of the program
        refusal_title.member_erased = Member erased
        refusal.member_erased = This person was erased. The account is kept without a name, and nothing can be done with it.
        refusal_title.member_restricted = Use of the data is restricted
        refusal.member_restricted = The use of this member's data is restricted: it is kept and nothing else. Ask whoever answers for personal data.
        refusal_title.profiling_objected = Member objects to profiling
        refusal.profiling_objected = This member objects to profiling. Leave the segments empty.
        refusal_title.consent_given_already = Consent given already
        refusal.consent_given_already = The member has agreed to this version of the text already. There is nothing to do.
        refusal_title.consent_not_given = Consent not given
        refusal.consent_not_given = The member does not agree to this purpose, so there is nothing to withdraw.
        refusal_title.consent_is_membership = Consent belongs to the membership
        refusal.consent_is_membership = There is no membership without the agreement. To end it, ask for the account to be erased.
        refusal_title.privacy_request_running = Request is open already
        refusal.privacy_request_running = The same was asked for before and is answered by {day}. There is nothing to do.
        refusal_title.privacy_request_unknown = Request unknown
        refusal.privacy_request_unknown = There is no such open request of this member. Choose one from the list.
        refusal_title.privacy_request_decided = Request is answered
        refusal.privacy_request_decided = This request has been answered. Take a new one if the member asks again.
        refusal_title.privacy_request_is_erasure = Erase the member
        refusal.privacy_request_is_erasure = A member is erased by that action; such a request can be refused with a reason. A membership ends by itself after its last day, unless that is taken back.
        refusal_title.privacy_limit_unchanged = Nothing to change
        refusal.privacy_limit_unchanged = This limit already stands as you want it.
        refusal_title.privacy_limit_in_past = Last day has passed
        refusal.privacy_limit_in_past = The last day of the limit lies in the past. Give today or a later day, or none.
        refusal_title.erasure_blocked = Cannot be erased yet
        refusal.erasure_blocked = Something is in the way: {what}. Possible from: {day}.
        input.before_start = The last day lies before the first. Correct one of them.
        """#
}
