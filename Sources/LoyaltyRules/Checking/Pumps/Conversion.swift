/// A step with its exact rate: how much of the one makes how much of the other, both in the smallest unit.
struct Conversion {
    let kind: PumpStep.Kind
    let place: String
    let from: PumpHolding
    let to: PumpHolding
    let rate: Fraction
    /// The least that can go in.
    let lot: Int64

    func step(with amount: Fraction) -> PumpStep {
        PumpStep(
            kind: kind, place: place, from: from, to: to, amount: amount.roundedDown,
            result: (amount * rate).roundedDown)
    }
}
