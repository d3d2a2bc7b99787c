extension ReminderTexts {
    /// In English: reminders before points end.
    static let english = #"""
        receipt.expiry.lapsed_after_notice = {amount} earned on {earned} could be used until {ended} and {amount|one=was|other=were} taken out; the notice reached the member on {told}
        receipt.expiry.reminder = {amount} can be used until {ends}
        receipt.expiry.reminder_kept = {amount} can be used until {ends}, or longer with one of these by then: {kinds}
        receipt.expiry.reminder_events = of events only these move the end: {events}
        receipt.expiry.reminder_first = nothing ends within {days} {days|one=day|other=days} after this message
        message.asset_given.subject = You have received {what}
        message.asset_given.body = {text}
        message.points_ending.subject = {what}: some end soon
        message.points_ending.body = While there is time: {why}.
        operation.points.remind = Reminder before points end
        program.ends.remind = Members are reminded {time} before.
        program.ends.only_after_notice = Nothing ends before a notice was delivered, and then not within {count} {count|one=day|other=days}.
        """#
}
