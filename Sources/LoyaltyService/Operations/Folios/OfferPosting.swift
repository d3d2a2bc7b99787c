import LoyaltyRules

/// Opens choices for a member, and withdraws them with the fact that opened them.
enum OfferPosting {
    static func open(_ offers: [OfferedChoice], folio: Int64, in ledger: MemberAccount) throws {
        for offer in offers {
            try OfferTable.insert(
                OfferRow(
                    member: ledger.member, id: ledger.context.newID(), offer: offer, folio: folio,
                    programVersion: ledger.program.version, state: .open, chosen: []), in: ledger.context.tx)
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

    /// Withdraws what a cancelled fact had opened and nobody has taken.
    static func withdraw(folio: Int64, in ledger: MemberAccount) throws {
        for row in try OfferTable.all(of: ledger.member, in: ledger.context.tx)
        where row.folio == folio && row.state == .open {
            try OfferTable.settle(row, .withdrawn, by: ledger.operationID, in: ledger.context.tx)
        }
    }
}
