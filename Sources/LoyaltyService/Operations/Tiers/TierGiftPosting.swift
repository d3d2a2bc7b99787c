import LoyaltyRules

/// Gives what tiers owe for having been reached, or takes back what they no longer do (TIER-13, ADV-11).
struct TierGiftPosting {
    private typealias Span = (days: DayRange, program: Program)

    private let ledger: MemberAccount
    private let spans: [Span]

    /// - Parameter ruling: the program in force on the day.
    /// - Returns: what was said of it.
    static func settle(on day: CalendarDay, by ruling: Program, in ledger: MemberAccount) throws -> [ReceiptLine] {
        guard ruling.hasTierGifts || ledger.program.hasTierGifts else { return [] }
        let spans = try ledger.context.programs.spans(in: ledger.context.tx)
        return try TierGiftPosting(ledger: ledger, spans: spans).settle(on: day)
    }

    private func settle(on day: CalendarDay) throws -> [ReceiptLine] {
        let (member, tx) = (ledger.member, ledger.context.tx)
        var owed: [OwedTierGift] = []
        for span in spans where span.program.hasTierGifts {
            owed += try ledger.ladder(under: span.program).gifts(on: span.days, through: day)
        }
        let given = try TierGiftTable.standing(of: member, in: tx)
        let isYearly = spans.contains { $0.program.tiers.contains { $0.gifts.contains { $0.oncePer == .membershipYear } } }
        let due = TierGiftsDue(
            owed: owed, given: given.map(\.gift), joinedOn: isYearly ? try MemberTable.traits(member, in: tx).joinedOn : nil
        ) { gift, day in program(on: day).tierGift(gift) }
        let before = ledger.lines.count
        for gift in due.takeBack {
            for one in given where one.gift == gift { try takeBack(gift, entry: one.sequence) }
        }
        for gift in due.give { try give(gift) }
        return Array(ledger.lines[before...])
    }

    private func program(on day: CalendarDay) -> Program {
        spans.last { $0.days.contains(day) }?.program ?? ledger.program
    }

    private func give(_ owed: OwedTierGift) throws {
        let program = program(on: owed.reachedOn)
        for amount in owed.gift.gives {
            ledger.explain([owed.sentence(amount)])
            let sequence = try ledger.append(
                rule: owed.gift.id, asset: amount.asset, amount: amount.amount,
                account: Accounts.issuance(ledger.heading.property), folio: 0, dated: (owed.reachedOn, program))
            let terms = owed.gift.expiry ?? program.asset(amount.asset)?.expiry
            let lot = Lot(
                id: sequence, asset: amount.asset, kind: owed.gift.expiry == nil ? .earned : .promotional,
                original: amount.amount, remaining: amount.amount, earnedOn: owed.reachedOn,
                expiresOn: LotExpiry.expiresOn(
                    earnedOn: owed.reachedOn, terms: terms, rank: program.rank(of: owed.tier)), folio: 0)
            try LotTable.insert(lot, of: ledger.member, in: ledger.context.tx)
            let given = GivenTierGift(gift: owed.gift.id, reachedOn: owed.reachedOn)
            try TierGiftTable.insert(given, entry: sequence, of: ledger.member, in: ledger.context.tx)
        }
    }

    private func takeBack(_ gift: GivenTierGift, entry sequence: Int64) throws {
        let tx = ledger.context.tx
        try TierGiftTable.takeBack(entry: sequence, of: ledger.member, by: ledger.operationID, in: tx)
        // Staff, or the reversal of the whole operation, may have been first.
        guard try LedgerTable.reversal(of: sequence, member: ledger.member, in: tx) == nil,
            let entry = try LedgerTable.entry(sequence, of: ledger.member, in: tx)
        else { return }
        ledger.explain([OwedTierGift.takenBack(gift, AssetAmount(entry.asset, entry.amount))])
        try EntryReversal.undo(entry, asset: program(on: gift.reachedOn).asset(entry.asset), in: ledger)
    }
}
