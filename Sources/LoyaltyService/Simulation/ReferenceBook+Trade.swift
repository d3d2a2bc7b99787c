import LoyaltyRules

/// Rewards that are redeemed and points that are given away, in the reference model.
extension ReferenceBook {
    /// Whether the model knows how a reward is priced: so many points a piece, for everybody.
    static func knows(_ reward: Reward) -> Bool {
        guard case .fixed = reward.price else { return false }
        return reward.condition == nil && reward.freeNights == nil
    }

    mutating func redeem(
        _ id: String, _ count: Int, of number: Int, at property: String
    ) throws(ReferenceRefusal) -> ReferenceAnswer {
        let version = try version(on: today)
        let program = program(version)
        guard program.properties.contains(where: { $0.id == property }) else {
            throw ReferenceRefusal("property_unknown")
        }
        let member = try active(number)
        let before = members[member].held(program.assets[0].id)
        let heading = heading(member, today, property, nil, version)
        try lapse(member, before: today, heading)
        guard let reward = program.rewards.first(where: { $0.id == id }), case .fixed(let price) = reward.price else {
            throw ReferenceRefusal("reward_unknown")
        }
        guard (1...10_000).contains(count) else { throw ReferenceRefusal("points_out_of_bounds") }
        let tier = ReferenceLadder(members[member].entries, program: program, through: today).tier().tier
        let rank = program.tiers.firstIndex { $0.id == tier } ?? 0
        let share = Int128(reward.shareByTier[rank].millionths)
        let points = ReferenceArithmetic.cut(Int128(price) * Int128(count) * share, 6, .ceiling)
        guard points <= 1_000_000_000_000 else { throw ReferenceRefusal("amount_too_large") }
        try use(points, of: reward.asset, rule: id, member, heading)
        for gift in reward.gives {
            let line = ReferenceArithmetic.Line(rule: id, asset: gift.asset, amount: gift.amount * Int64(count))
            try bringIn(line, member, heading, kind: "earned")
        }
        members[member].note(.whole, operation: heading.operation)
        members[member].operations += 1
        try settle(member, on: today)
        try repay(member, heading)
        return answer(member, before: before, points: program.assets[0].id)
    }

    mutating func transfer(
        _ amount: Int64, of asset: String, from giver: Int, to receiver: Int
    ) throws(ReferenceRefusal) -> ReferenceAnswer {
        let version = try version(on: today)
        let program = program(version)
        guard let terms = program.assets.first(where: { $0.id == asset }) else { throw ReferenceRefusal("asset_unknown") }
        if amount > 1_000_000_000_000 { throw ReferenceRefusal("amount_too_large") }
        guard members.indices.contains(giver), members.indices.contains(receiver) else {
            throw ReferenceRefusal("member_unknown")
        }
        if giver == receiver { throw ReferenceRefusal("same_member") }
        let (giver, receiver) = (try active(giver), try active(receiver))
        let before = members[giver].held(program.assets[0].id)
        let (sends, gets) = (heading(giver, today, "", nil, version), heading(receiver, today, "", nil, version))
        try lapse(giver, before: today, sends)
        try lapse(receiver, before: today, gets)
        guard let limits = program.terms.transfers.first(where: { $0.asset == asset }) else {
            throw ReferenceRefusal("transfer_not_allowed")
        }
        if amount < limits.atLeast { throw ReferenceRefusal("transfer_too_small") }
        let sent = members[giver].traded(asset, by: "transfer", in: today.parts.year, sign: -1)
        if sent + amount > limits.atMostPerYear { throw ReferenceRefusal("transfer_limit") }
        try use(amount, and: Self.points(limits.fee, for: amount), of: asset, rule: "transfer", giver, sends)
        try members[receiver].append(gets, rule: "transfer", asset: asset, amount: amount, isGain: false)
        members[receiver].addLot(
            kind: "earned", earnedOn: today, expiresOn: terms.expiry.map { today.adding(months: $0.plainMonths) })
        for (member, heading) in [(giver, sends), (receiver, gets)] {
            members[member].note(.never, operation: heading.operation)
            members[member].operations += 1
            try settle(member, on: today)
            try repay(member, heading)
        }
        return answer(giver, before: before, points: program.assets[0].id)
    }

    /// Takes out what can be used today, or says why there is not enough.
    /// - Parameter fee: what it costs on top, of the same; who has not enough for both is told of both.
    mutating func use(
        _ amount: Int64, and fee: Int64 = 0, of asset: String, rule: String, _ member: Int,
        _ heading: ReferenceEntry.Heading
    ) throws(ReferenceRefusal) {
        if fee > 0 {
            _ = try pick(amount + fee, of: asset, member, heading, usedOn: today, otherwise: "points_insufficient")
        }
        let moves = try pick(amount, of: asset, member, heading, usedOn: today, otherwise: "points_insufficient")
        try members[member].append(heading, rule: rule, asset: asset, amount: -amount, isGain: false, moves: moves)
        if fee > 0 { try use(fee, of: asset, rule: rule + "_fee", member, heading) }
    }

    /// What a fee takes of the asset itself.
    static func points(_ fee: TransferFee?, for amount: Int64) -> Int64 {
        switch fee {
        case .amount(let points): points
        case .share(let share, let least):
            max(least, ReferenceArithmetic.cut(Int128(amount) * Int128(share.millionths), 6, .ceiling))
        case .money, nil: 0
        }
    }
}
