extension ClaimTexts {
    /// In English: claims.
    static let english = #"""
        operation.claim.open = Claim taken
        operation.claim.take = Claim taken in hand
        operation.claim.decide = Claim answered
        operation.claim.confirm = Claim looked at by a second person
        operation.claim.terms = Terms of claims set
        message.claim_credited.subject = Your claim: points credited
        message.claim_credited.body = Number {number} of {day} has been credited. {text}
        message.claim_goodwill.subject = Your claim: points given
        message.claim_goodwill.body = For number {number} of {day} you have received points as goodwill. {text}
        message.claim_duplicate.subject = Your claim: credited before
        message.claim_duplicate.body = Number {number} of {day} had been credited before; you find the receipt among your points. {text}
        message.claim_refused.subject = Your claim: not credited
        message.claim_refused.body = We could not credit number {number} of {day}. {text}
        input.out_of_bounds = Write a whole number within bounds, at most {most}.
        refusal_title.claim_unknown = No such claim
        refusal.claim_unknown = There is no such claim at the hotel. Choose one from the list.
        refusal_title.claim_exists = Claimed already
        refusal.claim_exists = A claim about number {number} waits for an answer already. There is nothing to do.
        refusal_title.claim_too_old = Too long ago
        refusal.claim_too_old = A claim can be made within {days} {days|one=day|other=days}. Check the day.
        refusal_title.claim_too_many = Too many claims wait
        refusal.claim_too_many = {most} {most|one=claim|other=claims} of this member {most|one=waits|other=wait} for an answer. Wait until some are answered.
        refusal_title.claim_decided = Answered already
        refusal.claim_decided = This claim has been answered. There is nothing to do.
        refusal_title.claim_proposed = Waits for a second person
        refusal.claim_proposed = Somebody has approved this claim; a second person has to agree or send it back.
        refusal_title.claim_not_proposed = Not approved yet
        refusal.claim_not_proposed = Nobody has approved this claim yet. Answer it first.
        refusal_title.claim_own_approval = A second person is needed
        refusal.claim_own_approval = Whoever approved the claim, or took it at the desk, cannot be the second person. Ask somebody else.
        """#
}
