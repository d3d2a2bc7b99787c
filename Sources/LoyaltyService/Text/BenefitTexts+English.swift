extension BenefitTexts {
    /// In English: what tiers have at the hotel, clauses of cards, fees of trade.
    static let english = #"""
        receipt.transfer.fee = {amount} taken as a fee for giving
        receipt.transfer.fee_share = {amount} taken as a fee for giving: {share} of {given}, rounded up
        receipt.transfer.fee_least = {amount} taken as a fee for giving, the least; {share} of {given} would be less
        receipt.transfer.fee_money = Fee for giving, which the hotel takes: {money}
        account.fee = Fees for giving
        rule.transfer_fee = Fee for giving
        refusal_title.purchase_too_small = Too small a purchase
        refusal.purchase_too_small = At least {least} must be bought at a time. Take more money.
        refusal_title.purchase_step = Not in whole steps
        refusal.purchase_step = It is sold in steps of {step}. Take an amount of money that buys whole steps.
        receipt.benefit.until = {benefit} with {tier}: until {time}
        receipt.benefit.room = {benefit} with {tier}: one for each room
        receipt.benefit.guest = {benefit} with {tier}: one for each guest
        receipt.benefit.none = {benefit}: not with {tier}
        receipt.benefit.elsewhere_until = {property} has terms of its own; elsewhere until {time}
        receipt.benefit.elsewhere_room = {property} has terms of its own; elsewhere one for each room
        receipt.benefit.elsewhere_guest = {property} has terms of its own; elsewhere one for each guest
        receipt.benefit.elsewhere_none = {property} has terms of its own; elsewhere nothing
        receipt.benefit.at_until = At {property} until {time}
        receipt.benefit.at_room = At {property} one for each room
        receipt.benefit.at_guest = At {property} one for each guest
        receipt.benefit.at_none = Not at {property}
        receipt.benefit.next_until = With {tier} until {time}
        receipt.benefit.next_room = With {tier} one for each room
        receipt.benefit.next_guest = With {tier} one for each guest
        receipt.card.reissue = A lost {tier} card is replaced
        receipt.card.transfer = The {tier} card may be passed on
        receipt.card.refund = What was paid for the {tier} card is given back
        receipt.card.void_transfer = The {tier} card was paid for, so it may be passed on: a clause against that is void (Fa Shi [2025] No. 4, Art. 9 and 11)
        receipt.card.void_refund = The {tier} card was paid for, so what is left of it is given back: a clause against that is void (Fa Shi [2025] No. 4, Art. 9)
        program.card.reissue_fee = A new card costs {money}.
        program.card.not_transferable = The card may not be passed on.
        program.card.not_refundable = The card is not refunded.
        """#
}
