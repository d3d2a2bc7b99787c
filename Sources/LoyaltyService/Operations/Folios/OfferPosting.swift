import LoyaltyRules

/// Opens choices for a member, and withdraws them with the fact that opened them.
enum OfferPosting {
    static func open(_ offers: [OfferedChoice], folio: Int64, in ledger: MemberAccount) throws {
        for offer in offers {
            try OfferTable.insert(
                OfferRow(
                    member: ledger.member, id: ledger.context.newID(), offer: offer, folio: folio,
                    programVersion: ledger.program.version, state: .open, chosen: [], settledBy: 0), in: ledger.context.tx)
            try ledger.context.emit("choice.offered", ["source": offer.source, "mark": String(offer.mark)])
        }
    }

    /// Opens what the marks of a milestone let the member choose, each once in its period.
    static func open(_ view: MilestoneView, folio: Folio, id: Int64, in ledger: MemberAccount) throws {
        guard let choice = view.milestone.choice else { return }
        let known = try OfferTable.all(of: ledger.member, in: ledger.context.tx).filter {
            $0.offer.source == view.milestone.id && view.days.contains($0.offer.day) && $0.state != .withdrawn
        }
        let until = choice.withinDays.map { folio.occurredOn.adding(days: $0) }
        for mark in view.marks where !known.contains(where: { $0.offer.mark == mark }) {
            let offer = OfferedChoice(source: view.milestone.id, mark: mark, day: folio.occurredOn, until: until)
            ledger.explain([offer.sentence(choice)])
            try open([offer], folio: id, in: ledger)
        }
    }

    /// Withdraws what a cancelled fact had opened, with what was chosen. What a milestone lets choose stays as long as its
    /// mark is reached.
    static func withdraw(folio: Int64, in ledger: MemberAccount) throws {
        try withdraw(in: ledger) { $0.folio == folio && ledger.program.milestone($0.offer.source) == nil }
    }

    /// Withdraws choices that should not have been offered, with what was chosen.
    /// - Throws: `Refusal` `points_already_spent`, `points_on_hold`, `debt_over_limit`.
    static func withdraw(in ledger: MemberAccount, where isGone: (OfferRow) -> Bool) throws {
        let tx = ledger.context.tx
        for row in try OfferTable.all(of: ledger.member, in: tx) where row.state != .withdrawn && isGone(row) {
            for entry in try LedgerTable.entries(ofOperation: row.settledBy, member: ledger.member, in: tx)
            where entry.rule == row.offer.source && entry.amount > 0 {
                // Staff may have taken it back by hand.
                guard let asset = ledger.program.asset(entry.asset),
                    try LedgerTable.reversal(of: entry.sequence, member: ledger.member, in: tx) == nil
                else { continue }
                ledger.explain([row.offer.takenBack(AssetAmount(entry.asset, entry.amount))])
                try EntryReversal.undo(entry, asset: asset, in: ledger)
            }
            try OfferTable.withdraw(row, by: ledger.operationID, in: tx)
        }
    }
}
