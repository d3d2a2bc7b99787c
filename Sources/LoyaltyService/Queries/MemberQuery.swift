import LoyaltyRules
import PortableSQL

/// Reads one member.
enum MemberQuery {
    static func view(
        _ member: MemberID, desk: Desk, now: Instant, in tx: any SQLTransaction
    ) throws -> MemberView? {
        guard let row = try MemberTable.row(member, in: tx), let standing = try StandingTable.row(member, in: tx),
            let newest = try desk.programs.newest(in: tx)
        else { return nil }
        let today = BusinessDay.of(now, timeZone: newest.property(row.property)?.timeZone ?? newest.properties[0].timeZone)
        let program = try desk.programs.inForce(on: max(today, row.joinedOn), in: tx)
        let history = try counterHistory(member, program: program, in: tx)
        let tier = TierQualification.standing(history: history, program: program, on: today)
        let progress = TierProgress.towards(tier, history: history, program: program, on: today)
        let window = progress.flatMap { program.tier($0.next)?.attain?.withinMonths } ?? 12
        let lots = try LotTable.all(member, in: tx).map { lot -> (lot: Lot, ends: CalendarDay?) in
            guard let asset = program.asset(lot.asset) else { return (lot, lot.expiresOn) }
            return (lot, LotExpiry.effective(lot, asset: asset, lastActivity: standing.lastActivity))
        }
        return MemberView(
            row: row,
            person: try MemberTable.person(member, keyring: desk.keyring, in: tx)
                ?? Person(name: "", mobile: nil, email: nil),
            cardNumber: try MemberTable.card(of: member, in: tx) ?? "", standing: standing, program: program,
            today: today, tier: tier, progress: progress,
            counters: program.counters.map {
                ($0, TierQualification.total(of: $0.id, withinMonths: window, on: today, history: history))
            },
            lots: lots, consents: try MemberTable.consents(of: member, in: tx))
    }

    /// The whole history of what the program counts.
    static func counterHistory(
        _ member: MemberID, program: Program, in tx: any SQLTransaction
    ) throws -> [CounterDay] {
        program.counted(try LedgerTable.days(of: member, in: tx))
    }
}
