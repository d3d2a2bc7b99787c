extension JoinTexts {
    /// In English: joining.
    static let english = #"""
        channel.website = Website
        channel.app = App
        channel.mini_program = Mini program
        channel.paper = Paper form
        channel.phone = Telephone
        channel.referral = Referral link
        channel.event = Event
        channel.partner = Partner
        channel.social = Social media
        operation.application.apply = Application for membership
        operation.application.take = Application taken into review
        operation.application.approve = Application approved
        operation.application.reject = Application rejected
        operation.join.channel = Joining by a channel changed
        operation.join.code = Code for joining made
        operation.join.code_close = Code for joining closed
        message.application_approved.subject = Welcome: you are a member
        message.application_approved.body = Your application was approved. Your card number is {card}. Sign in with your mobile or e-mail to see your card.
        message.application_rejected.subject = About your application
        message.application_rejected.body = We cannot take you as a member now: {reason}. What you told us has been removed.
        refusal_title.join_needs_review = Applications are reviewed
        refusal.join_needs_review = Whoever joins this way applies first, and is a member once the application is approved. Take an application instead.
        refusal_title.join_too_young = Not of age yet
        refusal.join_too_young = Members are at least {age} years old. This guest can join from {day}.
        refusal_title.join_code_unknown = Code unknown
        refusal.join_code_unknown = There is no such code for joining. Scan the picture again, or ask at the desk.
        refusal_title.join_code_closed = Code closed
        refusal.join_code_closed = This code for joining is no longer used. Ask at the desk.
        refusal_title.application_unknown = Application unknown
        refusal.application_unknown = There is no such application. Choose one from the list.
        refusal_title.application_running = Applied already
        refusal.application_running = Somebody with this contact has applied and waits for the answer. There is nothing to do.
        refusal_title.application_decided = Application is answered
        refusal.application_decided = This application has been approved or rejected. There is nothing to do.
        input.not_asked = This is not asked for when joining this way. Leave it empty.
        input.malformed_form_number = The number of the form has letters, digits and hyphens only, 30 at most.
        input.join_name_missing = Nobody joins without a name. Ask for it.
        input.different_person = This may be a member already. Look at the list; if it is somebody else, say so.
        """#
}
