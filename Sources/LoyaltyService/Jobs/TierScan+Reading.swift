import LoyaltyRules
import PortableSQL

extension TierScan {
    /// Reads the very rows that `page` reads, and does nothing with them: the bare limit of a tier run, for
    /// measurements.
    /// - Returns: the last member of the page and the rows read; nil when there is none.
    public func readPage(
        after first: MemberID, limit: Int = TierScan.pageSize, in tx: any SQLTransaction
    ) throws -> (last: MemberID, rows: Int)? {
        var (last, rows) = (first, 0)
        try tx.forEachRow(TierScanSQL.standings.rawValue, [.member(first), .number(limit)]) { row in
            last = try row.member(0)
            rows += 1
        }
        guard last > first else { return nil }
        let range: [SQLValue] = [.member(first), .member(last)]
        let needs = program.needs
        if needs.titles { try tx.forEachRow(TierScanSQL.titles.rawValue, range) { _ in rows += 1 } }
        if needs.traits { try tx.forEachRow(TierScanSQL.joined.rawValue, range) { _ in rows += 1 } }
        let entries = needs.arrivals ? TierScanSQL.entriesWithArrivals : .entries
        try tx.forEachRow(entries.rawValue, range + [.text(program.points.id)]) { _ in rows += 1 }
        return (last, rows)
    }
}
