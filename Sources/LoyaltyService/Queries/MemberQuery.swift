import LoyaltyRules
import PortableSQL

/// Reads one member.
enum MemberQuery {
    /// So many lots that are used up are shown, the newest.
    private static let mostUsedUp = 200

    static func view(
        _ member: MemberID, desk: Desk, now: Instant, in tx: any SQLTransaction
    ) throws -> MemberView? {
        guard let row = try MemberTable.row(member, in: tx), var standing = try StandingTable.row(member, in: tx),
            let newest = try desk.programs.newest(in: tx)
        else { return nil }
        if standing.status == .closed, try MergeTable.of(member, in: tx) != nil { standing.status = .merged }
        let today = BusinessDay.of(now, timeZone: newest.property(row.property)?.timeZone ?? newest.properties[0].timeZone)
        let program = try desk.programs.inForce(on: max(today, row.joinedOn), in: tx)
        let sight = try sight(of: standing, joinedOn: row.joinedOn, program: program, on: today, at: desk, in: tx)
        let tier = sight.tier
        let rank = program.rank(of: tier.tier)
        let holds = try HoldTable.open(member, in: tx)
        let notices = try ExpiryNoticeTable.all(of: member, in: tx)
        let delivered = ExpiryNotices(notices)
        var told: [Int64: LotNotice] = [:]
        let lots = Self.lots(sight.lots, holds: holds, at: now).map { lot -> (lot: Lot, ends: CalendarDay?) in
            guard let asset = program.asset(lot.asset) else { return (lot, lot.expiresOn) }
            let ends = LotExpiry.effective(lot, asset: asset, lastActivity: standing.lastActivity, rank: rank)
            let last = LotExpiry.lastDay(lot, ends: ends, terms: asset.expiry, notices: delivered)
            let row = notices.last { $0.lot == lot.id && $0.ends == ends }
            told[lot.id] = LotNotice(row, isAwaited: last == nil && ends.map { $0 < today } ?? false)
            // What waits for a notice can be used: it has no last day yet.
            return (lot, last ?? ends.flatMap { $0 < today ? nil : $0 })
        }
        let person = try MemberTable.person(member, keyring: desk.keyring, in: tx)
        let profile = try ProfileTable.row(member, keyring: desk.keyring, in: tx)
        return MemberView(
            row: row, person: person ?? Person(name: "", mobile: nil, email: nil),
            cardNumber: try CardTable.number(of: member, in: tx) ?? "", standing: standing, program: program,
            today: today, tier: tier, progress: sight.progress, counters: sight.counters,
            lots: lots, notices: told, consents: try MemberTable.consents(of: member, in: tx),
            tierOperation: try TierRunItemTable.lastOperation(of: member, in: tx),
            traits: try MemberTable.traits(member, in: tx),
            referrer: try ReferralTable.referral(of: member, in: tx)?.referrer,
            keeping: sight.keeping, tierReasons: sight.reasons, membership: sight.membership,
            choices: try choices(of: member, on: today, programs: desk.programs, in: tx),
            holds: holds.filter { !$0.hold.isOverdue(at: now) },
            limits: try LimitTable.inForce(on: today, of: member, keyring: desk.keyring, in: tx).map(\.kind),
            origin: try OriginTable.row(member, in: tx), erasedAt: person == nil ? try ErasureTable.row(member, in: tx)?.at : nil, special: profile.isSpecial ? profile.specialReason : nil, healthCount: profile.health.count,
            debts: try debts(standing, in: tx))
    }

    /// What a member owes, with the entry that last made it more.
    private static func debts(_ standing: StandingRow, in tx: any SQLTransaction) throws -> [DebtView] {
        try standing.balances.owing.compactMap { asset in
            let account = Debt.account(of: asset)
            let entries = try LedgerTable.entries(
                of: standing.member, before: .max, asset: account, limit: 200, in: tx)
            guard let last = entries.first(where: { $0.amount > 0 }) ?? entries.first else { return nil }
            return DebtView(
                owed: AssetAmount(asset, standing.balances[account].held), since: last.occurredOn,
                operation: last.operation)
        }
    }

    /// What the past of a member comes to on a day, from memory when it was found out before.
    private static func sight(
        of standing: StandingRow, joinedOn: CalendarDay, program: Program, on today: CalendarDay, at desk: Desk,
        in tx: any SQLTransaction
    ) throws -> MemberSight {
        let member = standing.member
        let basis = MemberSight.Basis(
            entryCount: standing.entryCount, operation: standing.lastOperation, version: program.version, day: today,
            joinedOn: joinedOn, titles: program.needs.titles ? try TitleTable.all(of: member, in: tx) : [],
            renewals: try RenewalTable.days(of: member, in: tx))
        if let known = desk.programs.sights.sight(of: member, basis) { return known }
        let ladder = try ladder(member, program: program, joinedOn: joinedOn, in: tx)
        let tier = ladder.standing(on: today)
        let progress = TierProgress.towards(tier, ladder: ladder, on: today)
        let lots = try LotTable.all(member, in: tx)
        let used = Set(lots.lazy.filter { $0.remaining == 0 }.map(\.id).suffix(mostUsedUp))
        let sight = MemberSight(
            basis: basis, tier: tier, progress: progress,
            counters: program.counters.map {
                ($0, ladder.total(of: $0, in: window(of: $0, progress), on: today, forTiers: true))
            },
            keeping: TierProgress.keeping(tier, ladder: ladder, on: today),
            reasons: reasons(tier, ladder: ladder, on: today),
            membership: MembershipTerm.standing(
                ladder, terms: program.terms.membership, renewedOn: basis.renewals, on: today),
            lots: lots.filter { $0.remaining > 0 || used.contains($0.id) })
        desk.programs.sights.keep(sight, of: member)
        return sight
    }

    /// Lots with what holds have set aside of them; where the end of a hold has passed it is free, as for who takes it.
    private static func lots(_ lots: [Lot], holds: [HoldRow], at now: Instant) -> [Lot] {
        var reserved: [Int64: Int64] = [:]
        for row in holds where !row.hold.isOverdue(at: now) {
            for part in row.hold.left { reserved[part.lot, default: 0] += part.amount }
        }
        return lots.map { lot in
            var lot = lot
            lot.reserved = reserved[lot.id] ?? 0
            return lot
        }
    }

    /// Why the tier is what it is: what happened last to it, with what was counted.
    private static func reasons(_ tier: TierStanding, ladder: TierLadder, on day: CalendarDay) -> [ReceiptLine] {
        let events = ladder.events(through: day)
        return events.last { $0.to == tier.tier && $0.kind != .ended }.map { TierExplanation.lines($0, ladder: ladder) } ?? []
    }

    /// What a member may choose on a day.
    static func choices(
        of member: MemberID, on day: CalendarDay, programs: ProgramShelf, in tx: any SQLTransaction
    ) throws -> [OpenChoice] {
        try OfferTable.all(of: member, in: tx).compactMap { row in
            guard row.state == .open, row.offer.until.map({ $0 >= day }) ?? true else { return nil }
            let program = try programs.program(row.programVersion, in: tx)
            return program.choice(of: row.offer.source).map { OpenChoice(row: row, terms: $0, program: program) }
        }
    }

    /// The window in which a counter is shown: that of the next tier, else the last twelve months.
    private static func window(of counter: Counter, _ progress: TierProgress?) -> Window {
        progress?.alternatives.joined().first { $0.counter == counter.id }?.window ?? .months(12)
    }

    /// The member's way through the tiers of a program.
    static func ladder(
        _ member: MemberID, program: Program, joinedOn: CalendarDay?, in tx: any SQLTransaction
    ) throws -> TierLadder {
        let needs = program.needs
        var ladder = TierLadder(
            program: program, joinedOn: joinedOn, titles: needs.titles ? try TitleTable.all(of: member, in: tx) : [])
        let days =
            needs.arrivals
            ? try LedgerTable.daysWithArrivals(of: member, in: tx) : try LedgerTable.days(of: member, in: tx)
        ladder.add(days)
        return ladder
    }
}
