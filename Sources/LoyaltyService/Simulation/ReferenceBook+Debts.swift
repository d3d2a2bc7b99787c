import LoyaltyRules

/// What is owed in the reference model: the account of the debt is named after the asset.
extension ReferenceBook {
    private static let debt = ".debt"

    /// Advances what is missing of an amount that is taken back, where the version of its fact lets members owe it.
    mutating func advance(
        _ needed: Int64, _ asset: String, _ member: Int, _ heading: ReferenceEntry.Heading
    ) throws(ReferenceRefusal) {
        members[member].endOverdue(at: now, endingBefore: nil)
        let missing = needed - members[member].free(of: asset)
        // Where nobody may owe, what comes next says why there is not enough.
        guard missing > 0, let terms = program(heading.version).assets.first(where: { $0.id == asset })?.debt else { return }
        if let most = terms.atMost, members[member].held(asset + Self.debt) + missing > most {
            throw ReferenceRefusal("debt_over_limit")
        }
        let plain = heading.withoutFolio
        try members[member].append(plain, rule: "debt", asset: asset, amount: missing, isGain: false)
        members[member].addLot(kind: "advance", earnedOn: plain.day, expiresOn: nil)
        try members[member].append(plain, rule: "debt", asset: asset + Self.debt, amount: missing, isGain: false)
    }

    /// What of some lots had repaid a debt comes back, one lot after the other, until they hold enough.
    mutating func oweAgain(
        _ own: [Int64], _ needed: Int64, _ member: Int, _ heading: ReferenceEntry.Heading
    ) throws(ReferenceRefusal) {
        for lot in own {
            let there = own.reduce(Int64(0)) { $0 + members[member].free($1) }
            let back = min(needed - there, members[member].repaid(lot))
            guard back > 0, let asset = members[member].lots.first(where: { $0.sequence == lot })?.asset
            else { continue }
            try post(back, asset, [.init(lot: lot, amount: -back)], member, heading)
        }
    }

    /// At the end of every operation: as much as there is repays.
    mutating func repay(_ member: Int, _ heading: ReferenceEntry.Heading) throws(ReferenceRefusal) {
        for account in members[member].assets where account.hasSuffix(Self.debt) {
            let asset = String(account.dropLast(Self.debt.count))
            guard members[member].held(account) > 0 else { continue }
            members[member].endOverdue(at: now, endingBefore: nil)
            let amount = min(members[member].held(account), members[member].free(of: asset))
            guard amount > 0,
                let moves = members[member].moves(amount, of: asset, program: program(heading.version))
            else { continue }
            try post(-amount, asset, moves, member, heading)
        }
    }

    private mutating func post(
        _ amount: Int64, _ asset: String, _ moves: [ReferenceEntry.Move], _ member: Int,
        _ heading: ReferenceEntry.Heading
    ) throws(ReferenceRefusal) {
        let plain = heading.withoutFolio
        try members[member].append(plain, rule: "debt", asset: asset, amount: amount, isGain: false, moves: moves)
        try members[member].append(plain, rule: "debt", asset: asset + Self.debt, amount: amount, isGain: false)
    }
}
