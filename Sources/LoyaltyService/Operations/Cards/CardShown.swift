import LoyaltyRules
import PortableSQL

/// A card that is shown to spend: one that is frozen, replaced, closed or at its end is refused, with what to do instead
/// (CARD-05, CARD-06). What is earned finds the account by any number it ever had.
enum CardShown {
    /// - Throws: `Refusal` `card_frozen`, `card_replaced`, `card_closed`, `card_ended`.
    static func check(_ reference: MemberReference, on today: CalendarDay, in tx: any SQLTransaction) throws {
        guard case .card(let number) = reference, let holder = try LookupTable.find(.card, number, in: tx)?.member,
            let card = try CardTable.one(number, of: holder, in: tx)
        else { return }
        switch CardLife.use(card.status, lastDay: card.lastOn, on: today) {
        case .allowed: return
        case .frozen: throw Refusal(.cardFrozen, ["card": .text(number)])
        case .replaced: throw Refusal(.cardReplaced, ["card": .text(number)])
        case .closed: throw Refusal(.cardClosed, ["card": .text(number)])
        case .ended: throw Refusal(.cardEnded, ["card": .text(number), "day": .day(card.lastOn ?? today)])
        }
    }
}
