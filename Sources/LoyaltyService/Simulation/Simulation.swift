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

    private static let memberCount = 12

    private let service: TesseraService
    private let clock: SimulationClock
    private let seed: UInt64
    private let operations: Int
    private let document: String
    private let progress: @Sendable (Int, Int) -> Void

    /// A simulation on a new database.
    /// - Parameters:
    ///   - service: open, empty, with the clock of the simulation.
    ///   - document: the program document; a few new editions of it are published on the way.
    ///   - progress: called now and then with how many operations are done and how many there are.
    public init(
        service: TesseraService, clock: SimulationClock, seed: UInt64, operations: Int, document: String,
        progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
    ) {
        self.service = service
        self.clock = clock
        self.seed = seed
        self.operations = operations
        self.document = document
        self.progress = progress
    }

    /// Runs it; stops at the first step that differs.
    /// - Throws: what ends the whole, such as a document that is not sound or a database that is not there.
    public func run() async throws -> Outcome {
        var run = try await SimulationRun(
            service, clock, seed: seed, document: document, members: Self.memberCount)
        var (done, refused) = (0, 0)
        var differences: [String] = []
        while done < operations && differences.isEmpty {
            let isPublishing = done > 0 && done % max(40, operations / 7) == 0
            let step = try await run.step(isPublishing: isPublishing)
            // Now and then a checkpoint, before what is to come: each verifies all that were made before it.
            if isPublishing {
                _ = try await SealRun(service.desk).run(on: BusinessDay.of(clock.clock.now(), timeZone: "UTC"))
            }
            done += 1
            refused += step.isRefused ? 1 : 0
            differences = step.differences.map { "step \(done), \(step.act): \($0)" }
            if done % 50 == 0 { progress(done, operations) }
        }
        if differences.isEmpty { differences = try LedgerCheck(service.desk).run().differences }
        progress(done, operations)
        return Outcome(
            seed: seed, operations: done, refused: refused, hash: try await hash(run.members),
            differences: differences)
    }

    private func hash(_ members: [MemberID]) async throws -> String {
        var digest = SHA256()
        for (number, id) in members.enumerated() {
            guard let view = try await service.reading.member(id, by: .member(id)) else { continue }
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
