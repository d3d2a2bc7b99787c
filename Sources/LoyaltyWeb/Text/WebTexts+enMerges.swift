extension WebTexts {
    /// Accounts of one person. In English.
    static let merges_en = #"""
        member.merge = Merge a duplicate
        member.part = Part the accounts
        merge.title = Merge two accounts of one person
        merge.part_title = Part two accounts
        merge.text = This account stays. What the other one holds passes into it, with its days; whoever shows the other card is served here.
        merge.who = The duplicate
        merge.who_hint = Card number, mobile or e-mail of the account that is given up
        merge.compare = Compare
        merge.compared = Side by side
        merge.staying = This account stays
        merge.leaving = Given up
        merge.together = Together
        merge.fields = Whose data stays?
        merge.fields_text = Choose for each field in which the two differ. What is not chosen is kept sealed and comes back when the accounts are parted. The account is found by the contacts of both; messages go to the chosen ones. For {0} hours after a new contact points do not leave the account.
        merge.proposed_staying = Proposed: the account that stays ({0})
        merge.proposed_leaving = Proposed: the one that is given up ({0})
        merge.why_only_told = only it tells this
        merge.why_verified = the contact was proved with a code
        merge.why_newer = told later
        merge.why_staying = nothing speaks for the other
        merge.proved = {0} · proved with a code
        merge.taken = Taken over: {0} – chosen by {1}
        merge.card = Card
        merge.joined = Joined
        merge.tier = Tier
        merge.tier_counted = Counted anew from both
        merge.submit = Merge
        merge.done = Merged: {0} {0|one=point|other=points} taken over; the balance is {1}
        merge.into = On {0} merged into
        merge.part_text = Everything that was merged goes back to where it came from. What was earned since stays with the other account.
        merge.part = Part
        merge.parted = Parted: {0} {0|one=point|other=points} back; the balance is {1}
        merge.from = Merged into this account
        reason.same_person = Same person
        reason.joined_twice = Joined twice
        reason.two_people = Two people
        reason.wrong_account = Wrong account chosen
        merge.likely = Likely duplicates
        duplicate.same_document = Same document
        duplicate.same_mobile = Same mobile
        duplicate.same_email = Same e-mail
        duplicate.same_name = Same name
        duplicate.sounds_alike = Name sounds alike
        duplicate.same_birthday = Same birthday
        duplicate.same_last_four = Same last four digits
        duplicate.other_birthday = Another birthday
        """#
}
