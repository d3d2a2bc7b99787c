import LoyaltyRules

/// Moves points of a member into the use of another member of the same family pool (ADV-22, CFL-09). They leave the lots that
/// end first; unlike a gift, each part stays what it was: of the same kind, with the same last day. For each lot there is an
/// entry in each ledger, both through the account `pool`.
public struct PoolPoints: Operation {
    public static let name = "pool.points"
    public static let permission = Permission.tradePoints
    public static let locksTwoMembers = true
    public let member: MemberID
    public let receiver: MemberReference
    public let amount: AssetAmount
    /// Why, as staff note it; may be empty.
    public let reason: String

    public init(member: MemberID, receiver: MemberReference, amount: AssetAmount, reason: String = "") {
        self.member = member
        self.receiver = receiver
        self.amount = amount
        self.reason = reason
    }

    public var laneKey: Int { MemberReference.id(member).laneKey }

    public func run(in context: OperationContext) throws -> Posted {
        let (today, program) = try context.ruling(at: "")
        guard let asset = program.asset(amount.asset) else { throw Refusal(.assetUnknown) }
        guard amount.amount <= Decimals.largestAmount else { throw Refusal(.amountTooLarge) }
        let pair = try MemberPair(
            from: .id(member), to: receiver, program: program,
            heading: .init(name: Self.name, occurredOn: today, property: "", reason: reason), in: context)
        let before = pair.giver.standing.balances[program.points.id].held
        for ledger in [pair.giver, pair.receiver] { try PointsPosting.lapse(before: today, in: ledger) }
        let pool = try review(pair, on: today)
        let uses = try PointsPosting.pick(
            amount.amount, asset: asset, on: today, refusal: .pointsInsufficient, from: pair.giver)
        let lots = try move(uses, asset: asset, pool: pool, on: today, pair)
        pair.giver.explain([PoolReview.sent(amount, to: try pair.receiverCard())])
        pair.receiver.explain(PoolReview.received(amount, from: try pair.giverCard(), as: lots))
        for ledger in [pair.giver, pair.receiver] { try ledger.settleTier(on: today) }
        try pair.save()
        try context.emit(
            "pool.moved", ["operation": String(pair.giver.operationID), "amount": String(amount.amount), "asset": asset.id])
        return pair.giver.posted(points: before)
    }

    /// - Returns: the number of the pool in which both are.
    private func review(_ pair: MemberPair, on day: CalendarDay) throws -> Int64 {
        let (program, tx) = (pair.giver.program, pair.giver.context.tx)
        let (giver, receiver) = try (PoolPosting.seat(of: pair.giver)?.seat, PoolPosting.seat(of: pair.receiver)?.seat)
        let year = WindowDays.range(of: .calendarYear, on: day, joinedOn: nil, whole: true)
        let moved = try LedgerTable.moved(
            amount.asset, by: PoolTerms.rule, of: member, from: year.from ?? day, until: year.until ?? day, out: true, in: tx)
        do {
            try PoolReview.move(amount, from: giver, to: receiver, movedThisYear: moved, program: program)
        } catch {
            throw PoolPosting.refusal(error, giver, moved: moved, asset: amount.asset, in: pair.giver)
        }
        return giver?.pool ?? 0
    }

    /// Takes each part out of its lot and makes a lot of it with the receiver.
    private func move(
        _ uses: [LotUse], asset: Asset, pool: Int64, on day: CalendarDay, _ pair: MemberPair
    ) throws -> [Lot] {
        let (giver, receiver, tx) = (pair.giver, pair.receiver, pair.giver.context.tx)
        var lots: [Lot] = []
        for use in uses {
            guard let lot = try LotTable.one(use.lot, of: giver.member, in: tx) else {
                throw ServiceFault.invariant("lot \(use.lot) of member \(giver.member)")
            }
            let out = try post(-use.amount, asset: asset, to: giver)
            try LotTable.use([use], entry: out, of: giver.member, in: tx)
            let gain = try post(use.amount, asset: asset, to: receiver)
            lots.append(PoolReview.moved(use.amount, of: lot, as: gain))
            try PoolTable.insert(
                from: (giver.member, out), to: (receiver.member, gain), lot: lot.id, pool: pool, in: tx)
        }
        let membership = try receiver.membership(on: day)
        do {
            try PoolReview.ends(
                lots, asset: asset, lastActivity: receiver.standing.lastActivity, rank: receiver.rank, membership: membership,
                terms: receiver.program.terms.membership, on: day)
        } catch {
            throw PoolPosting.refusal(error, nil, asset: asset.id, in: giver)
        }
        for lot in lots { try LotTable.insert(lot, of: receiver.member, in: tx) }
        return lots
    }

    private func post(_ amount: Int64, asset: Asset, to ledger: MemberAccount) throws -> Int64 {
        try ledger.append(
            rule: PoolTerms.rule, asset: asset.id, amount: amount, account: Accounts.pool, lifetime: false)
    }
}
