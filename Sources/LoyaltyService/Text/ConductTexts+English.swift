extension ConductTexts {
    /// In English: conduct.
    static let english = #"""
        operation.conduct.open = Case about conduct opened
        operation.conduct.decide = Case about conduct decided
        operation.conduct.confirm = Sanction looked at by a second person
        operation.conduct.appeal = Appeal against a sanction
        operation.conduct.answer = Appeal answered
        operation.conduct.carry_out = Sanction came to its end
        operation.conduct.signal = Signal raised
        operation.conduct.restore = Given after all
        receipt.conduct.withheld = The membership is suspended (case {case}): this is recorded and earns nothing. What it would have earned is given if the suspension turns out to be wrong.
        message.conduct_notice.subject = Your membership: a decision about your conduct
        message.conduct_notice.body = {text} You can appeal within {days} {days|one=day|other=days}, on your member page or at the front desk.
        input.day_past = This day is over. Choose today or a later day.
        refusal_title.member_suspended = Membership suspended
        refusal.member_suspended = Earning and benefits rest because of a case about conduct. Nothing is lost: answer the case or wait for its end. Points stay as they are.
        refusal_title.contact_changed = Contacts changed just now
        refusal.contact_changed = The mobile or e-mail of this account was changed within the last {hours} hours: points do not leave it yet. Wait, or ask a manager, who looks at an identity document.
        refusal_title.conduct_case_unknown = No such case
        refusal.conduct_case_unknown = This member has no such case. Choose one from the list.
        refusal_title.conduct_case_decided = Decided already
        refusal.conduct_case_decided = A sanction was proposed or decided already. Look at the case again.
        refusal_title.conduct_not_proposed = Nothing to agree to
        refusal.conduct_not_proposed = No sanction waits for a second person. Look at the case again.
        refusal_title.conduct_own_approval = Somebody else has to
        refusal.conduct_own_approval = Whoever opened the case or had a hand in the sanction cannot give the second word or answer the appeal. Ask somebody else.
        refusal_title.conduct_not_decided = No sanction
        refusal.conduct_not_decided = There is no sanction against which one could appeal. There is nothing to do.
        refusal_title.conduct_appeal_late = Too late for an appeal
        refusal.conduct_appeal_late = An appeal can be made within {days} {days|one=day|other=days} after the notice. Write to the hotel instead.
        refusal_title.conduct_not_appealed = No appeal
        refusal.conduct_not_appealed = No appeal waits for an answer. Look at the case again.
        refusal_title.conduct_not_due = Not due
        refusal.conduct_not_due = This sanction has not come to its end. There is nothing to do.
        work.credit = Points given or taken by hand
        work.use = Redemptions for members
        work.move = Points moved or exchanged
        work.take_back = Corrections and reversals
        signal.velocity = {count} {count|one=use|other=uses} of points within 24 hours.
        signal.ring = Points went round by {count} {count|one=account|other=accounts} and came back: {cards}.
        signal.friends = {count} {count|one=friend|other=friends} joined on one day by this member's link.
        sanction.none = No sanction
        sanction.warning = Warning
        sanction.suspension = Suspension of earning and benefits
        sanction.cancellation = Cancellation of the membership
        sanction.legal_action = Suspension and legal action
        violation.false_data = False data
        violation.slander = Attack or slander
        violation.illegal_act = Act against the law
        violation.abuse = Points or benefits got wrongly
        violation.card_misuse = Card lent, sold or altered
        conduct_state.open = Waits for a decision
        conduct_state.proposed = For a second person
        conduct_state.decided = Decided
        conduct_state.appealed = Appeal waits for an answer
        conduct_state.closed = Over
        conduct_state.lifted = Lifted or carried out
        """#
}
