import LoyaltyRules

/// Family pools in the reference model.
extension ReferenceBook {
    mutating func join(_ joiner: Int, at head: Int) throws(ReferenceRefusal) -> ReferenceAnswer {
        let version = try version(on: today)
        let program = program(version)
        guard let terms = program.terms.pool else { throw ReferenceRefusal("pool_not_allowed") }
        let (head, joiner) = try pair(head, joiner)
        let before = members[head].held(program.assets[0].id)
        if members[joiner].seat != nil { throw ReferenceRefusal("pool_already_in") }
        if let seat = members[head].seat {
            if seat.head != head { throw ReferenceRefusal("pool_not_head") }
            if people(in: seat.pool) >= terms.members { throw ReferenceRefusal("pool_full") }
        } else {
            pools += 1
            members[head].seat = (pools, head)
        }
        members[joiner].seat = members[head].seat
        for member in [head, joiner] {
            _ = try end(heading(member, today, "", nil, version), .never, member, 0, program, settles: false)
        }
        return answer(head, before: before, points: program.assets[0].id)
    }

    mutating func leavePool(_ number: Int) throws(ReferenceRefusal) -> ReferenceAnswer {
        let version = try version(on: today)
        let program = program(version)
        let member = try active(number)
        let before = members[member].held(program.assets[0].id)
        if members[member].seat == nil {
            throw ReferenceRefusal(program.terms.pool == nil ? "pool_not_allowed" : "pool_not_in")
        }
        try leave(member)
        return try end(heading(member, today, "", nil, version), .never, member, before, program, settles: false)
    }

    /// Takes a member out of the pool, which ends with its head.
    mutating func leave(_ member: Int) throws(ReferenceRefusal) {
        guard let seat = members[member].seat else { return }
        if seat.head == member, people(in: seat.pool) > 1 { throw ReferenceRefusal("pool_head_stays") }
        members[member].seat = nil
    }

    mutating func pool(
        _ amount: Int64, of asset: String, from giver: Int, to receiver: Int
    ) throws(ReferenceRefusal) -> ReferenceAnswer {
        let version = try version(on: today)
        let program = program(version)
        guard program.assets.contains(where: { $0.id == asset }) else { throw ReferenceRefusal("asset_unknown") }
        if amount > 1_000_000_000_000 { throw ReferenceRefusal("amount_too_large") }
        let (giver, receiver) = try pair(giver, receiver)
        let before = members[giver].held(program.assets[0].id)
        let (sends, gets) = (heading(giver, today, "", nil, version), heading(receiver, today, "", nil, version))
        try lapse(giver, before: today, sends)
        try lapse(receiver, before: today, gets)
        guard let terms = program.terms.pool, terms.asset == asset else { throw ReferenceRefusal("pool_not_allowed") }
        guard let seat = members[giver].seat, seat.pool == members[receiver].seat?.pool else {
            throw ReferenceRefusal("pool_not_in")
        }
        if amount < 1 || amount < terms.atLeast { throw ReferenceRefusal("pool_too_small") }
        let moved = members[giver].traded(asset, by: "pool", in: today.parts.year, sign: -1)
        if moved + amount > terms.atMostPerYear { throw ReferenceRefusal("pool_limit") }
        for move in try pick(amount, of: asset, giver, sends, usedOn: today, otherwise: "points_insufficient") {
            guard let lot = members[giver].lots.first(where: { $0.sequence == move.lot }) else { continue }
            try members[giver].append(
                sends, rule: "pool", asset: asset, amount: -move.amount, isGain: false, moves: [move])
            try members[receiver].append(gets, rule: "pool", asset: asset, amount: move.amount, isGain: false)
            members[receiver].addLot(
                kind: lot.kind, earnedOn: lot.earnedOn, expiresOn: lot.expiresOn, availableOn: lot.availableOn)
            let last = members[receiver].lots.last?.ends(program, activity: members[receiver].lastActivity)
            if let last, last < today { throw ReferenceRefusal("pool_would_end") }
        }
        members[giver].partners[sends.operation] = (receiver, gets.operation)
        members[receiver].partners[gets.operation] = (giver, sends.operation)
        _ = try end(gets, .pair, receiver, 0, program)
        return try end(sends, .pair, giver, before, program)
    }

    /// Takes back what was moved, with both members: the receiver first.
    mutating func reversePool(_ operation: Int, of number: Int) throws(ReferenceRefusal) -> ReferenceAnswer {
        guard let partner = members[number].partners[operation] else { throw ReferenceRefusal("entry_unknown") }
        var sides = [(number, operation), (partner.member, partner.operation)]
        let moved = { (book: ReferenceBook, member: Int, operation: Int) in
            book.members[member].entries.filter {
                $0.heading.operation == operation && $0.rule == "pool" && $0.reverses == 0
            }
        }
        guard let first = moved(self, number, operation).first else { throw ReferenceRefusal("entry_already_reversed") }
        if first.amount < 0 { sides.reverse() }
        _ = try pair(number, partner.member)
        let (old, program) = (first.heading, program(first.heading.version))
        let before = members[number].held(program.assets[0].id)
        for (member, operation) in sides {
            let heading = heading(member, old.day, old.property, nil, old.version)
            for entry in moved(self, member, operation).reversed() {
                if members[member].isReversed(entry.sequence) { throw ReferenceRefusal("entry_already_reversed") }
                if entry.amount > 0 {
                    let line = ReferenceArithmetic.Line(rule: entry.rule, asset: entry.asset, amount: -entry.amount)
                    try takeBack(line, member, heading, of: entry.sequence, isGain: false)
                } else {
                    try members[member].append(
                        heading, rule: entry.rule, asset: entry.asset, amount: -entry.amount, reverses: entry.sequence,
                        isGain: false, moves: entry.moves.map { .init(lot: $0.lot, amount: -$0.amount) })
                }
            }
        }
        for (member, _) in sides {
            _ = try end(heading(member, old.day, old.property, nil, old.version), .parts, member, 0, program)
        }
        return answer(number, before: before, points: program.assets[0].id)
    }

    private func people(in pool: Int) -> Int { members.filter { $0.seat?.pool == pool }.count }

    /// Two members who are there, not the same, and both active.
    private func pair(_ one: Int, _ other: Int) throws(ReferenceRefusal) -> (Int, Int) {
        guard members.indices.contains(one), members.indices.contains(other) else { throw ReferenceRefusal("member_unknown") }
        if one == other { throw ReferenceRefusal("same_member") }
        return (try active(one), try active(other))
    }
}
