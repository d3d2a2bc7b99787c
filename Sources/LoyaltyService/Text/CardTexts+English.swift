extension CardTexts {
    /// In English: cards and PINs.
    static let english = #"""
        operation.card.change = Card changed
        operation.card.kind = Kind of card set
        operation.card.make = Card numbers made
        operation.card.move = Card numbers moved
        operation.pin.set = PIN set
        card.status_active = usable
        card.status_frozen = frozen
        card.status_replaced = replaced
        card.status_closed = closed
        card.standard = Member card
        card.gold = Gold card
        card.no_end = without an end
        input.card_kind_id = Small letters, digits and underscores only.
        input.card_tier = The program has no such tier. Write the short names of its tiers.
        input.card_digits = A card number has 16 to {most} digits.
        input.card_prefix_long = Write fewer first digits, or more digits in all: at least {fewest} digits must be drawn by chance.
        input.card_standard = Everybody gets the standard kind on joining: it bears a name, costs nothing and has no condition.
        input.pin_form = Write six to twelve digits.
        input.pin_weak = This PIN is guessed too easily: no runs or repetitions, no end of the own mobile number. Choose another.
        refusal_title.card_unknown = No such card
        refusal.card_unknown = The member has no card {card}. Choose one from the list.
        refusal_title.card_frozen = Card reported lost
        refusal.card_frozen = Card {card} was reported lost and is frozen. Ask for an identity document; then find the card again or replace it.
        refusal_title.card_replaced = Card replaced
        refusal.card_replaced = Another card took the place of {card}. Ask for the new one.
        refusal_title.card_closed = Card closed
        refusal.card_closed = Card {card} was taken out of use. Ask for another card of the member.
        refusal_title.card_ended = Card at its end
        refusal.card_ended = The last day of card {card} was {day}. Renew or replace it.
        refusal_title.card_step_impossible = Not possible with this card
        refusal.card_step_impossible = The card is {status}: this cannot be done with it. Look at its history.
        refusal_title.card_kind_unknown = No such kind of card
        refusal.card_kind_unknown = There is no kind of card “{kind}”. Choose one from the list.
        refusal_title.card_kind_unnamed = Card without a name
        refusal.card_kind_unnamed = A card of the kind “{kind}” bears no name and belongs to no account. Choose a kind that bears one.
        refusal_title.card_kind_not_for_tier = Not for this tier
        refusal.card_kind_not_for_tier = Cards of the kind “{kind}” are for members of other tiers. Choose another kind.
        refusal_title.card_kind_held = Has one already
        refusal.card_kind_held = The member has card {card} of this kind. Replace that one instead.
        refusal_title.card_number_not_free = Number not in stock
        refusal.card_number_not_free = Number {card} is not a free number of this kind in stock. Read the card again, or take another.
        refusal_title.card_batch_unknown = No such batch
        refusal.card_batch_unknown = There is no such batch of card numbers. Choose one from the list.
        refusal_title.card_batch_unfinished = Batch not finished
        refusal.card_batch_unfinished = The numbers of this batch are still being drawn. Wait until all are there, or go on with it.
        refusal_title.card_numbers_elsewhere = Nothing to take up
        refusal.card_numbers_elsewhere = None of these numbers is in stock: they are offered, handed out or destroyed. Choose others.
        refusal_title.pin_wrong = Not right
        refusal.pin_wrong = Card or PIN is not right. Try again, or ask for an identity document and set the PIN anew.
        refusal_title.pin_paused = Too many tries
        refusal.pin_paused = There were too many tries. Wait {minutes} {minutes|one=minute|other=minutes}.
        refusal_title.pin_frozen = PIN frozen
        refusal.pin_frozen = This PIN was missed too often and is frozen. At the desk, with an identity document, it can be set anew.
        """#
}
