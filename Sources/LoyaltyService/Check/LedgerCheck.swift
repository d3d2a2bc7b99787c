import LoyaltyRules
import PortableSQL

/// Works out every standing and every lot anew from the entries and names each difference.
///
/// Shares nothing with the way in which operations keep them: it adds up the entries in sequence, and the
/// recorded uses of lots, and compares.
public struct LedgerCheck: Sendable {
    private let desk: Desk
    /// Differences beyond this number are left out.
    private let mostNamed = 1_000

    public init(_ desk: Desk) { self.desk = desk }

    /// Checks every member, each in a snapshot of its own: what is posted meanwhile is no difference.
    public func run(progress: @Sendable (Int) -> Void = { _ in }) throws -> CheckReport {
        var report = CheckReport()
        var last = MemberID(0)
        while true {
            let after = last
            let page = try desk.database.read { try StandingTable.page(after: after, limit: 200, in: $0) }
            guard let end = page.last else { return report }
            for standing in page {
                guard let audit = try desk.database.read({ try MemberCheck(desk).audit(standing.member, in: $0) })
                else { continue }
                report.members += 1
                report.entries += audit.count
                report.lots += audit.lots
                report.differences += audit.differences.prefix(mostNamed - report.differences.count)
            }
            progress(report.members)
            last = end.member
        }
    }
}
