import LoyaltyRules
import PortableSQL

/// How amounts of an asset come in and go out with their lots: used by every operation that moves points.
enum PointsPosting {
    /// Posts what a rule gives and makes a lot of it (for an asset that members hold), or only a tally.
    static func bringIn(
        _ line: EarningLine, kind: Lot.Kind, account: String, earnedOn: CalendarDay, expiresOn: CalendarDay?,
        availableOn: CalendarDay? = nil, lifetime: Bool = true, to ledger: MemberAccount
    ) throws {
        let sequence = try ledger.append(
            rule: line.rule, asset: line.asset, amount: line.amount, account: account, lifetime: lifetime)
        guard ledger.program.asset(line.asset) != nil, !PlantedBug.entryWithoutLot.isPlanted else { return }
        let lot = Lot(
            id: sequence, asset: line.asset, kind: kind, original: line.amount, remaining: line.amount,
            earnedOn: earnedOn, expiresOn: expiresOn, folio: ledger.heading.folio, availableOn: availableOn)
        try LotTable.insert(lot, of: ledger.member, in: ledger.context.tx)
    }

    /// Takes an amount out of the member's lots, first expiring first; a folio's own lots before all others
    /// when that folio is corrected.
    /// - Parameter day: the day of use, by which some of it may have to wait; nil when something is taken back.
    /// - Throws: the refusal, when the lots do not hold so much.
    static func takeOut(
        _ amount: Int64, asset: Asset, rule: String, account: String, preferred folio: Int64? = nil,
        reverses: Int64 = 0, usedOn day: CalendarDay? = nil, lifetime: Bool, refusal: RefusalCode, from ledger: MemberAccount
    ) throws {
        let uses = try pick(amount, asset: asset, on: day, preferred: folio, refusal: refusal, from: ledger)
        let sequence = try ledger.append(
            rule: rule, asset: asset.id, amount: -amount, account: account, reverses: reverses, lifetime: lifetime,
            folio: folio)
        try LotTable.use(uses, entry: sequence, of: ledger.member, in: ledger.context.tx)
    }

    /// Takes back an amount that had been given: out of the lots that it had filled, also what has ended of them or has
    /// repaid a debt; then out of others; what is missing is owed where the program says so (I-13).
    /// - Parameter own: the lots that it had filled; what had ended of them and was given back goes with them.
    /// - Throws: `Refusal` `points_already_spent`, `points_on_hold`, `debt_over_limit`.
    static func takeBack(
        _ amount: Int64, asset: Asset, rule: String, account: String, of own: [Int64], preferred folio: Int64? = nil,
        reverses: Int64 = 0, from ledger: MemberAccount
    ) throws {
        // A folio's own lots have what was given back of them already.
        let back = try own.flatMap {
            try ReinstatementTable.lots(ofLot: $0, member: ledger.member, in: ledger.context.tx)
        }.filter { !own.contains($0) }
        let lots = { try (own + back).compactMap { try LotTable.one($0, of: ledger.member, in: ledger.context.tx) } }
        if !PlantedBug.endedPointsStayEnded.isPlanted { try restoreLapsed(lots(), need: amount, in: ledger) }
        try DebtPosting.restoreRepaid(lots(), need: amount, in: ledger)
        let lifetime = account != Accounts.breakage && account != Accounts.pool && account != Accounts.merge && !Accounts.isConversion(account)
        // The very lot, where there is one and it holds enough.
        if reverses != 0, let lot = try lots().first, lot.free >= amount {
            let sequence = try ledger.append(
                rule: rule, asset: asset.id, amount: -amount, account: account, reverses: reverses, lifetime: lifetime,
                folio: folio ?? 0)
            let use = LotUse(lot: lot.id, amount: amount)
            return try LotTable.use([use], entry: sequence, of: ledger.member, in: ledger.context.tx)
        }
        try DebtPosting.advance(for: amount, asset: asset, to: ledger)
        try takeOut(
            amount, asset: asset, rule: rule, account: account, preferred: folio, reverses: reverses, lifetime: lifetime,
            refusal: .pointsAlreadySpent, from: ledger)
    }

    /// What to take of which lots, first expiring first, of what no hold has set aside.
    /// - Throws: the refusal, when the lots do not hold so much; `Refusal` `points_on_hold`, `points_pending`, when they
    ///   would but for what is set aside, or waits; `asset_not_usable`, where it is only collected.
    static func pick(
        _ amount: Int64, asset: Asset, on day: CalendarDay?, preferred folio: Int64? = nil, refusal: RefusalCode,
        from ledger: MemberAccount
    ) throws -> [LotUse] {
        if day != nil, !asset.isUsable { throw Refusal(.assetNotUsable, ["asset": .asset(asset.id)]) }
        let lots = try openLots(of: ledger).filter { $0.asset == asset.id }
        let (activity, rank) = (ledger.standing.lastActivity, ledger.rank)
        let uses = LotOrder.take(amount, from: lots, on: day, preferred: folio) {
            LotExpiry.effective($0, asset: asset, lastActivity: activity, rank: rank)
        }
        if let uses { return uses }
        throw shortage(of: amount, asset: asset.id, lots, on: day, otherwise: refusal)
    }

    /// Why the lots do not give an amount.
    static func shortage(
        of amount: Int64, asset: String, _ lots: [Lot], on day: CalendarDay?, otherwise refusal: RefusalCode
    ) -> Refusal {
        let usable = lots.reduce(Int64(0)) { sum, lot in
            day.map { lot.isPending(on: $0) } ?? false ? sum : sum + lot.free
        }
        let needed = ReceiptValue.amount(amount, asset: asset)
        let held = ReceiptValue.amount(usable, asset: asset)
        switch LotShortage.reason(amount, from: lots, on: day) {
        case .missing:
            return Refusal(
                refusal, ["needed": needed, "held": held, "missing": .amount(amount - usable, asset: asset)])
        case .reserved:
            let reserved = lots.reduce(Int64(0)) { $0 + $1.reserved }
            return Refusal(
                .pointsOnHold, ["needed": needed, "held": held, "reserved": .amount(reserved, asset: asset)])
        case .pending(let until): return Refusal(.pointsPending, ["needed": needed, "held": held, "day": .day(until)])
        }
    }

    /// The member's lots with something left: all, or those whose written last day lies before a day. Holds whose end
    /// has passed are ended first, so that nothing waits for the job.
    static func openLots(of ledger: MemberAccount, endingBefore day: CalendarDay? = nil) throws -> [Lot] {
        let lots = try LotTable.open(ledger.member, endingBefore: day, in: ledger.context.tx)
        guard lots.contains(where: { $0.reserved > 0 }), try HoldPosting.timeOutOverdue(in: ledger) else { return lots }
        return try LotTable.open(ledger.member, endingBefore: day, in: ledger.context.tx)
    }

    /// Takes out what had ended before a day, and what was lost with a membership that lapsed; called before anything
    /// else happens on that day, so that points that had ended are never revived by later activity.
    static func lapse(before day: CalendarDay, in ledger: MemberAccount) throws {
        let program = ledger.program
        let expiring = program.assets.filter { asset in
            asset.expiry != nil || program.earning.contains { $0.asset == asset.id && $0.expiry != nil }
        }
        let forfeits = program.terms.membership?.forfeits ?? false
        guard forfeits || !expiring.isEmpty, ledger.standing.entryCount > 0 else { return }
        let mayEndEarlier = forfeits || expiring.contains { $0.expiry?.mayEndEarlier ?? false }
        let open =
            try ledger.context.gathered?.lots(of: ledger.member) ?? openLots(of: ledger, endingBefore: mayEndEarlier ? nil : day)
        guard !open.isEmpty else { return }
        var gone: Set<Int64> = []
        if forfeits {
            let standing = try ledger.membership(on: day)
            for (lot, since) in MembershipForfeit.lost(open, standing: standing, terms: program.terms.membership) {
                try end(lot, MembershipForfeit.sentence(lot, since: since), in: ledger)
                gone.insert(lot.id)
            }
        }
        let left = open.filter { !gone.contains($0.id) }
        let notices = try ExpiryNoticeTable.delivered(to: ledger.member, program: program, in: ledger.context.tx)
        for asset in expiring {
            let (activity, rank) = (ledger.standing.lastActivity, ledger.rank)
            let over = LotExpiry.lapsed(
                left, asset: asset, lastActivity: activity, rank: rank, notices: notices, before: day)
            for (lot, ending) in over { try end(lot, ending.sentence(of: lot), in: ledger) }
        }
    }

    private static func end(_ lot: Lot, _ sentence: ReceiptLine, in ledger: MemberAccount) throws {
        let amount = PlantedBug.endOnePointShort.isPlanted ? max(1, lot.free - 1) : lot.free
        let sequence = try ledger.append(
            rule: "expiry", asset: lot.asset, amount: -amount, account: Accounts.breakage,
            lifetime: PlantedBug.endCountsAsUse.isPlanted, folio: 0)
        try ledger.use(LotUse(lot: lot.id, amount: amount), entry: sequence)
        ledger.explain([sentence])
    }

    /// Brings back what lapsed of lots, because what had brought them in is about to be taken out: else a member
    /// would pay for points that ended unused with points that did not.
    /// - Parameter need: how much is going to be taken out; what the lots still hold free counts first.
    static func restoreLapsed(_ lots: [Lot], need: Int64, in ledger: MemberAccount) throws {
        var missing = need - lots.reduce(0) { $0 + $1.free }
        for lot in lots where missing > 0 {
            let lapsed = try LotTable.lapsed(of: lot.id, member: ledger.member, in: ledger.context.tx)
            let back = min(missing, lapsed)
            guard back > 0 else { continue }
            ledger.explain([
                ReceiptLine(
                    "expiry.taken_back", ["amount": .amount(back, asset: lot.asset), "earned": .day(lot.earnedOn)],
                    rule: "expiry", effect: AssetAmount(lot.asset, back))
            ])
            let sequence = try ledger.append(
                rule: "expiry", asset: lot.asset, amount: back, account: Accounts.breakage, lifetime: false, folio: 0)
            try LotTable.use(
                [LotUse(lot: lot.id, amount: -back)], entry: sequence, of: ledger.member, in: ledger.context.tx)
            missing -= back
        }
    }
}
