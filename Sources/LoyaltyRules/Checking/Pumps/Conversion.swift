/// A step with its exact rate: how much of the one makes how much of the other, both in the smallest unit.
struct Conversion {
    let kind: PumpStep.Kind
    let place: String
    let from: PumpHolding
    let to: PumpHolding
    let rate: Fraction
    /// The least that can go in.
    let lot: Int64
    /// What keeps it from being repeated, and the most that can go in a year; nil where nothing does.
    var limit: (reason: PumpLimit, mostIn: Fraction)?

    /// Whether its price is that of one piece: a tier, or a milestone.
    var isOfPieces: Bool { kind == .tier || kind == .milestone }

    func step(with amount: Fraction) -> PumpStep {
        PumpStep(
            kind: kind, place: place, from: from, to: to, amount: amount.roundedDown,
            result: (amount * rate).roundedDown)
    }
}
