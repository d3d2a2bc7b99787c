extension MergeTexts {
    /// In English: merged accounts.
    static let english = #"""
        receipt.merge.gone = Merged into the account with card {card}, which serves this person from now on
        receipt.merge.taken = Took over the account with card {card} of the same person
        receipt.merge.moved_out = {amount} handed over, with their days
        receipt.merge.moved_in = {amount} taken over, with their days
        receipt.merge.undone = Parted again from the account with card {card}; reason: {reason}
        refusal_title.member_merged = Merged into another account
        refusal.member_merged = This account was merged into the one with card {card}. Use that one, or part them first.
        refusal_title.not_merged = Not merged
        refusal.not_merged = This account is not merged into another. Nothing is to be parted.
        refusal_title.merge_holds_open = Something is set aside
        refusal.merge_holds_open = Part of what the duplicate holds is set aside. Use or release it first.
        refusal_title.merge_in_pool = In a family pool
        refusal.merge_in_pool = The duplicate is in a family pool. Let it leave the pool first, or keep that account and merge the other into it.
        refusal_title.merge_owes = Points are owed
        refusal.merge_owes = The duplicate owes points. Settle that first, or keep that account and merge the other into it.
        refusal_title.merge_would_end = It would end at once
        refusal.merge_would_end = With the account that stays some of the {asset} would have ended already. Keep the other account instead.
        status.merged = Merged
        account.merge = Accounts merged
        rule.merge = Accounts merged
        operation.member.merge = Accounts merged
        operation.member.unmerge = Accounts parted
        """#
}
