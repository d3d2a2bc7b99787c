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

    static func conversion(
        _ asked: AssetAmount, into: String, on day: CalendarDay, by ledger: MemberAccount
    ) throws -> ConversionReview.Answer {
        let program = ledger.program
        let year = WindowDays.range(of: .calendarYear, on: day, joinedOn: nil, whole: true)
        let before = try LedgerTable.taken(
            asked.asset, by: ConversionTerms.rule, account: Accounts.conversion(with: into), of: ledger.member,
            from: year.from ?? day, until: year.until ?? day, in: ledger.context.tx)
        do {
            return try ConversionReview.convert(asked, to: into, convertedThisYear: before, program: program)
        } catch {
            let terms = ConversionReview.terms(from: asked.asset, to: into, program: program)
            let least = terms.map { ConversionReview.least($0, program: program) } ?? 0
            throw Refusal(
                rule: error,
                [
                    "asset": .asset(asked.asset), "into": .asset(into), "least": .amount(least, asset: asked.asset),
                    "step": .amount(terms?.step ?? 1, asset: asked.asset),
                    "left": .amount(max(0, (terms?.atMostPerYear ?? 0) - before), asset: asked.asset),
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
