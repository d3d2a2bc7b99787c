import LoyaltyRules
import PortableSQL

/// Verifies the whole chain of checkpoints, in database and file, against the ledger as it is now (I-28).
struct SealCheck: Sendable {
    /// What was found.
    struct Outcome: Sendable {
        /// The checkpoints that were verified.
        var chain: [SignedCheckpoint] = []
        var operations = 0
        var entries = 0
        /// The first checkpoint that differs, and how; nil when all are right.
        var broken: (number: Int, difference: SealDifference)?
        /// Whether the last of the chain stands in the file only.
        var isAhead = false
        /// Where the whole lines of the file end.
        var end = 0

        func verification(at now: Instant) -> SealVerification {
            SealVerification(
                at: now, through: chain.count,
                difference: broken.map { SealSentence.of($0.number, $0.difference) } ?? "")
        }
    }

    let desk: Desk

    init(_ desk: Desk) { self.desk = desk }

    func run(isCancelled: () -> Bool = { false }) throws -> Outcome {
        var outcome = Outcome()
        let stored = try desk.database.read { try SealTable.all(in: $0) }
        let file = try desk.seals.read()
        outcome.end = file.end
        guard !stored.isEmpty || !file.lines.isEmpty else { return outcome }
        let key = try desk.keyring.sealKey()
        let chain = SealChain(stored: stored, filed: file.lines, isGenuine: key.isGenuine)
        (outcome.chain, outcome.broken, outcome.isAhead) = (chain.sound, chain.broken, chain.isAhead)
        var reading = SealReading(desk.database, after: 0, ends: chain.sound.map(\.checkpoint.through))
        try reading.read(isCancelled: isCancelled)
        for (signed, tally) in zip(chain.sound, reading.tallies) {
            outcome.operations += tally.operations
            outcome.entries += tally.entries
            if let difference = signed.checkpoint.rows.difference(from: tally.rows) {
                outcome.broken = (signed.checkpoint.number, difference)
                break
            }
        }
        return outcome
    }

    /// Verifies, and notes for the console when that was and what came of it.
    func runAndNote() async throws -> Outcome {
        let outcome = try await OwnThread.run { try run(isCancelled: $0) }
        let verification = outcome.verification(at: desk.clock.now())
        try await desk.write { try verification.note(in: $0) }
        return outcome
    }
}
