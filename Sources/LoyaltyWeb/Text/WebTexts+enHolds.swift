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
        """#
}
