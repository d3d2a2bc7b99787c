/// What a fact that is taken back, or told anew, changes on the account: for case files and the desk alike (GEN-05).
public enum RevisionSentences {
    /// What goes out or comes in by one line; nothing for a kept remainder.
    public static func difference(_ line: EarningLine, program: Program) -> ReceiptLine? {
        guard !line.asset.hasSuffix(Program.restSuffix), line.amount != 0 else { return nil }
        // A counter of different names tallies each of them.
        let asset = String(line.asset.prefix { $0 != "." })
        let amount = ReceiptValue.amount(Int64(line.amount.magnitude), asset: asset)
        let isHeld = program.asset(asset) != nil
        let key = line.amount < 0 ? isHeld ? "folio.taken_back" : "folio.uncounted" : isHeld ? "folio.added" : "folio.counted"
        return ReceiptLine(key, ["amount": amount], rule: line.rule, effect: AssetAmount(line.asset, line.amount))
    }

    /// What was held before and is held now, of each asset that members hold and that moved.
    public static func balances(
        _ program: Program, before: (String) -> Int64, after: (String) -> Int64
    ) -> [ReceiptLine] {
        program.assets.compactMap { asset in
            let (was, now) = (before(asset.id), after(asset.id))
            guard was != now else { return nil }
            return ReceiptLine(
                "folio.balance",
                ["asset": .asset(asset.id), "before": .exact(was, decimals: asset.decimals), "after": .exact(now, decimals: asset.decimals)])
        }
    }
}
