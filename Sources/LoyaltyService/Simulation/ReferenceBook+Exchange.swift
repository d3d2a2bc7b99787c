import LoyaltyRules

/// Points that are bought, or changed into others, in the reference model.
extension ReferenceBook {
    private static let largest: Int64 = 1_000_000_000_000

    mutating func buy(
        _ asset: String, for money: Int64, by number: Int, at property: String
    ) throws(ReferenceRefusal) -> ReferenceAnswer {
        let version = try version(on: today)
        let program = program(version)
        guard program.properties.contains(where: { $0.id == property }) else { throw ReferenceRefusal("property_unknown") }
        guard program.assets.contains(where: { $0.id == asset }) else { throw ReferenceRefusal("asset_unknown") }
        if money > Self.largest { throw ReferenceRefusal("amount_too_large") }
        let member = try active(number)
        let before = members[member].held(program.assets[0].id)
        let heading = heading(member, today, property, nil, version)
        try lapse(member, before: today, heading)
        guard let terms = program.terms.purchases.first(where: { $0.asset == asset }) else {
            throw ReferenceRefusal("purchase_not_allowed")
        }
        let digits = 6 + program.currency.decimals - program.decimals(of: asset)
        let amount = money <= 0 ? 0 : ReferenceArithmetic.cut(Int128(money) * Int128(terms.rate.millionths), digits, .floor)
        if amount <= 0 { throw ReferenceRefusal("purchase_limit") }
        if amount < terms.atLeast { throw ReferenceRefusal("purchase_too_small") }
        if let step = terms.step, amount % step != 0 { throw ReferenceRefusal("purchase_step") }
        let bought = members[member].traded(asset, by: "purchase", in: today.parts.year, sign: 1)
        if bought + amount > terms.atMostPerYear { throw ReferenceRefusal("purchase_limit") }
        try bringIn(.init(rule: "purchase", asset: asset, amount: amount), member, heading, kind: "purchased")
        return try end(heading, .parts, member, before, program)
    }

    mutating func convert(
        _ asked: Int64, of asset: String, into other: String, by number: Int
    ) throws(ReferenceRefusal) -> ReferenceAnswer {
        let version = try version(on: today)
        let program = program(version)
        for id in [asset, other] where !program.assets.contains(where: { $0.id == id }) {
            throw ReferenceRefusal("asset_unknown")
        }
        if asked > Self.largest { throw ReferenceRefusal("amount_too_large") }
        let member = try active(number)
        let before = members[member].held(program.assets[0].id)
        let heading = heading(member, today, "", nil, version)
        try lapse(member, before: today, heading)
        guard let terms = program.terms.conversions.first(where: { $0.from == asset && $0.to == other }) else {
            throw ReferenceRefusal("conversion_not_allowed")
        }
        let digits = 6 + program.decimals(of: asset) - program.decimals(of: other)
        let gives = { (amount: Int64) in ReferenceArithmetic.cut(Int128(amount) * Int128(terms.rate.millionths), digits, .floor) }
        // What makes no whole unit gives nothing, however little the document asks for.
        guard asked > 0, asked >= terms.atLeast, gives(asked) > 0 else { throw ReferenceRefusal("conversion_too_small") }
        if let step = terms.step, asked % step != 0 { throw ReferenceRefusal("conversion_step") }
        let given = gives(asked)
        var taken = asked
        while gives(taken - 1) == given { taken -= 1 }
        let year = today.parts.year
        let changed = members[member].entries.filter { entry in
            entry.rule == "conversion" && entry.asset == asset && entry.amount < 0 && entry.reverses == 0
                && entry.day.parts.year == year && !members[member].isReversed(entry.sequence)
                && members[member].entries.contains {
                    $0.heading.operation == entry.heading.operation && $0.rule == "conversion" && $0.asset == other
                }
        }.reduce(Int64(0)) { $0 - $1.amount }
        if changed + taken > terms.atMostPerYear { throw ReferenceRefusal("conversion_limit") }
        try use(taken, and: Self.points(terms.fee, for: taken), of: asset, rule: "conversion", member, heading)
        try bringIn(.init(rule: "conversion", asset: other, amount: given), member, heading, kind: "earned", isGain: false)
        return try end(heading, .whole, member, before, program)
    }

    /// Gives back points that ended unused.
    mutating func reinstate(
        _ asked: Int64?, ofEntry sequence: Int64, of number: Int
    ) throws(ReferenceRefusal) -> ReferenceAnswer {
        let version = try version(on: today)
        let program = program(version)
        let member = try active(number)
        guard let entry = members[member].entries.first(where: { $0.sequence == sequence }) else {
            throw ReferenceRefusal("entry_unknown")
        }
        let before = members[member].held(program.assets[0].id)
        let heading = heading(member, today, "", nil, version)
        try lapse(member, before: today, heading)
        guard entry.isExpiry, entry.amount < 0, entry.reverses == 0, let from = entry.moves.first?.lot,
            let lot = members[member].lots.first(where: { $0.sequence == from })
        else { throw ReferenceRefusal("entry_not_an_ending") }
        guard let terms = program.assets.first(where: { $0.id == entry.asset })?.expiry?.reinstate else {
            throw ReferenceRefusal("reinstatement_not_offered")
        }
        if lot.kind == "reinstated" { throw ReferenceRefusal("reinstatement_twice") }
        if today.number > entry.day.number + terms.withinDays { throw ReferenceRefusal("reinstatement_too_late") }
        let given = members[member].returns.filter { $0.ending == sequence && !members[member].isReversed($0.sequence) }
            .reduce(Int64(0)) { $0 + $1.amount }
        let gone = members[member].isReversed(sequence) ? 0 : min(-entry.amount - given, members[member].ended(from))
        if gone <= 0 { throw ReferenceRefusal("reinstatement_nothing_left") }
        let amount = asked ?? gone
        if amount <= 0 || amount > gone { throw ReferenceRefusal("reinstatement_out_of_bounds") }
        let thisYear = members[member].traded(entry.asset, by: "reinstatement", in: today.parts.year, sign: 1)
        if let most = terms.atMostPerYear, thisYear + amount > most { throw ReferenceRefusal("reinstatement_limit") }
        try members[member].append(heading, rule: "reinstatement", asset: entry.asset, amount: amount, isGain: false)
        members[member].addLot(
            kind: "reinstated", earnedOn: today, expiresOn: CalendarDay(number: today.number + terms.forDays),
            folio: lot.folio)
        let made = Int64(members[member].entries.count)
        members[member].returns.append((made, sequence, from, amount))
        return try end(heading, .parts, member, before, program, settles: false)
    }
}
