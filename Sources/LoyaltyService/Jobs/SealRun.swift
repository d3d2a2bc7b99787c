import LoyaltyRules
import PortableSQL

/// Verifies the chain of checkpoints against the ledger, then seals what came since: hash, signature, a line in the file,
/// and only then a row in the database (I-28). A second run on a day seals what came since the first.
///
/// What is sealed must not get rows any more, although ids are given within transactions and become visible in another
/// order. So the end lies ten minutes back (`SealMoment`), and on PostgreSQL the run waits until every transaction has
/// ended that was under way when it began, as the database itself numbers them; on SQLite it takes its turn behind the
/// one writer. A row whose id was drawn more than ten minutes before its transaction wrote anything would still come too
/// late; it is not missed either: the next verification names its checkpoint, since there is more than was sealed.
public struct SealRun: Sendable {
    private let desk: Desk
    private let patience: Duration

    public init(_ desk: Desk) { self.init(desk, patience: .seconds(60)) }

    /// - Parameter patience: for how long it waits for transactions under way.
    init(_ desk: Desk, patience: Duration) {
        self.desk = desk
        self.patience = patience
    }

    /// Returns how many operations were sealed.
    /// - Throws: `ServiceFault.seal` when a checkpoint differs, or a transaction does not end.
    public func run(on day: CalendarDay) async throws -> Int {
        let now = desk.clock.now()
        let check = try await SealCheck(desk).runAndNote()
        if let (number, difference) = check.broken { throw ServiceFault.seal(SealSentence.of(number, difference)) }
        if check.isAhead, let last = check.chain.last {
            try await desk.write { try SealTable.insert(last, in: $0) }
        }
        let (after, through) = (check.chain.last?.checkpoint.through ?? 0, IDSource.first(at: SealMoment.end(at: now)) - 1)
        guard through > after else { return 0 }
        try await settle()
        let rows = try await OwnThread.run { [desk] isCancelled in
            var reading = SealReading(desk.database, after: after, ends: [through])
            try reading.read(isCancelled: isCancelled)
            return reading.tallies[0].rows
        }
        let checkpoint = Checkpoint(
            number: check.chain.count + 1, day: day, sealedAt: now, after: after, through: through,
            rows: rows, previous: check.chain.last?.hash ?? "")
        let signed = try desk.keyring.sealKey().sign(checkpoint)
        try desk.seals.append(signed, at: check.end)
        try await desk.write { try SealTable.insert(signed, in: $0) }
        return rows.operations
    }

    /// Waits until whatever was under way has ended.
    private func settle() async throws {
        try await desk.write { _ in }
        guard let begun = try await desk.database.readAsync({ try SealTable.underWay(in: $0) }) else { return }
        let end = ContinuousClock.now + patience
        while let now = try await desk.database.readAsync({ try SealTable.underWay(in: $0) }), now.oldest < begun.next {
            guard ContinuousClock.now < end else {
                throw ServiceFault.seal("a transaction does not end that may bring operations of before; nothing was sealed")
            }
            try await Task.sleep(for: .milliseconds(100))
        }
    }
}
