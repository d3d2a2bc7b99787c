/// Whom a step concerns.
extension ReferenceBook {
    /// The member whom a step concerns; nil for none, or one who is not there.
    func member(of step: SimulatedStep) -> Int? {
        let number: Int? =
            switch step {
            case .record(let member, _), .adjust(let member, _, _, _), .reverseEntry(let member, _),
                .reverseOperation(let member, _), .expire(let member, _), .close(let member), .redeem(let member, _, _, _),
                .transfer(let member, _, _, _), .hold(let member, _, _, _, _), .buy(let member, _, _, _),
                .convert(let member, _, _, _), .joinPool(let member, _), .leavePool(let member), .pool(let member, _, _, _),
                .reinstate(let member, _, _):
                member
            case .correct(let folio, _), .cancel(let folio):
                folios.indices.contains(folio) ? folios[folio].member : nil
            case .capture(let hold, _, _), .release(let hold):
                holds.indices.contains(hold) ? holds[hold].member : nil
            case .expireAll, .rate, .publish, .reopen, .clockBehind: nil
            }
        return number.flatMap { members.indices.contains($0) ? $0 : nil }
    }

    /// The members whom a step may change.
    func members(concernedBy step: SimulatedStep) -> [Int] {
        switch step {
        case .expireAll, .reopen: return Array(members.indices)
        case .transfer(let one, let other, _, _), .joinPool(let one, let other), .pool(let one, let other, _, _):
            return [one, other].filter(members.indices.contains)
        case .reverseOperation(let number, let operation):
            guard members.indices.contains(number) else { return [] }
            return [number] + [members[number].partners[operation]?.member].compactMap { $0 }
        default: return member(of: step).map { [$0] } ?? []
        }
    }
}
