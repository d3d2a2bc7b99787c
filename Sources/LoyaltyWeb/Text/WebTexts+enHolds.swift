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
        debt.owed = Owes {0} since {1}: something was taken back that had been used
        debt.hint = What comes in repays it first.
        debt.why = Why
        debt.asset = {0} owed
        """#
}
