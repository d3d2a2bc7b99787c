/// Everything that a member can turn into something else: money, assets, and the steps between them.
struct ConversionGraph {
    /// Money first, then the assets in the order of the document.
    let holdings: [PumpHolding]
    let conversions: [Conversion]
    /// What spending earns, by situation.
    let yields: [SpendYield]

    /// - Parameter isWithoutEnd: only what can be repeated without end.
    init(_ program: Program, isWithoutEnd: Bool = false) {
        holdings = [.money] + program.assets.map { .asset($0.id) }
        yields = SpendSituations(program).all.map { SpendYield($0, program: program, isWithoutEnd: isWithoutEnd) }.filter {
            !$0.lines.isEmpty
        }
        var steps: [Conversion] = []
        for asset in program.assets {
            if let best = Self.best(yields, asset.id) { steps.append(best) }
            if let worth = asset.worth, worth.millionths > 0 {
                steps.append(
                    Conversion(
                        kind: .pay, place: "assets." + asset.id, from: .asset(asset.id), to: .money,
                        rate: Fraction.worth(of: asset.id, worth, program), lot: 1))
            }
        }
        if !isWithoutEnd { steps += Self.limited(program, yields) }
        steps += program.rewards.flatMap { RewardConversions.all(of: $0, program) }
        conversions = steps.filter { $0.rate > .zero && $0.from != $0.to || $0.rate > .one }
    }

    /// What a member can do only so often in a year.
    private static func limited(_ program: Program, _ yields: [SpendYield]) -> [Conversion] {
        let purchases = program.terms.purchases.filter { $0.atMostPerYear > 0 }.map { purchase in
            let rate = Fraction(purchase.rate) * Fraction.units(of: purchase.asset, program)
            return Conversion(
                kind: .purchase, place: "assets." + purchase.asset, from: .money, to: .asset(purchase.asset), rate: rate, lot: 1,
                limit: (
                    .purchase(purchase.asset, most: purchase.atMostPerYear),
                    Fraction(Int128(purchase.atMostPerYear)) * rate.inverse
                ))
        }
        return purchases + conversions(program) + TierGiftConversions.all(program) { Self.best(yields, $0)?.rate ?? .zero }
            + MilestoneConversions.all(program) { Self.best(yields, $0)?.rate ?? .zero }
    }

    /// Fees are left out: they only make a gain smaller, and a least may be divided over much.
    private static func conversions(_ program: Program) -> [Conversion] {
        program.terms.conversions.filter { $0.atMostPerYear > 0 }.map { terms in
            let units = Fraction.units(of: terms.to, program) * Fraction.units(of: terms.from, program).inverse
            return Conversion(
                kind: .conversion, place: "conversions." + terms.id, from: .asset(terms.from), to: .asset(terms.to),
                rate: Fraction(terms.rate) * units, lot: ConversionReview.least(terms, program: program),
                limit: (.conversion(terms), Fraction(Int128(terms.atMostPerYear))))
        }
    }

    private static func best(_ yields: [SpendYield], _ asset: String) -> Conversion? {
        var best: Conversion?
        for yield in yields where yield.lot > 0 {
            let rate = yield.amount(of: asset) * Fraction(1, over: Int128(yield.lot))
            guard rate > best?.rate ?? .zero else { continue }
            best = Conversion(
                kind: .spend, place: "earning." + yield.leadingRule(of: asset), from: .money,
                to: .asset(asset),
                rate: rate, lot: yield.lot, limit: yield.limit(of: asset))
        }
        return best
    }

    /// The best step between two holdings.
    func best(from: PumpHolding, to: PumpHolding) -> Conversion? {
        var best: Conversion?
        for step in conversions where step.from == from && step.to == to && step.rate > best?.rate ?? .zero {
            best = step
        }
        return best
    }

    /// The best way from each holding to a target in at most so many steps, through holdings that are allowed.
    func ways(
        to target: PumpHolding, steps: Int, through allowed: Set<PumpHolding>
    ) -> [PumpHolding: (rate: Fraction, path: [Conversion])] {
        var ways: [PumpHolding: (rate: Fraction, path: [Conversion])] = [:]
        for _ in 0..<steps {
            let last = ways
            for step in conversions where allowed.contains(step.from) && step.from != target {
                if step.to == target {
                    if step.rate > ways[step.from]?.rate ?? .zero { ways[step.from] = (step.rate, [step]) }
                } else if allowed.contains(step.to), let rest = last[step.to] {
                    let rate = step.rate * rest.rate
                    if rate > ways[step.from]?.rate ?? .zero { ways[step.from] = (rate, [step] + rest.path) }
                }
            }
        }
        return ways
    }
}
