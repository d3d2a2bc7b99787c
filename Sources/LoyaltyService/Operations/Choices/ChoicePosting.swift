import LoyaltyRules

/// Settles an offer: what was chosen, or what the document says for a deadline that passed, is given.
enum ChoicePosting {
    /// What could be chosen, by the version that offered it.
    static func terms(of row: OfferRow, in context: OperationContext) throws -> ChoiceTerms? {
        try context.programs.program(row.programVersion, in: context.tx).choice(of: row.offer.source)
    }

    /// The hotel of the fact that opened an offer; empty for none.
    static func property(of row: OfferRow, in context: OperationContext) throws -> String {
        try FolioTable.latest(row.folio, of: row.member, in: context.tx)?.folio.property ?? ""
    }

    /// An offer of a member.
    /// - Throws: `Refusal` `member_unknown`, `offer_unknown`.
    static func offer(_ id: Int64, of member: MemberID, in context: OperationContext) throws -> OfferRow {
        guard try StandingTable.row(member, in: context.tx) != nil else { throw Refusal(.memberUnknown) }
        let row = try OfferTable.all(of: member, in: context.tx).first { $0.id == id }
        guard let row, row.state != .withdrawn else { throw Refusal(.offerUnknown) }
        return row
    }

    /// Gives options on a day and settles the offer.
    static func give(
        _ options: [ChoiceTerms.Option], of row: OfferRow, _ state: OfferRow.State, on day: CalendarDay,
        in ledger: MemberAccount
    ) throws {
        let account = Accounts.issuance(ledger.heading.property)
        for option in options {
            for gift in option.gives {
                let terms = ledger.program.asset(gift.asset)?.expiry
                try PointsPosting.bringIn(
                    EarningLine(rule: row.offer.source, asset: gift.asset, amount: gift.amount),
                    kind: .earned,
                    account: account, earnedOn: day,
                    expiresOn: LotExpiry.expiresOn(earnedOn: day, terms: terms, rank: ledger.rank), to: ledger
                )
                ledger.explain([row.offer.sentence(chosen: option, gift)])
            }
        }
        try OfferTable.settle(
            row, state, chosen: options.map(\.id), by: ledger.operationID, in: ledger.context.tx)
    }
}
