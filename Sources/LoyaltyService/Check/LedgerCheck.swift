import LoyaltyRules
import PortableSQL

/// Works out every standing and every lot anew from the entries and names each difference, invariant by invariant.
///
/// Shares nothing with the way in which operations keep them: it adds up the entries in sequence, and the
/// recorded uses of lots, and compares. Each member's rows are read once.
public struct LedgerCheck: Sendable {
    private let desk: Desk
    /// Differences beyond this number are left out.
    private let mostNamed = 1_000

    public init(_ desk: Desk) { self.desk = desk }

    /// Checks every member, each in a snapshot of its own: what is posted meanwhile is no difference.
    public func run(progress: @Sendable (Int) -> Void = { _ in }) throws -> CheckReport {
        var (tally, found) = (InvariantTally(), [String]())
        try checkGuards(&tally, &found)
        var (members, entries, lots) = (0, 0, 0)
        var last = MemberID(0)
        while true {
            let after = last
            let page = try desk.database.read { try StandingTable.page(after: after, limit: 200, in: $0) }
            guard let end = page.last else { break }
            for standing in page {
                guard let audit = try desk.database.read({ try MemberCheck(desk).audit(standing.member, in: $0) })
                else { continue }
                members += 1
                entries += audit.count
                lots += audit.lots
                tally.add(audit.tally)
                found += audit.differences.prefix(max(0, mostNamed - found.count))
            }
            progress(members)
            last = end.member
        }
        try checkSeals(&tally, &found)
        var report = CheckReport(tally)
        (report.members, report.entries, report.lots, report.differences) = (members, entries, lots, found)
        return report
    }

    /// Notes for the console, too, when the checkpoints were verified; in a database that has some.
    private func checkSeals(_ tally: inout InvariantTally, _ found: inout [String]) throws {
        let began = ContinuousClock.now
        let outcome = try SealCheck(desk).run()
        guard outcome.broken != nil || !outcome.chain.isEmpty else { return }
        tally.add(.chain, rows: outcome.operations + outcome.entries, time: began.duration(to: .now))
        if let (number, difference) = outcome.broken {
            tally.differ(.chain)
            found.append(SealSentence.of(number, difference))
        }
        let verification = outcome.verification(at: desk.clock.now())
        try desk.database.write { try verification.note(in: $0) }
    }

    private func checkGuards(_ tally: inout InvariantTally, _ found: inout [String]) throws {
        let began = ContinuousClock.now
        let open = try desk.database.read { try WrittenOnce.open(in: $0) }
        tally.add(.guards, rows: WrittenOnce.tables.count, time: began.duration(to: .now))
        for table in open {
            tally.differ(.guards)
            found.append("table \(table) has lost its guard: its rows could be changed or deleted")
        }
    }
}
