import LoyaltyRules

/// Points that are set aside, used and given back, in the reference model.
extension ReferenceBook {
    mutating func hold(
        _ amount: Int64, of asset: String, for number: Int, at property: String, until expires: Instant
    ) throws(ReferenceRefusal) -> ReferenceAnswer {
        let version = try version(on: today)
        let program = program(version)
        if !property.isEmpty, !program.properties.contains(where: { $0.id == property }) {
            throw ReferenceRefusal("property_unknown")
        }
        guard program.assets.contains(where: { $0.id == asset }) else { throw ReferenceRefusal("asset_unknown") }
        if amount <= 0 { throw ReferenceRefusal("hold_amount_not_positive") }
        if amount > 1_000_000_000_000 { throw ReferenceRefusal("amount_too_large") }
        let away = expires.milliseconds - now.milliseconds
        guard away > 0, away <= 366 * 86_400_000 else { throw ReferenceRefusal("hold_end_out_of_bounds") }
        let member = try active(number)
        let before = members[member].held(program.assets[0].id)
        let heading = heading(member, today, property, nil, version)
        try lapse(member, before: today, heading)
        let parts = try pick(amount, of: asset, member, heading, usedOn: today, otherwise: "points_insufficient")
        holds.append((member, members[member].holds.count))
        members[member].holds.append(
            ReferenceHold(asset: asset, parts: parts, property: property, expires: expires))
        return try end(heading, .never, member, before, program, settles: false)
    }

    mutating func capture(_ number: Int, _ amount: Int64?, keepsRest: Bool) throws(ReferenceRefusal) -> ReferenceAnswer {
        guard holds.indices.contains(number) else { throw ReferenceRefusal("hold_unknown") }
        let (owner, place) = holds[number]
        let version = try version(on: today)
        let program = program(version)
        let member = try active(owner)
        let before = members[member].held(program.assets[0].id)
        let heading = heading(member, today, members[member].holds[place].property, nil, version)
        try lapse(member, before: today, heading)
        var hold = members[member].holds[place]
        if hold.state == .timedOut || (hold.state == .open && hold.expires <= now) { throw ReferenceRefusal("hold_timed_out") }
        if hold.state != .open { throw ReferenceRefusal("hold_ended") }
        let amount = amount ?? hold.left
        if amount <= 0 { throw ReferenceRefusal("hold_amount_not_positive") }
        if amount > hold.left { throw ReferenceRefusal("hold_too_small") }
        let moves = hold.next(amount)
        hold.used += amount
        let isEnd = hold.left == 0 || !keepsRest
        if isEnd { hold.state = .captured }
        members[member].holds[place] = hold
        try members[member].append(
            heading, rule: "hold", asset: hold.asset, amount: -amount, isGain: false, moves: moves)
        if isEnd, hold.left > 0 { try lapse(member, before: today, heading) }
        return try end(heading, .parts, member, before, program)
    }

    mutating func release(_ number: Int) throws(ReferenceRefusal) -> ReferenceAnswer {
        guard holds.indices.contains(number) else { throw ReferenceRefusal("hold_unknown") }
        let (owner, place) = holds[number]
        let version = try version(on: today)
        let program = program(version)
        let member = try active(owner)
        guard members[member].holds[place].state == .open else { throw ReferenceRefusal("hold_ended") }
        let before = members[member].held(program.assets[0].id)
        let heading = heading(member, today, members[member].holds[place].property, nil, version)
        members[member].holds[place].state = .released
        try lapse(member, before: today, heading)
        return try end(heading, .never, member, before, program, settles: false)
    }

    /// What ends an operation: the tier is found anew, and as much as there is repays.
    mutating func end(
        _ heading: ReferenceEntry.Heading, _ kind: ReferenceKind, _ member: Int, _ before: Int64, _ program: Program,
        settles: Bool = true
    ) throws(ReferenceRefusal) -> ReferenceAnswer {
        if settles { try settle(member, on: heading.day) }
        try repay(member, heading)
        members[member].note(kind, operation: heading.operation)
        members[member].operations += 1
        return answer(member, before: before, points: program.assets[0].id)
    }

    /// Which lots an amount comes out of, of what no hold keeps, or why there is not enough.
    /// - Parameter day: the day of use; nil when something is taken back or by hand.
    mutating func pick(
        _ amount: Int64, of asset: String, _ member: Int, _ heading: ReferenceEntry.Heading, own folio: Int? = nil,
        usedOn day: CalendarDay? = nil, otherwise code: String
    ) throws(ReferenceRefusal) -> [ReferenceEntry.Move] {
        members[member].endOverdue(at: now, endingBefore: nil)
        let known = members[member]
        if let moves = known.moves(amount, of: asset, program: program(heading.version), own: folio, usedOn: day) {
            return moves
        }
        let lots = known.lots.filter { $0.asset == asset }
        let held = lots.reduce(Int64(0)) { $0 + $1.remaining }
        let free = lots.reduce(Int64(0)) { $0 + known.free($1.sequence) }
        if day != nil, free >= amount { throw ReferenceRefusal("points_pending") }
        throw ReferenceRefusal(held >= amount ? "points_on_hold" : code)
    }
}
