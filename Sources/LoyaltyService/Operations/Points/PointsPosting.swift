import LoyaltyRules
import PortableSQL

/// How amounts of an asset come in and go out with their lots: used by every operation that moves points.
enum PointsPosting {
    /// Posts what a rule gives and makes a lot of it (for an asset that members hold), or only a tally.
    static func bringIn(
        _ line: EarningLine, kind: Lot.Kind, account: String, earnedOn: CalendarDay, expiresOn: CalendarDay?,
        lifetime: Bool = true, to ledger: MemberAccount
    ) throws {
        let sequence = try ledger.append(
            rule: line.rule, asset: line.asset, amount: line.amount, account: account, lifetime: lifetime)
        guard ledger.program.asset(line.asset) != nil else { return }
        let lot = Lot(
            id: sequence, asset: line.asset, kind: kind, original: line.amount, remaining: line.amount,
            earnedOn: earnedOn, expiresOn: expiresOn, folio: ledger.heading.folio)
        try LotTable.insert(lot, of: ledger.member, in: ledger.context.tx)
    }

    /// Takes an amount out of the member's lots, first expiring first; a folio's own lots before all others
    /// when that folio is corrected.
    /// - Throws: the refusal, when the lots do not hold so much.
    static func takeOut(
        _ amount: Int64, asset: Asset, rule: String, account: String, preferred folio: Int64? = nil,
        reverses: Int64 = 0, lifetime: Bool, refusal: RefusalCode, from ledger: MemberAccount
    ) throws {
        let tx = ledger.context.tx
        let lots = try LotTable.open(ledger.member, in: tx).filter { $0.asset == asset.id }
        let (activity, rank) = (ledger.standing.lastActivity, ledger.rank)
        let uses = LotOrder.take(amount, from: lots, preferred: folio) {
            LotExpiry.effective($0, asset: asset, lastActivity: activity, rank: rank)
        }
        guard let uses else {
            let held = ledger.standing.balances[asset.id].held
            throw Refusal(
                refusal,
                [
                    "needed": .amount(amount, asset: asset.id), "held": .amount(held, asset: asset.id),
                    "missing": .amount(amount - held, asset: asset.id),
                ])
        }
        let sequence = try ledger.append(
            rule: rule, asset: asset.id, amount: -amount, account: account, reverses: reverses, lifetime: lifetime,
            folio: folio)
        try LotTable.use(uses, entry: sequence, of: ledger.member, in: tx)
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
        let open = try LotTable.open(
            ledger.member, endingBefore: mayEndEarlier ? nil : day, in: ledger.context.tx)
        guard !open.isEmpty else { return }
        var gone: Set<Int64> = []
        if forfeits {
            let standing = try ledger.membership(on: day)
            for (lot, since) in MembershipForfeit.lost(open, standing: standing, terms: program.terms.membership) {
                try end(lot, MembershipForfeit.sentence(lot, since: since), in: ledger)
                gone.insert(lot.id)
            }
        }
        for asset in expiring {
            let (activity, rank) = (ledger.standing.lastActivity, ledger.rank)
            let left = open.filter { !gone.contains($0.id) }
            for lot in LotExpiry.lapsed(left, asset: asset, lastActivity: activity, rank: rank, before: day) {
                let ended = LotExpiry.effective(lot, asset: asset, lastActivity: activity, rank: rank) ?? day
                let sentence = ReceiptLine(
                    "expiry.lapsed",
                    [
                        "amount": .amount(lot.remaining, asset: asset.id), "earned": .day(lot.earnedOn),
                        "ended": .day(ended),
                    ],
                    rule: "expiry", effect: AssetAmount(asset.id, -lot.remaining))
                try end(lot, sentence, in: ledger)
            }
        }
    }

    private static func end(_ lot: Lot, _ sentence: ReceiptLine, in ledger: MemberAccount) throws {
        let sequence = try ledger.append(
            rule: "expiry", asset: lot.asset, amount: -lot.remaining, account: Accounts.breakage, lifetime: false,
            folio: 0)
        let use = LotUse(lot: lot.id, amount: lot.remaining)
        try LotTable.use([use], entry: sequence, of: ledger.member, in: ledger.context.tx)
        ledger.explain([sentence])
    }

    /// Brings back what lapsed of lots, because what had brought them in is about to be taken out: else a member
    /// would pay for points that ended unused with points that did not.
    /// - Parameter need: how much is going to be taken out; what the lots still hold counts first.
    static func restoreLapsed(_ lots: [Lot], need: Int64, in ledger: MemberAccount) throws {
        var missing = need - lots.reduce(0) { $0 + $1.remaining }
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
