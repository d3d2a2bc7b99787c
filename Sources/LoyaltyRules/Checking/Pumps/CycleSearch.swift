/// Finds the cycles with gain that begin and end at one holding and visit no other twice.
struct CycleSearch {
    let graph: ConversionGraph
    let start: PumpHolding
    let allowed: [PumpHolding]
    /// The best that can still come of each holding on the way back: what cannot gain is not followed.
    let best: [PumpHolding: Fraction]
    private(set) var cycles: [[Conversion]] = []

    init(graph: ConversionGraph, start: PumpHolding, allowed: [PumpHolding], best: [PumpHolding: Fraction]) {
        self.graph = graph
        self.start = start
        self.allowed = allowed
        self.best = best
    }

    mutating func run() { follow([], product: .one, at: start) }

    private mutating func follow(_ path: [Conversion], product: Fraction, at holding: PumpHolding) {
        if let last = graph.best(from: holding, to: start), product * last.rate > .one {
            cycles.append(path + [last])
        }
        guard path.count + 1 < MoneyPump.longestChain else { return }
        for next in allowed where next != start && !path.contains(where: { $0.from == next || $0.to == next })
        {
            guard let step = graph.best(from: holding, to: next), let rest = best[next] else { continue }
            let reached = product * step.rate
            guard reached * rest > .one else { continue }
            follow(path + [step], product: reached, at: next)
        }
    }
}
