/// Looks for chains of steps with which a member ends with more than was put in (T7, I-20).
public enum MoneyPump {
    /// The longest chain that is looked for.
    public static let longestChain = 6

    /// Every chain that comes back to its beginning with a gain, each once, by its best steps.
    public static func search(_ program: Program) -> [Pump] {
        let graph = ConversionGraph(program)
        var pumps: [Pump] = []
        for (index, start) in graph.holdings.enumerated() {
            // A chain is told from its first holding in the order of the document: so each is told once.
            let allowed = Set(graph.holdings[index...])
            let ways = graph.ways(to: start, steps: longestChain, through: allowed)
            var search = CycleSearch(
                graph: graph, start: start, allowed: graph.holdings[index...].map { $0 },
                best: ways.mapValues(\.rate))
            search.run()
            pumps += search.cycles.map { pump($0, program) }
        }
        if !pumps.contains(where: { $0.steps.contains { $0.kind == .spend } }),
            let pump = together(graph, program)
        {
            pumps.append(pump)
        }
        return pumps
    }

    private static func pump(_ cycle: [Conversion], _ program: Program) -> Pump {
        let rate = cycle.reduce(Fraction.one) { $0 * $1.rate }
        let unit = cycle.first?.from == .money ? Formats.powerOfTen(program.currency.decimals) : 1
        let amount = fitting(cycle, from: Fraction(100 * Int128(unit)))
        return Pump(branches: [steps(cycle, amount)], factor: rate.description)
    }

    /// What is earned with the same money in several assets may gain only when all of it is used.
    private static func together(_ graph: ConversionGraph, _ program: Program) -> Pump? {
        let ways = graph.ways(to: .money, steps: longestChain - 1, through: Set(graph.holdings))
        var best: (yield: SpendYield, rate: Fraction)?
        for yield in graph.yields where yield.lot > 0 {
            let value = yield.lines.reduce(Fraction.zero) { sum, line in
                sum + (ways[.asset(line.asset)].map { line.amount * $0.rate } ?? .zero)
            }
            let rate = value * Fraction(1, over: Int128(yield.lot))
            if rate > best?.rate ?? .one { best = (yield, rate) }
        }
        guard let best else { return nil }
        let lot = Fraction(Int128(best.yield.lot))
        let branches = best.yield.lines.map(\.asset).uniqued().compactMap { asset -> [Conversion]? in
            guard let way = ways[.asset(asset)] else { return nil }
            let spend = Conversion(
                kind: .spend, place: "earning." + best.yield.leadingRule(of: asset), from: .money,
                to: .asset(asset),
                rate: best.yield.amount(of: asset) * lot.inverse, lot: best.yield.lot)
            return [spend] + way.path
        }
        let amount = branches.map { fitting($0, from: lot) }.max() ?? lot
        return Pump(branches: branches.map { steps($0, amount) }, factor: best.rate.description)
    }

    /// The least amount, in multiples of the first, with which every step gets the lot that it needs.
    private static func fitting(_ path: [Conversion], from amount: Fraction) -> Fraction {
        var (factor, arrives) = (Int128(1), amount)
        for step in path {
            let needed = Fraction(Int128(step.lot)) * arrives.inverse
            factor = max(factor, Rounding.ceiling.divide(needed.numerator, by: needed.denominator))
            arrives = arrives * step.rate
        }
        return amount * Fraction(factor)
    }

    private static func steps(_ path: [Conversion], _ amount: Fraction) -> [PumpStep] {
        var arrives = amount
        return path.map { step in
            defer { arrives = arrives * step.rate }
            return step.step(with: arrives)
        }
    }
}
