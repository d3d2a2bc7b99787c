extension MovementTexts {
    /// In English: what is owed.
    static let english = #"""
        receipt.debt.owed = {amount} of it had been used already: owed from now on, {owed} in all. What comes in repays it first
        receipt.debt.repaid = {amount} of it {amount|one=repays|other=repay} what was owed; {left} {left|one=is|other=are} still owed
        receipt.debt.taken_back = {amount} had repaid what was owed and no longer {amount|one=does|other=do}: {owed} {owed|one=is|other=are} owed
        receipt.debt.left = {amount} {amount|one=is|other=are} still owed when the membership ends
        refusal_title.debt_over_limit = Too much would be owed
        refusal.debt_over_limit = {missing} of what is to be taken back {missing|one=has|other=have} been used. The member owes {owed} already and may owe {most} at most. Agree with the member on what to do, and bring the balance up first.
        account.debt = Advanced and owed
        rule.debt = What is owed
        lot.advance = Advanced
        """#
}
