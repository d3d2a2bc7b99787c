import Crypto
import Foundation
import LoyaltyRules

/// Random operations at the desk, each compared with a reference model that shares no rule with the product:
/// balances, lots, counters, tier and entries as the reading room shows them, and the check of the ledger.
///
/// The same seed gives the same operations, and the same hash at the end, on both databases.
public struct Simulation: Sendable {
    /// What came of a simulation.
    public struct Outcome: Sendable, Codable {
        public let seed: UInt64
        /// How many operations were told.
        public let operations: Int
        /// How many of them the business refused, as the model did.
        public let refused: Int
        /// SHA-256 over the members' balances, lots and tiers at the end.
        public let hash: String
        /// One sentence for each difference at the first step that differed; empty when all agrees.
        public let differences: [String]
    }

    /// So many that histories stay as long as people's, however many operations there are.
    static func members(of operations: Int) -> Int { max(12, operations / 160) }
    /// After so many steps a member is looked at from all sides, and not only at what is new.
    private static let wholeEvery = 16

    private let seed: UInt64
    private let operations: Int
    private let document: String
    private let open: SimulationPlace.Opening
    private let progress: @Sendable (Int, Int) -> Void

    /// A simulation on a new database.
    /// - Parameters:
    ///   - document: the program document; a few new editions of it are published on the way.
    ///   - progress: called now and then with how many operations are done and how many there are.
    ///   - open: opens Tessera on the database, with the clock of the simulation; asked again after each restart.
    public init(
        seed: UInt64, operations: Int, document: String, progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in },
        open: @escaping SimulationPlace.Opening
    ) {
        self.seed = seed
        self.operations = operations
        self.document = document
        self.open = open
        self.progress = progress
    }

    /// Runs it; stops at the first step that differs.
    /// - Throws: what ends the whole, such as a document that is not sound or a database that is not there.
    public func run() async throws -> Outcome { try await run { _ in } }

    /// The same, and all that was told.
    func runRecording() async throws -> (outcome: Outcome, acts: [RecordedAct]) {
        var acts: [RecordedAct] = []
        let outcome = try await run { acts.append($0()) }
        return (outcome, acts)
    }

    private func run(record: (() -> RecordedAct) -> Void) async throws -> Outcome {
        var run = try await SimulationRun(open, SimulationClock(), document: document, members: Self.members(of: operations))
        var draw = StepDraw(seed: seed, operations: operations, document: document)
        var (done, refused) = (0, 0)
        var differences: [String] = []
        while done < operations && differences.isEmpty {
            let isPublishing = done > 0 && done % max(40, operations / 7) == 0
            run.pass(days: draw.days())
            let before = run.book
            let act = isPublishing ? draw.publish(before) : draw.next(before)
            let step = try await run.tell(act, care: done % Self.wholeEvery == 0 ? .whole : .brief)
            record {
                RecordedAct(
                    day: before.today, act: act, members: before.members(concernedBy: act.step),
                    made: RecordedAct.Made(from: before, to: run.book))
            }
            // Now and then a checkpoint, before what is to come.
            if isPublishing { try await run.seal() }
            done += 1
            refused += step.isRefused ? 1 : 0
            differences = step.differences.map { "step \(done), \(act): \($0)" }
            if done % 50 == 0 { progress(done, operations) }
        }
        if differences.isEmpty { differences = try await run.end() }
        progress(done, operations)
        let hash = try await hash(run.members, in: run.reading)
        try run.close()
        return Outcome(seed: seed, operations: done, refused: refused, hash: hash, differences: differences)
    }

    private func hash(_ members: [MemberID], in reading: ReadingRoom) async throws -> String {
        var digest = SHA256()
        for (number, id) in members.enumerated() {
            guard let view = try await reading.member(id, by: .member(id)) else { continue }
            let standing = view.standing
            var text = "\(number) \(standing.status) \(standing.balances.stored) \(standing.entryCount)"
            text += " \(standing.tier.tier) \(view.tier.tier) \(view.tier.until?.description ?? "-")\n"
            for (lot, ends) in view.lots {
                text += "\(lot.id) \(lot.asset) \(lot.kind) \(lot.original) \(lot.remaining) \(lot.earnedOn) "
                text += "\(lot.expiresOn?.description ?? "-") \(ends?.description ?? "-")\n"
            }
            digest.update(data: Data(text.utf8))
        }
        return Hexadecimal.text(Array(digest.finalize()))
    }
}
