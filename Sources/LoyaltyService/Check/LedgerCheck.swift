import Foundation
import LoyaltyRules
import PortableSQL

/// Works out every standing and every lot anew from the entries and names each difference, invariant by invariant.
///
/// Shares nothing with the way in which operations keep them: it adds up the entries in sequence, and the
/// recorded uses of lots, and compares. Each row is read once, many members at a time.
public struct LedgerCheck: Sendable {
    private let desk: Desk
    /// Two go through the members side by side where there are two processors: more would leave nothing for the desk.
    private static let threads = min(2, ProcessInfo.processInfo.activeProcessorCount)

    public init(_ desk: Desk) { self.desk = desk }

    /// Checks every member, some in one snapshot: what is posted meanwhile is no difference.
    public func run(progress: @escaping @Sendable (Int) -> Void = { _ in }) throws -> CheckReport {
        var (tally, found) = (InvariantTally(), [String]())
        try checkGuards(&tally, &found)
        let round = CheckRound(desk, progress: progress)
        DispatchQueue.concurrentPerform(iterations: Self.threads) { _ in round.work() }
        let members = try round.result()
        tally.add(members.tally)
        found += members.differences.prefix(max(0, CheckFindings.mostNamed - found.count))
        try checkSeals(&tally, &found)
        var report = CheckReport(tally)
        (report.members, report.entries, report.lots) = (members.members, members.entries, members.lots)
        report.differences = found
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
