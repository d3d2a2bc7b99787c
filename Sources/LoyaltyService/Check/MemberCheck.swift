import LoyaltyRules
import PortableSQL

/// Checks one member: works the standing and the lots out anew from the entries and compares.
public struct MemberCheck: Sendable {
    private let desk: Desk

    public init(_ desk: Desk) { self.desk = desk }

    /// One sentence for each difference; empty when all agrees, or when there is no such member.
    public func run(_ member: MemberID) throws -> [String] {
        try desk.database.read { try audit(member, in: $0)?.differences ?? [] }
    }

    /// The audit of a member in one snapshot; nil when there is no such member.
    func audit(_ member: MemberID, in tx: any SQLTransaction) throws -> MemberAudit? {
        guard let standing = try StandingTable.row(member, in: tx) else { return nil }
        var audit = MemberAudit(member: member)
        var (after, began) = (Int64(0), ContinuousClock.now)
        while let end = try take(after: after, into: &audit, in: tx) { after = end }
        audit.compare(standing)
        audit.verified(.entriesAddUp, .amounts, .reversals, .floors, .sequence, rows: audit.count, since: began)
        began = .now
        let programs = desk.programs
        let (lots, uses) = (try LotTable.all(member, in: tx), try LotTable.allUses(of: member, in: tx))
        try audit.compare(lots, uses: uses) { try programs.program($0, in: tx) }
        audit.verified(.lotsAddUp, .lotTerms, rows: lots.count, since: began)
        audit.verified(.lotUses, rows: lots.count + uses.count, since: .now)
        began = .now
        audit.compareDebts(lots)
        audit.verified(.debts, rows: audit.debtEntries, since: began)
        began = .now
        for difference in try audit.conversions.differences(program: { try programs.program($0, in: tx) }) {
            audit.differ(.conversions, difference)
        }
        if audit.pools.count > 0 {
            let moves = try PoolTable.moves(of: member, in: tx)
            let found = try audit.pools.differences(moves, lots: lots) { try LotTable.one($0.lot, of: $0.other, in: tx) }
            for difference in found { audit.differ(.conversions, difference) }
        }
        audit.verified(.conversions, rows: audit.conversions.count + audit.pools.count, since: began)
        began = .now
        let returned = try ReinstatementTable.all(of: member, in: tx)
        audit.compare(returned, lots: lots)
        try audit.compare(try ExpiryNoticeTable.all(of: member, in: tx), uses: uses) { try programs.program($0, in: tx) }
        audit.verified(.endings, rows: returned.count, since: began)
        began = .now
        let holds = try compareHolds(lots, uses: uses, &audit, in: tx)
        audit.verified(.holds, rows: holds, since: began)
        began = .now
        try compareTier(standing, &audit, in: tx)
        audit.verified(.tiers, rows: 1, since: began)
        return audit
    }

    /// Takes a page of entries; its last sequence, or nil when there was none.
    private func take(after: Int64, into audit: inout MemberAudit, in tx: any SQLTransaction) throws -> Int64? {
        let page = try LedgerTable.entries(of: audit.member, after: after, limit: 1_000, in: tx)
        for entry in page { audit.take(entry) }
        return page.last?.sequence
    }

    /// - Returns: how many holds the member has had.
    private func compareHolds(
        _ lots: [Lot], uses: [(sequence: Int64, use: LotUse)], _ audit: inout MemberAudit, in tx: any SQLTransaction
    ) throws -> Int {
        var holds = HoldAudit(entries: audit.entries)
        var byEntry: [Int64: [LotUse]] = [:]
        let rows = try HoldTable.list(of: audit.member, before: .max, limit: .max, in: tx)
        if !rows.isEmpty { for (sequence, use) in uses { byEntry[sequence, default: []].append(use) } }
        for row in rows {
            holds.take(row, steps: try HoldTable.steps(of: row.id, member: audit.member, in: tx), uses: byEntry)
        }
        holds.compare(lots)
        for difference in holds.differences { audit.differ(.holds, difference) }
        return rows.count
    }

    private func compareTier(
        _ standing: StandingRow, _ audit: inout MemberAudit, in tx: any SQLTransaction
    ) throws {
        // A member for whom nothing was ever settled has the first tier of the day of joining.
        guard standing.tierVersion > 0 else { return }
        let program = try desk.programs.program(standing.tierVersion, in: tx)
        let (needs, member) = (program.needs, standing.member)
        let days = needs.arrivals ? try LedgerTable.daysWithArrivals(of: member, in: tx) : audit.days
        let expected = TierQualification.standing(
            history: days, titles: needs.titles ? try TitleTable.all(of: member, in: tx) : [],
            program: program, joinedOn: needs.traits ? try MemberTable.traits(member, in: tx).joinedOn : nil,
            on: standing.tierAsOf)
        if expected != standing.tier {
            audit.differ(.tiers, "tier is \(standing.tier.tier), the entries give \(expected.tier)")
        }
    }
}
