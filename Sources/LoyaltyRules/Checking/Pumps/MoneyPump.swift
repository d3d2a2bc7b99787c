/// Looks for chains of steps with which a member ends with more than was put in (T7, I-20).
public enum MoneyPump {
    /// The longest chain that is looked for.
    public static let longestChain = 6

    /// Every chain that comes back to its beginning with a gain, each once, by its best steps.
    /// - Parameter isWithoutEnd: only those that no limit of a year ends.
    public static func search(_ program: Program, isWithoutEnd: Bool = false) -> [Pump] {
        let graph = ConversionGraph(program, isWithoutEnd: isWithoutEnd)
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
        // A tier or a milestone has its price: what is told is what one of it costs.
        let begin = cycle.first.flatMap { $0.isOfPieces ? Int128($0.lot) : nil } ?? 100 * Int128(unit)
        let amount = fitting(cycle, from: Fraction(begin))
        return Pump(
            branches: [steps(cycle, amount)], factor: rate.description, limits: limits(cycle),
            gainInYear: mostIn(cycle).map { ($0 * rate.less(.one)).roundedDown })
    }

    private static func limits(_ path: [Conversion]) -> [PumpLimit] { path.compactMap { $0.limit?.reason }.uniqued() }

    /// How much can go through in a year, in units of the beginning; nil where no step is limited.
    private static func mostIn(_ path: [Conversion]) -> Fraction? {
        var (rate, most) = (Fraction.one, Fraction?.none)
        for step in path {
            if let limit = step.limit {
                let begin = limit.mostIn * rate.inverse
                most = min(most ?? begin, begin)
            }
            rate = rate * step.rate
        }
        return most
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
                rate: best.yield.amount(of: asset) * lot.inverse, lot: best.yield.lot, limit: best.yield.limit(of: asset))
            return [spend] + way.path
        }
        // Each branch is needed: the first that ends, ends the gain.
        let most = branches.compactMap(mostIn).min()
        let amount = branches.map { fitting($0, from: lot) }.max() ?? lot
        return Pump(
            branches: branches.map { steps($0, amount) }, factor: best.rate.description, limits: branches.flatMap(limits).uniqued(),
            gainInYear: most.map { ($0 * best.rate.less(.one)).roundedDown })
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
