import LoyaltyRules

/// Takes back one entry inside an operation: what came in goes out, what went out goes back into the very
/// lots, with their dates (I-12).
enum EntryReversal {
    /// Operations of two members, and terms that staff gave, holds: taken back by doing the opposite.
    static let never: Set = [
        JoinPool.name, LeavePool.name, MergeMembers.name, UnmergeMembers.name, TransferPoints.name, GiftTier.name, RenewMembership.name, HoldPoints.name, ReleaseHold.name, TimeOutHold.name,
    ]
    /// Operations of which a part alone would leave a price without what it bought.
    static let asAWhole: Set = [BuyTier.name, RedeemReward.name, MakeChoice.name, CloseChoice.name, ConvertPoints.name, PoolPoints.name]

    /// - Throws: `Refusal` `entry_is_reversal`, `entry_already_reversed`, `points_already_spent`,
    ///   `debt_over_limit`.
    static func post(_ entry: EntryRow, reason: String, in ledger: MemberAccount) throws {
        let tx = ledger.context.tx
        guard !isReturn(entry) || PlantedBug.reversalOfReversal.isPlanted else { throw Refusal(.entryIsReversal) }
        guard
            try PlantedBug.reversalTwice.isPlanted
                || LedgerTable.reversal(of: entry.sequence, member: entry.member, in: tx) == nil
        else {
            throw Refusal(.entryAlreadyReversed)
        }
        ledger.explain([
            ReceiptLine(
                "reverse.entry",
                [
                    "sequence": .integer(entry.sequence), "day": .day(entry.occurredOn),
                    "amount": .amount(-entry.amount, asset: entry.asset), "asset": .asset(entry.asset),
                    "reason": .text(reason),
                ],
                rule: entry.rule, effect: AssetAmount(entry.asset, -entry.amount))
        ])
        try undo(entry, asset: ledger.program.asset(entry.asset), in: ledger)
    }

    /// The same without a word of its own.
    /// - Parameter asset: what it is an amount of; nil for a tally.
    /// - Throws: `Refusal` `points_already_spent`.
    static func undo(_ entry: EntryRow, asset: Asset?, in ledger: MemberAccount) throws {
        guard let asset else {
            _ = try append(entry, to: ledger)
            return
        }
        entry.amount < 0 ? try putBack(entry, in: ledger) : try takeBack(entry, asset: asset, in: ledger)
    }

    /// Whether an entry is itself the taking back of another: a reversal, points that had ended and were brought back
    /// because what had earned them was cancelled, or what is owed for it and repaid.
    static func isReturn(_ entry: EntryRow) -> Bool {
        entry.reverses != 0 || (entry.rule == "expiry" && entry.amount > 0) || entry.isOfDebt
    }

    private static func append(_ entry: EntryRow, to ledger: MemberAccount, lifetime: Bool = true) throws -> Int64 {
        try ledger.append(
            rule: entry.rule, asset: entry.asset, amount: -entry.amount, account: entry.account,
            reverses: entry.sequence, lifetime: lifetime, folio: entry.folio)
    }

    private static func putBack(_ entry: EntryRow, in ledger: MemberAccount) throws {
        let uses = try LotTable.uses(ofEntry: entry.sequence, member: entry.member, in: ledger.context.tx)
        for use in uses where entry.rule == "expiry" {
            // A cancellation may have brought back, or somebody given back, what had ended, wholly or in part: at most once per amount.
            let lapsed = try LotTable.lapsed(of: use.lot, member: entry.member, in: ledger.context.tx)
            guard lapsed >= use.amount else { throw Refusal(.entryAlreadyReversed) }
        }
        let isUse = Accounts.isUse(entry.account) || entry.rule == "adjustment"
        let sequence = try append(entry, to: ledger, lifetime: !isUse)
        var back = uses.map { LotUse(lot: $0.lot, amount: -$0.amount) }
        if PlantedBug.reversalWithoutLots.isPlanted { back = [] }
        if PlantedBug.reversalInPart.isPlanted, back.count > 1 { back.removeLast() }
        try LotTable.use(back, entry: sequence, of: entry.member, in: ledger.context.tx)
    }

    /// Out of the very lot; where its points are spent or set aside in part, other points stand in for them, or they are
    /// owed, or it is refused.
    private static func takeBack(_ entry: EntryRow, asset: Asset, in ledger: MemberAccount) throws {
        try PointsPosting.takeBack(
            entry.amount, asset: asset, rule: entry.rule, account: entry.account, of: [entry.sequence],
            preferred: entry.folio == 0 ? nil : entry.folio, reverses: entry.sequence, from: ledger)
    }
}
