extension WebTexts {
    /// Points that are set aside, in English.
    static let holds_en = #"""
        hold.title = Set aside
        hold.no_subject = Nothing in particular
        hold.until = until {0}
        hold.figures = Balance {0}, of which {1} {1|one=is|other=are} set aside
        hold.balance = Balance {0}
        hold.waits = {0} can be used from {1} on
        hold.release = Release
        hold.release_reason = Why is it released?
        hold.release_submit = Release
        hold.released = Released; the balance is {1}
        hold.place = Set aside
        hold.form_title = Set points aside
        hold.reward = For a reward
        hold.no_reward = No reward: an amount
        hold.count = How many, or nights
        hold.amount = Amount ({0})
        hold.amount_hint = Leave empty for a reward: its price of today is set aside.
        hold.last_day = Until the end of
        hold.property = Hotel at which it is used
        hold.subject = What for
        hold.subject_hint = For example the number of a booking.
        hold.reason = Why is it set aside?
        hold.submit = Set aside
        hold.preview = This will do
        hold.done = Set aside; the balance stays {1}
        hold.use = Use
        hold.use_title = Use what is set aside
        hold.ends = Ends
        hold.use_amount = How much is used ({0})
        hold.use_all = All that is set aside; write over it to use less.
        hold.keep_rest = Keep what is not used set aside
        hold.use_submit = Use
        hold.captured = Used: {0} {0|one=point|other=points}; the balance is {1}
        debt.owed = Owes {0} since {1}: something was taken back that had been used.
        debt.hint = What comes in repays it first.
        debt.why = Why
        debt.asset = {0} owed
        receipt.reinstate = Give back what ended
        reinstatement.title = Give back points that ended
        reinstatement.entry = What had ended
        reinstatement.amount = How much (empty: all of it)
        reinstatement.terms = Up to {0} {0|one=day|other=days} after the end; what is given back can be used for {1} {1|one=day|other=days}.
        reinstatement.most = At most {0} in a year.
        reinstatement.submit = Give back
        reinstatement.preview = This will post
        reinstatement.done = Given back: {0} {0|one=point|other=points}; the balance is {1}
        nav.tasks = Tasks
        tasks.title = What is to be done
        tasks.lead = What the program asks of staff for what it gives, soonest first. Taking back what was given takes the task away.
        tasks.none = Nothing to be done
        tasks.none_text = A task appears here when something is given for which the program names one.
        tasks.due = Last day
        tasks.done = Done lately
        tasks.done_at = Done
        tasks.task = Task
        tasks.mark = Done
        tasks.reopen = Reopen
        tasks.was_done = The task is done.
        tasks.was_reopened = The task is open again.
        tasks.waiting = {0} {0|one=task is|other=tasks are} to be done.
        tasks.waiting_open = See the tasks
        """#
}
