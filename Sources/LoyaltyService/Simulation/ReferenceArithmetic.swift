import LoyaltyRules

/// What a folio earns, worked out on decimal digits: products are whole numbers, divisions cut digits off.
enum ReferenceArithmetic {
    /// What one rule gives or one counter tallies.
    struct Line: Sendable, Equatable {
        let rule: String
        let asset: String
        let amount: Int64
    }

    private static let largest: Int64 = 1_000_000_000_000

    /// The lines of a folio for a tier: rules first, then counters.
    static func lines(
        _ folio: Folio, tier: String, program: Program, rate: Int64?
    ) throws(ReferenceRefusal) -> [Line] {
        var nets: [Int64] = []
        for charge in folio.lines {
            nets.append(try inProgramCurrency(charge.net, folio.currency, program, rate))
        }
        func sum(_ categories: [String]?) -> Int64 {
            var total: Int64 = 0
            for (charge, net) in zip(folio.lines, nets) where categories?.contains(charge.category) ?? true {
                total += net
            }
            return total
        }
        var lines: [Line] = []
        for rule in program.earning where rule.kinds.contains(folio.kind) {
            guard case .spend(let categories, _) = rule.basis else { continue }
            let rank = program.tiers.firstIndex { $0.id == tier } ?? 0
            let product = Int128(sum(categories)) * Int128(rule.rates[rank].millionths)
            let digits = 6 + program.currency.decimals - program.decimals(of: rule.asset)
            let amount = cut(product, digits, rule.rounding)
            guard amount <= largest else { throw ReferenceRefusal("amount_too_large") }
            if amount > 0 { lines.append(Line(rule: rule.id, asset: rule.asset, amount: amount)) }
        }
        for counter in program.counters where counter.kinds.contains(folio.kind) {
            var amount: Int64 = 1
            if counter.measure == .nights {
                amount = folio.kind == .stay ? Int64(folio.departure.number - folio.arrival.number) : 0
            } else if counter.measure == .spend {
                amount = sum(counter.categories)
            }
            if amount > 0 { lines.append(Line(rule: counter.id, asset: counter.id, amount: amount)) }
        }
        return lines
    }

    private static func inProgramCurrency(
        _ net: Int64, _ currency: Currency, _ program: Program, _ rate: Int64?
    ) throws(ReferenceRefusal) -> Int64 {
        guard currency != program.currency else { return net }
        guard let rate else { throw ReferenceRefusal("day_rate_unknown") }
        let digits = 6 + currency.decimals - program.currency.decimals
        let converted = cut(Int128(net) * Int128(rate), digits, .halfUp)
        guard converted <= largest else { throw ReferenceRefusal("amount_too_large") }
        return converted
    }

    /// Cuts so many digits off a whole number (adds zeros when negative), rounding by what was cut.
    static func cut(_ value: Int128, _ count: Int, _ rounding: Rounding) -> Int64 {
        let text = String(value)
        guard count > 0 else { return Int64(text + String(repeating: "0", count: -count)) ?? Int64.max }
        let padded = String(repeating: "0", count: max(0, count + 1 - text.count)) + text
        guard var whole = Int64(padded.dropLast(count)) else { return Int64.max }
        let lost = Array(padded.suffix(count))
        let isNothing = lost.allSatisfy { $0 == "0" }
        let isHalf = lost[0] == "5" && lost.dropFirst().allSatisfy { $0 == "0" }
        switch rounding {
        case .floor: break
        case .ceiling: if !isNothing { whole += 1 }
        case .halfUp: if lost[0] >= "5" { whole += 1 }
        case .halfEven: if lost[0] >= "5" && !(isHalf && whole % 2 == 0) { whole += 1 }
        }
        return whole
    }
}
