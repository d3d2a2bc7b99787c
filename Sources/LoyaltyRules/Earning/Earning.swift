/// What a folio earns for a member of a tier (PTS-01 … PTS-05).
public enum Earning {
    /// Applies the program's earning rules and counters to a folio.
    ///
    /// Only amounts net of tax and service count. A folio in another currency is converted at the rate of
    /// its own day, each line by itself, before anything is added up.
    /// - Parameter dayRate: needed when the folio's currency is not the program's.
    /// - Throws: `FolioRefusal.dayRateUnknown`, `FolioRefusal.amountTooLarge`.
    public static func earn(
        _ folio: Folio, tier: String, program: Program, dayRate: DayRate? = nil
    ) throws(FolioRefusal) -> FolioEarning {
        var explanation: [ReceiptLine] = []
        let spend = try netSpend(folio, program: program, dayRate: dayRate, explanation: &explanation)
        var lines: [EarningLine] = []
        var earning: Set<String> = []
        for rule in program.earning where rule.kinds.contains(folio.kind) {
            earning.formUnion(rule.categories)
            guard let (line, sentence) = apply(rule, to: spend, tier: tier, program: program) else { continue }
            guard line.amount <= Decimals.largestAmount else { throw .amountTooLarge }
            if line.amount > 0 { lines.append(line) }
            explanation.append(sentence)
        }
        explanation += withoutPoints(spend, earning: earning, program: program)
        explanation += taxAndService(folio)
        for counter in program.counters where counter.kinds.contains(folio.kind) {
            let line = tally(counter, folio: folio, spend: spend)
            guard line.amount > 0 else { continue }
            lines.append(line)
            explanation.append(sentence(for: line))
        }
        return FolioEarning(lines: lines, explanation: explanation)
    }

    /// Net money by category in the program's currency, in the folio's order.
    private static func netSpend(
        _ folio: Folio, program: Program, dayRate: DayRate?, explanation: inout [ReceiptLine]
    ) throws(FolioRefusal) -> [(category: String, net: Int64)] {
        var spend: [(category: String, net: Int64)] = []
        var foreign: Int64 = 0
        var converted: Int64 = 0
        for line in folio.lines {
            var net = line.net
            if folio.currency != program.currency {
                guard let dayRate, dayRate.currency == folio.currency else { throw .dayRateUnknown }
                net = dayRate.convert(line.net, to: program.currency)
                guard net <= Decimals.largestAmount else { throw .amountTooLarge }
                foreign += line.net
                converted += net
            }
            if let index = spend.firstIndex(where: { $0.category == line.category }) {
                spend[index].net += net
            } else {
                spend.append((line.category, net))
            }
        }
        if let dayRate, folio.currency != program.currency {
            explanation.append(
                ReceiptLine(
                    "earn.converted",
                    [
                        "foreign": .money(foreign, folio.currency), "rate": .rate(dayRate.rate),
                        "day": .day(dayRate.day), "net": .money(converted, program.currency),
                    ]))
        }
        return spend
    }

    private static func apply(
        _ rule: EarningRule, to spend: [(category: String, net: Int64)], tier: String, program: Program
    ) -> (EarningLine, ReceiptLine)? {
        let counted = spend.filter { rule.categories.contains($0.category) }
        guard !counted.isEmpty else { return nil }
        let net = counted.reduce(Int64(0)) { $0 + $1.net }
        let rate = rule.rates[tier] ?? Rate(millionths: 0)
        let assetDecimals = program.decimals(of: rule.asset)
        // net is in 10^-c of the currency, the rate in millionths, the result in 10^-a of the asset.
        let numerator = Int128(net) * Int128(rate.millionths) * Int128(Formats.powerOfTen(assetDecimals))
        let denominator = Int128(1_000_000) * Int128(Formats.powerOfTen(program.currency.decimals))
        let amount = Int64(clamping: rule.rounding.divide(numerator, by: denominator))
        let exact = exactResult(net: net, rate: rate, program: program)
        let sentence = ReceiptLine(
            rule.rounding.divide(numerator, by: denominator) * denominator == numerator
                ? "earn.rate" : "earn.rate.\(rule.rounding.rawValue)",
            [
                "categories": .categories(counted.map(\.category)), "net": .money(net, program.currency),
                "rate": .rate(rate), "tier": .tier(tier), "exact": exact,
                "amount": .amount(amount, asset: rule.asset),
            ],
            rule: rule.id, effect: AssetAmount(rule.asset, amount))
        return (EarningLine(rule: rule.id, asset: rule.asset, amount: amount), sentence)
    }

    /// The product before rounding, cut to the fewest decimals that show it exactly (at most eight).
    private static func exactResult(net: Int64, rate: Rate, program: Program) -> ReceiptValue {
        var value = Int128(net) * Int128(rate.millionths)
        var decimals = program.currency.decimals + Rate.decimals
        while decimals > 0 && value % 10 == 0 {
            value /= 10
            decimals -= 1
        }
        return .exact(Int64(clamping: value), decimals: decimals)
    }

    private static func withoutPoints(
        _ spend: [(category: String, net: Int64)], earning: Set<String>, program: Program
    ) -> [ReceiptLine] {
        spend.filter { !earning.contains($0.category) }.map {
            ReceiptLine(
                "earn.category_excluded",
                ["categories": .categories([$0.category]), "net": .money($0.net, program.currency)])
        }
    }

    private static func taxAndService(_ folio: Folio) -> [ReceiptLine] {
        let tax = folio.lines.reduce(Int64(0)) { $0 + $1.tax }
        let service = folio.lines.reduce(Int64(0)) { $0 + $1.service }
        guard tax + service > 0 else { return [] }
        return [
            ReceiptLine(
                "earn.tax_and_service",
                ["tax": .money(tax, folio.currency), "service": .money(service, folio.currency)])
        ]
    }

    private static func tally(
        _ counter: Counter, folio: Folio, spend: [(category: String, net: Int64)]
    ) -> EarningLine {
        let amount: Int64 =
            switch counter.measure {
            case .nights: Int64(folio.nights)
            case .visits: 1
            case .spend:
                spend.filter { counter.categories?.contains($0.category) ?? true }.reduce(0) { $0 + $1.net }
            }
        return EarningLine(rule: counter.id, asset: counter.id, amount: amount)
    }

    private static func sentence(for line: EarningLine) -> ReceiptLine {
        ReceiptLine(
            "count.added", ["counter": .asset(line.asset), "amount": .amount(line.amount, asset: line.asset)],
            rule: line.rule, effect: AssetAmount(line.asset, line.amount))
    }
}
