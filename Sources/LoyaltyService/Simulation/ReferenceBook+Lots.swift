import LoyaltyRules

/// How amounts come in and go out in the reference model.
extension ReferenceBook {
    func heading(
        _ member: Int, _ day: CalendarDay, _ property: String, _ folio: Int?, _ version: Int
    ) -> ReferenceEntry.Heading {
        .init(
            day: day, property: property, folio: folio, version: version,
            operation: members[member].operations)
    }

    /// Posts a line; what members hold becomes a lot, dated by the heading; what a fact of some kinds gave may wait.
    mutating func bringIn(
        _ line: ReferenceArithmetic.Line, _ member: Int, _ heading: ReferenceEntry.Heading, kind: String,
        of fact: FolioKind? = nil, isGain: Bool = true
    ) throws(ReferenceRefusal) {
        try members[member].append(
            heading, rule: line.rule, asset: line.asset, amount: line.amount, isGain: isGain)
        guard let asset = program(heading.version).assets.first(where: { $0.id == line.asset }) else {
            return
        }
        let expires = asset.expiry.map { heading.day.adding(months: $0.plainMonths) }
        var available: CalendarDay?
        if let fact, let terms = asset.available, terms.kinds.contains(fact) {
            available = CalendarDay(number: heading.day.number + terms.days)
        }
        members[member].addLot(kind: kind, earnedOn: heading.day, expiresOn: expires, availableOn: available)
    }

    /// Takes out the lots that had ended before a day.
    mutating func lapse(
        _ member: Int, before day: CalendarDay, _ heading: ReferenceEntry.Heading
    ) throws(ReferenceRefusal) {
        let program = program(heading.version)
        if program.assets.contains(where: { $0.expiry != nil }) {
            members[member].endOverdue(at: now, endingBefore: day)
        }
        for asset in program.assets where asset.expiry != nil {
            for lot in members[member].lots where lot.asset == asset.id && members[member].free(lot.sequence) > 0 {
                guard let end = lot.ends(program, activity: members[member].lastActivity), end < day else {
                    continue
                }
                try takeOutEnded(lot.sequence, member, heading)
            }
        }
    }

    /// Takes points back that a folio or an entry gave: out of its own lots, also what has meanwhile ended of
    /// them, and only then out of others.
    /// - Parameter entry: the entry that is taken back; nil when a folio is corrected.
    mutating func takeBack(
        _ line: ReferenceArithmetic.Line, _ member: Int, _ heading: ReferenceEntry.Heading, of entry: Int64?,
        isGain: Bool = true
    ) throws(ReferenceRefusal) {
        let needed = -line.amount
        var own = entry.map { [$0] } ?? ownLots(of: line.asset, member, heading)
        // What had ended of them and was given back goes with them.
        own += members[member].returns.filter { own.contains($0.lot) && !own.contains($0.sequence) }.map(\.sequence)
        try restore(own, needed, member, heading)
        try oweAgain(own, needed, member, heading)
        let moves: [ReferenceEntry.Move]
        if let entry, members[member].free(entry) >= needed {
            moves = [.init(lot: entry, amount: needed)]
        } else {
            try advance(needed, line.asset, member, heading)
            moves = try pick(
                needed, of: line.asset, member, heading, own: heading.folio, otherwise: "points_already_spent")
        }
        try members[member].append(
            heading, rule: line.rule, asset: line.asset, amount: line.amount, reverses: entry ?? 0,
            isGain: isGain,
            moves: moves)
    }

    private func ownLots(of asset: String, _ member: Int, _ heading: ReferenceEntry.Heading) -> [Int64] {
        let lots = members[member].lots.filter {
            $0.asset == asset && $0.folio != nil && $0.folio == heading.folio
        }
        return lots.map(\.sequence)
    }

    /// Brings back what has ended of lots, one after the other, until they hold enough.
    private mutating func restore(
        _ own: [Int64], _ needed: Int64, _ member: Int, _ heading: ReferenceEntry.Heading
    ) throws(ReferenceRefusal) {
        for lot in own {
            let left = own.reduce(Int64(0)) { $0 + members[member].free($1) }
            let back = min(needed - left, members[member].ended(lot))
            guard back > 0, let asset = members[member].lots.first(where: { $0.sequence == lot })?.asset
            else { continue }
            try members[member].append(
                heading.withoutFolio, rule: "expiry", asset: asset, amount: back, isGain: false,
                moves: [.init(lot: lot, amount: -back)])
        }
    }

    private mutating func takeOutEnded(
        _ lot: Int64, _ member: Int, _ heading: ReferenceEntry.Heading
    ) throws(ReferenceRefusal) {
        guard let lot = members[member].lots.first(where: { $0.sequence == lot }) else { return }
        let free = members[member].free(lot.sequence)
        try members[member].append(
            heading.withoutFolio, rule: "expiry", asset: lot.asset, amount: -free, isGain: false,
            moves: [.init(lot: lot.sequence, amount: free)])
    }
}
