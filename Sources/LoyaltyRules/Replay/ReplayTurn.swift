/// A step of a member's history, and which sides of a replay take it.
struct ReplayTurn: Sendable {
    let step: ReplayStep
    let isInForce: Bool
    let isDraft: Bool

    init(_ step: ReplayStep, isInForce: Bool = true, isDraft: Bool = true) {
        self.step = step
        self.isInForce = isInForce
        self.isDraft = isDraft
    }
}
