import LoyaltyRules

/// Asks the rules of trade with what the ledger says of the year.
enum TradeCheck {
    static func transfer(_ gift: AssetAmount, on day: CalendarDay, by ledger: MemberAccount) throws {
        let sent = try traded(gift.asset, by: "transfer", on: day, out: true, of: ledger)
        do {
            try TradeReview.transfer(gift, sentThisYear: sent, program: ledger.program)
        } catch {
            let terms = ledger.program.terms.transfers.first { $0.asset == gift.asset }
            throw Refusal(
                rule: error,
                [
                    "asset": .asset(gift.asset), "least": .amount(terms?.atLeast ?? 0, asset: gift.asset),
                    "left": .amount(max(0, (terms?.atMostPerYear ?? 0) - sent), asset: gift.asset),
                ])
        }
    }

    static func purchase(
        _ asset: String, money: Int64, on day: CalendarDay, by ledger: MemberAccount
    ) throws -> AssetAmount {
        let bought = try traded(asset, by: "purchase", on: day, out: false, of: ledger)
        do {
            return try TradeReview.purchase(
                asset, money: money, boughtThisYear: bought, program: ledger.program)
        } catch {
            let terms = ledger.program.terms.purchases.first { $0.asset == asset }
            throw Refusal(
                rule: error,
                [
                    "asset": .asset(asset), "least": .amount(terms?.atLeast ?? 0, asset: asset),
                    "step": .amount(terms?.step ?? 1, asset: asset),
                    "left": .amount(max(0, (terms?.atMostPerYear ?? 0) - bought), asset: asset),
                ])
        }
    }

    private static func traded(
        _ asset: String, by rule: String, on day: CalendarDay, out: Bool, of ledger: MemberAccount
    ) throws -> Int64 {
        let year = WindowDays.range(of: .calendarYear, on: day, joinedOn: nil, whole: true)
        return try LedgerTable.moved(
            asset, by: rule, of: ledger.member, from: year.from ?? day, until: year.until ?? day, out: out,
            in: ledger.context.tx)
    }
}
