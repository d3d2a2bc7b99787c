/// A counter with what its tallies and kept remainders belong to.
final class PlannedCounter: Sendable {
    let counter: Counter
    let target: LineTarget
    let rest: LineTarget

    init(_ counter: Counter, target: LineTarget, rest: LineTarget) {
        self.counter = counter
        self.target = target
        self.rest = rest
    }
}
