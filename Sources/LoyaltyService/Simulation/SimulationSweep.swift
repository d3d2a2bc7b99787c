import Crypto
import Foundation

/// Many simulations one after the other, each on a database of its own; they share nothing but the document.
public struct SimulationSweep: Sendable {
    /// What came of all of them.
    public struct Outcome: Sendable, Codable {
        public let seeds: Int
        public let operations: Int
        public let refused: Int
        /// SHA-256 over the hashes of all seeds, in their order: equal on all engines.
        public let hash: String
        /// The seeds that differed.
        public let failed: [UInt64]
    }

    private let place: SimulationPlace
    private let seeds: ClosedRange<UInt64>
    private let operations: Int
    private let document: String

    /// - Parameter operations: how many for each seed.
    public init(_ place: SimulationPlace, seeds: ClosedRange<UInt64>, operations: Int, document: String) {
        self.place = place
        self.seeds = seeds
        self.operations = operations
        self.document = document
    }

    /// Runs them all, also after one that differs.
    /// - Parameters:
    ///   - differed: called for each seed that differs.
    ///   - progress: called after each seed with how many operations are done and how many there are.
    public func run(
        differed: (Simulation.Outcome) async throws -> Void = { _ in }, progress: (Int, Int) -> Void = { _, _ in }
    ) async throws -> Outcome {
        var digest = SHA256()
        var (done, operated, refused) = (0, 0, 0)
        var failed: [UInt64] = []
        for seed in seeds {
            let outcome = try await place.withDatabase { open in
                try await Simulation(seed: seed, operations: operations, document: document, open: open).run()
            }
            digest.update(data: Data("\(seed) \(outcome.hash)\n".utf8))
            done += 1
            operated += outcome.operations
            refused += outcome.refused
            if !outcome.differences.isEmpty {
                failed.append(seed)
                try await differed(outcome)
            }
            progress(done * operations, seeds.count * operations)
        }
        return Outcome(
            seeds: done, operations: operated, refused: refused, hash: Hexadecimal.text(Array(digest.finalize())),
            failed: failed)
    }
}
