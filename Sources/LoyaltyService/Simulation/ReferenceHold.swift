import LoyaltyRules

/// Points set aside, as the reference model keeps them.
struct ReferenceHold: Sendable {
    enum State: Sendable { case open, captured, released, timedOut }

    let asset: String
    /// What was set aside of which lot, in the order of use.
    let parts: [ReferenceEntry.Move]
    let property: String
    let expires: Instant
    var used: Int64 = 0
    var state = State.open

    var left: Int64 { parts.reduce(-used) { $0 + $1.amount } }

    /// So much of what is left, point after point.
    func next(_ amount: Int64) -> [ReferenceEntry.Move] {
        var (skip, take) = (used, amount)
        var moves: [ReferenceEntry.Move] = []
        for part in parts {
            let passed = min(skip, part.amount)
            skip -= passed
            let taken = min(take, part.amount - passed)
            take -= taken
            if taken > 0 { moves.append(.init(lot: part.lot, amount: taken)) }
        }
        return moves
    }

    /// How much it keeps of a lot.
    func keeps(of lot: Int64) -> Int64 {
        guard state == .open else { return 0 }
        return next(left).reduce(0) { $0 + ($1.lot == lot ? $1.amount : 0) }
    }
}
