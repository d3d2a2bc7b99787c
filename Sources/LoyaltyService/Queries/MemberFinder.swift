import LoyaltyRules
import PortableSQL

/// Finds members by conditions (MEM-17). What the database can say it says; whoever it leaves is looked at one by one where a
/// condition needs the member's whole past (near the next tier, what ends when).
struct MemberFinder: Sendable {
    /// So many members are looked at one by one for a page; then the page is handed over as it is, and goes on from there.
    static let mostLooks = 2_000
    /// So many at once are asked of the database.
    private static let chunk = 200

    let filter: MemberFilter
    /// Only members who joined there; nil for all.
    let hotels: Set<String>?
    let today: CalendarDay
    let program: Program

    /// Members after one, at most so many, and after whom to go on; nil when there is nobody more.
    func page(
        after member: MemberID, limit: Int, in tx: any SQLTransaction
    ) throws -> (found: [MemberID], next: MemberID?) {
        let slow = filter.conditions.filter(Self.needsPast)
        guard !slow.isEmpty else {
            let found = try candidates(after: member, limit: limit + 1, in: tx)
            return (Array(found.prefix(limit)), found.count > limit ? found[limit - 1] : nil)
        }
        var (found, last, looks) = ([MemberID](), member, 0)
        while true {
            let chunk = try candidates(after: last, limit: Self.chunk, in: tx)
            for candidate in chunk {
                last = candidate
                looks += 1
                guard let facts = try facts(of: candidate, slow, in: tx), slow.allSatisfy({ $0.holds(for: facts) }) else { continue }
                found.append(candidate)
                if found.count == limit { return (found, last) }
            }
            if chunk.count < Self.chunk { return (found, nil) }
            if looks >= Self.mostLooks { return (found, last) }
        }
    }

    private static func needsPast(_ condition: MemberCondition) -> Bool {
        switch condition {
        case .near, .ending: true
        default: false
        }
    }

    private func candidates(after member: MemberID, limit: Int, in tx: any SQLTransaction) throws -> [MemberID] {
        let endsAreFirm = !program.assets.contains { $0.expiry?.mayEndEarlier ?? false }
        return try MemberFindTable.page(
            MemberFindQuery(filter, at: hotels, on: today, endsAreFirm: endsAreFirm, after: member, limit: limit), in: tx)
    }

    /// What the slow conditions ask for, and nothing else.
    private func facts(
        of member: MemberID, _ conditions: [MemberCondition], in tx: any SQLTransaction
    ) throws -> MemberFacts? {
        guard let row = try MemberTable.row(member, in: tx), let standing = try StandingTable.row(member, in: tx) else { return nil }
        var facts = MemberFacts(today: today, joinedOn: row.joinedOn)
        for condition in conditions {
            if case .near = condition { facts.progress = try progress(of: row, in: tx) }
            if case .ending = condition { facts.ends = try ends(of: standing, in: tx) }
        }
        return facts
    }

    /// What is missing to the next tier, as the member's page tells it.
    private func progress(of row: MemberRow, in tx: any SQLTransaction) throws -> TierProgress? {
        let ladder = try MemberQuery.ladder(row.id, program: program, joinedOn: row.joinedOn, in: tx)
        return TierProgress.towards(ladder.standing(on: today), ladder: ladder, on: today)
    }

    /// The true last days of what is held.
    private func ends(of standing: StandingRow, in tx: any SQLTransaction) throws -> [CalendarDay] {
        let rank = program.rank(of: standing.tier.tier)
        return try LotTable.open(standing.member, in: tx).compactMap { lot in
            guard let asset = program.asset(lot.asset) else { return lot.expiresOn }
            return LotExpiry.effective(lot, asset: asset, lastActivity: standing.lastActivity, rank: rank)
        }
    }
}
