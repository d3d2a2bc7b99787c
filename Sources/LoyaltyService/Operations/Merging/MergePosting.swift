import LoyaltyRules

/// What passes between two accounts of one person when they are merged, and back when they are parted.
enum MergePosting {
    /// Whoever merges or parts two accounts must be of the homes of both.
    static func demandBothHomes(_ pair: MemberPair) throws {
        let context = pair.giver.context
        for ledger in [pair.giver, pair.receiver] {
            let home = try MemberTable.row(ledger.member, in: context.tx)?.property ?? ""
            guard home.isEmpty || context.actor.covers(home) else {
                throw Refusal(.propertyOutOfScope, ["property": .property(home)])
            }
        }
    }

    /// Moves a lot as it is, with its days, from the giver to the receiver.
    static func move(_ lot: Lot, _ pair: MemberPair) throws {
        let (giver, receiver, tx) = (pair.giver, pair.receiver, pair.giver.context.tx)
        let out = try giver.append(
            rule: MergeReview.rule, asset: lot.asset, amount: -lot.remaining, account: Accounts.merge, lifetime: false)
        try LotTable.use([LotUse(lot: lot.id, amount: lot.remaining)], entry: out, of: giver.member, in: tx)
        let gain = try receiver.append(
            rule: MergeReview.rule, asset: lot.asset, amount: lot.remaining, account: Accounts.merge, lifetime: false)
        try LotTable.insert(MergeReview.moved(lot, as: gain), of: receiver.member, in: tx)
        try note(pair, (out, gain), lot: lot.id)
    }

    /// Moves what was counted on a day, so that it counts on that day in the other ledger.
    static func move(_ day: CounterDay, _ pair: MemberPair) throws {
        let dated = (on: day.day, by: pair.giver.program)
        let out = try pair.giver.append(
            rule: MergeReview.rule, asset: day.counter, amount: -day.amount, account: Accounts.merge, lifetime: false,
            dated: dated)
        let gain = try pair.receiver.append(
            rule: MergeReview.rule, asset: day.counter, amount: day.amount, account: Accounts.merge, lifetime: false,
            dated: dated)
        try note(pair, (out, gain), lot: 0)
    }

    /// Takes back one side of a move: out of the very lot, or back into it; a count on its own day.
    static func takeBack(_ entry: EntryRow, in ledger: MemberAccount) throws {
        if let asset = ledger.program.asset(entry.asset) { return try EntryReversal.undo(entry, asset: asset, in: ledger) }
        _ = try ledger.append(
            rule: entry.rule, asset: entry.asset, amount: -entry.amount, account: entry.account, reverses: entry.sequence,
            lifetime: false, dated: (on: entry.occurredOn, by: ledger.program))
    }

    private static func note(_ pair: MemberPair, _ sides: (out: Int64, gain: Int64), lot: Int64) throws {
        try PoolTable.insert(
            from: (pair.giver.member, sides.out), to: (pair.receiver.member, sides.gain), lot: lot, pool: 0,
            in: pair.giver.context.tx)
    }
}
