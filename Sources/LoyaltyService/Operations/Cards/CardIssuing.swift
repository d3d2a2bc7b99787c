import LoyaltyRules
import PortableSQL

/// Gives a member a number: one that was made in advance, or one that is drawn now (CARD-01, CARD-02).
enum CardIssuing {
    /// The card that everybody gets on joining.
    /// - Returns: its number.
    static func first(to member: MemberID, on today: CalendarDay, in context: OperationContext) throws -> String {
        let kind = try CardSettings.kind(CardKind.standardID, in: context.tx) ?? CardSettings.standard
        return try issue(kind, to: member, cause: .joining, fee: 0, isWaived: false, on: today, in: context).number
    }

    /// Hands out a card of a kind, with its line of the history.
    /// - Parameter number: the printed card that the desk holds; empty to take the next.
    /// - Throws: `Refusal` `card_number_not_free`.
    static func issue(
        _ kind: CardKind, number: String = "", to member: MemberID, cause: CardCause, fee: Int64, isWaived: Bool,
        on today: CalendarDay, in context: OperationContext
    ) throws -> CardRow {
        let tx = context.tx
        let taken =
            number.isEmpty
            ? try next(kind, for: member, in: tx) : try (number, printed(number, of: kind, for: member, in: tx))
        let card = CardRow(
            member: member, number: taken.0, kind: kind.id, status: .active, issuedAt: context.now,
            lastOn: CardLife.lastDay(of: kind, after: nil, on: today), batch: taken.1)
        try CardTable.insert(card, in: tx)
        // That everybody gets one on joining is said by the joining.
        guard cause != .joining else { return card }
        try CardTable.insert(
            CardEventRow(
                id: context.newID(), number: card.number, step: .issue, cause: cause, fee: fee, isWaived: isWaived,
                property: context.property, actor: context.actor.id, at: context.now),
            of: member, in: tx)
        return card
    }

    /// A printed card that the desk holds out of its stock.
    /// - Returns: its batch.
    private static func printed(
        _ number: String, of kind: CardKind, for member: MemberID, in tx: any SQLTransaction
    ) throws -> Int64 {
        guard let known = try CardStockTable.one(number, in: tx), known.kind == kind.id, known.state == .stock,
            try CardStockTable.take(number, from: .stock, in: tx),
            try LookupTable.claim(.card, number, for: member, object: 0, in: tx)
        else { throw Refusal(.cardNumberNotFree, ["card": .text(number)]) }
        return known.batch
    }

    /// The next number of the pool, or one that is drawn: then so is one where the pool is empty, since nobody is sent away
    /// for want of a number. With 10^12 numbers at least, the first that is drawn is free almost always.
    private static func next(_ kind: CardKind, for member: MemberID, in tx: any SQLTransaction) throws -> (String, Int64) {
        for _ in 0..<20 where kind.usesPool {
            guard let found = try CardStockTable.offered(kind.id, from: CardNumber.draw(kind), in: tx) else { break }
            if try CardStockTable.take(found.number, from: .offered, in: tx),
                try LookupTable.claim(.card, found.number, for: member, object: 0, in: tx)
            {
                return (found.number, found.batch)
            }
        }
        for _ in 0..<10 {
            let number = CardNumber.draw(kind)
            if try CardStockTable.one(number, in: tx) == nil,
                try LookupTable.claim(.card, number, for: member, object: 0, in: tx)
            {
                return (number, 0)
            }
        }
        throw ServiceFault.invariant("no free card number was drawn")
    }
}
