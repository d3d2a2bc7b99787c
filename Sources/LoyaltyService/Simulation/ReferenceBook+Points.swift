import LoyaltyRules

/// Points by hand, reversals and endings in the reference model.
extension ReferenceBook {
    mutating func adjust(
        _ number: Int, _ asset: String, by amount: Int64, at property: String, teller: SimulatedAct.Teller
    ) throws(ReferenceRefusal) -> ReferenceAnswer {
        let version = try version(on: today)
        let program = program(version)
        if !property.isEmpty, !program.properties.contains(where: { $0.id == property }) {
            throw ReferenceRefusal("property_unknown")
        }
        guard program.assets.contains(where: { $0.id == asset }) else {
            throw ReferenceRefusal("asset_unknown")
        }
        if amount == 0 { throw ReferenceRefusal("adjustment_zero") }
        if abs(amount) > 1_000_000_000_000 { throw ReferenceRefusal("amount_too_large") }
        let role = teller == .clerk ? "clerk" : "administrator"
        if let most = program.adjustments.limits[role], abs(amount) > most {
            throw ReferenceRefusal("adjustment_over_limit")
        }
        let member = try active(number)
        let before = members[member].held(program.assets[0].id)
        let heading = heading(member, today, property, nil, version)
        try lapse(member, before: today, heading)
        if amount > 0 {
            try bringIn(
                .init(rule: "adjustment", asset: asset, amount: amount), member, heading, kind: "goodwill")
        } else {
            let moves = try pick(-amount, of: asset, member, heading, otherwise: "points_insufficient")
            try members[member].append(
                heading, rule: "adjustment", asset: asset, amount: amount, isGain: false, moves: moves)
        }
        try repay(member, heading)
        members[member].operations += 1
        try settle(member, on: today)
        return answer(member, before: before, points: program.assets[0].id)
    }

    mutating func reverse(entry sequence: Int64, of number: Int) throws(ReferenceRefusal) -> ReferenceAnswer {
        guard members.indices.contains(number),
            let entry = members[number].entries.first(where: { $0.sequence == sequence })
        else { throw ReferenceRefusal("entry_unknown") }
        switch members[number].kind(of: entry.heading.operation) {
        case .never: throw ReferenceRefusal("operation_not_reversible")
        case .whole, .pair: throw ReferenceRefusal("entry_not_alone")
        case .parts: return try reverse([entry], of: number, as: entry.heading)
        }
    }

    mutating func reverse(operation: Int, of number: Int) throws(ReferenceRefusal) -> ReferenceAnswer {
        guard members.indices.contains(number), (0..<members[number].operations).contains(operation) else {
            throw ReferenceRefusal("entry_unknown")
        }
        if members[number].kind(of: operation) == .never { throw ReferenceRefusal("operation_not_reversible") }
        if members[number].kind(of: operation) == .pair { return try reversePool(operation, of: number) }
        let member = try active(number)
        let all = members[member].entries.filter { $0.heading.operation == operation }
        let open = all.filter { !$0.takesBack && !members[member].isReversed($0.sequence) }
        guard let first = open.first else { throw ReferenceRefusal("entry_already_reversed") }
        return try reverse(open.reversed(), of: member, as: first.heading)
    }

    mutating func expire(_ number: Int, on day: CalendarDay) throws(ReferenceRefusal) -> ReferenceAnswer {
        let version = try version(on: day)
        let points = program(version).assets[0].id
        let member = try active(number)
        let before = (members[member].held(points), members[member].entries.count)
        let (heading, open) = (heading(member, day, "", nil, version), members[member].openHolds)
        try lapse(member, before: day, heading)
        // What a hold no longer keeps repays what is owed, whether or not it has ended.
        if members[member].entries.count > before.1 || members[member].openHolds < open { try repay(member, heading) }
        if members[member].entries.count > before.1 { members[member].operations += 1 }
        return answer(member, before: before.0, points: points)
    }

    mutating func expireAll() throws(ReferenceRefusal) -> ReferenceAnswer {
        for member in members.indices {
            let isConcerned = members[member].lots.contains {
                $0.remaining > 0 && $0.expiresOn.map { $0 < today } ?? false
            }
            if isConcerned { _ = try expire(member, on: today) }
        }
        return .done
    }

    mutating func close(_ number: Int) throws(ReferenceRefusal) -> ReferenceAnswer {
        let version = try version(on: today)
        let points = program(version).assets[0].id
        let member = try active(number)
        let before = members[member].held(points)
        let heading = heading(member, today, "", nil, version)
        members[member].endOverdue(at: now, endingBefore: nil)
        if members[member].holds.contains(where: { $0.state == .open }) { throw ReferenceRefusal("holds_open") }
        if members[member].seat != nil { try leave(member) }
        for lot in members[member].lots where lot.remaining > 0 {
            try members[member].append(
                heading, rule: "closure", asset: lot.asset, amount: -lot.remaining, isGain: false,
                moves: [.init(lot: lot.sequence, amount: lot.remaining)])
        }
        members[member].isClosed = true
        members[member].operations += 1
        return answer(member, before: before, points: points)
    }

    private mutating func reverse(
        _ entries: [ReferenceEntry], of number: Int, as old: ReferenceEntry.Heading
    ) throws(ReferenceRefusal) -> ReferenceAnswer {
        let member = try active(number)
        let points = program(old.version).assets[0].id
        let before = members[member].held(points)
        for entry in entries {
            // What is taken back belongs to the folio that what it takes back belongs to.
            let heading = heading(member, old.day, old.property, entry.heading.folio, old.version)
            if entry.takesBack { throw ReferenceRefusal("entry_is_reversal") }
            if members[member].isReversed(entry.sequence) { throw ReferenceRefusal("entry_already_reversed") }
            // What ended of a lot may have come back already, with a cancellation.
            if entry.isExpiry, entry.moves.contains(where: { $0.amount > members[member].ended($0.lot) }) {
                throw ReferenceRefusal("entry_already_reversed")
            }
            if entry.amount > 0, program(old.version).asset(entry.asset) != nil {
                let line = ReferenceArithmetic.Line(
                    rule: entry.rule, asset: entry.asset, amount: -entry.amount)
                try takeBack(line, member, heading, of: entry.sequence, isGain: entry.isGain)
            } else {
                let isUse =
                    entry.isExpiry || entry.rule == "adjustment" || entry.rule == "hold"
                    || members[member].kind(of: entry.heading.operation) == .whole
                try members[member].append(
                    heading, rule: entry.rule, asset: entry.asset, amount: -entry.amount,
                    reverses: entry.sequence,
                    isGain: !isUse, moves: entry.moves.map { .init(lot: $0.lot, amount: -$0.amount) })
            }
        }
        try repay(member, heading(member, old.day, old.property, nil, old.version))
        members[member].operations += 1
        try settle(member, on: old.day)
        return answer(member, before: before, points: points)
    }
}
