import LoyaltyRules
import PortableSQL

/// Works out every standing and every lot anew from the entries and names each difference.
///
/// Shares nothing with the way in which operations keep them: it adds up the entries in sequence, and the
/// recorded uses of lots, and compares.
public struct LedgerCheck: Sendable {
    let desk: Desk
    /// Differences beyond this number are counted, not named.
    private let mostNamed = 1_000

    public init(_ desk: Desk) { self.desk = desk }

    /// Checks every member.
    public func run(progress: @Sendable (Int) -> Void = { _ in }) throws -> CheckReport {
        var report = CheckReport()
        var last = MemberID(0)
        while true {
            let after = last
            let page = try desk.database.read { tx in
                try StandingTable.page(after: after, limit: 200, in: tx)
            }
            guard let end = page.last else { return report }
            for standing in page {
                report.members += 1
                // One snapshot a member: what is posted meanwhile does not look like a difference.
                try desk.database.read { tx in
                    guard let now = try StandingTable.row(standing.member, in: tx) else { return }
                    try check(now, &report, in: tx)
                }
            }
            progress(report.members)
            last = end.member
        }
    }

    private func check(_ standing: StandingRow, _ report: inout CheckReport, in tx: any SQLTransaction) throws {
        let member = standing.member
        var audit = MemberAudit(member: member)
        var after: Int64 = 0
        while true {
            let page = try LedgerTable.entries(of: member, after: after, limit: 1_000, in: tx)
            guard let end = page.last else { break }
            for entry in page { audit.take(entry) }
            after = end.sequence
        }
        report.entries += audit.count
        let lots = try LotTable.all(member, in: tx)
        report.lots += lots.count
        audit.compare(standing)
        audit.compare(lots, uses: try LotTable.allUses(of: member, in: tx))
        try compareTier(standing, &audit, in: tx)
        for difference in audit.differences where report.differences.count < mostNamed {
            report.differences.append(difference)
        }
    }

    private func compareTier(
        _ standing: StandingRow, _ audit: inout MemberAudit, in tx: any SQLTransaction
    ) throws {
        // The version by which the standing was last worked out: that of the member's newest entry.
        guard audit.count > 0, let version = audit.newestVersion else { return }
        let program = try desk.programs.program(version, in: tx)
        let history = audit.days.filter { program.counter($0.counter) != nil }
        let expected = TierQualification.standing(history: history, program: program, on: standing.tierAsOf)
        if expected != standing.tier {
            audit.differ("tier is \(standing.tier.tier), the entries give \(expected.tier)")
        }
    }
}
