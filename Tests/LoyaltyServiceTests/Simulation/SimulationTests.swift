import Foundation
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

@Suite("Simulation: random operations against a reference model", .serialized)
struct SimulationTests {
    private static let isLong = ProcessInfo.processInfo.environment["TESSERA_LONG"] != nil
    private static let operations = isLong ? 4_000 : 600

    private func run(
        _ seed: UInt64, on engine: Engine, program: String = "programs/s0.yaml",
        change: (String) -> String = { $0 }
    ) async throws -> Simulation.Outcome {
        let database = try TestDatabase(engine)
        let outcome = try await Simulation(
            seed: seed, operations: Self.operations, document: change(try Repository.text(program)),
            open: { try database.open(clock: $0) }
        ).run()
        try FileManager.default.removeItem(at: database.folder)
        return outcome
    }

    @Test(
        "The desk and the model agree after every step, and both engines end alike",
        arguments: [1, 2, 3] as [UInt64])
    func fixedSeeds(seed: UInt64) async throws {
        var hashes: Set<String> = []
        for engine in Engine.all {
            let outcome = try await run(seed, on: engine)
            #expect(outcome.differences == [], "seed \(seed) on \(engine)")
            #expect(outcome.operations == Self.operations)
            #expect(outcome.refused > 0 && outcome.refused < outcome.operations / 2)
            hashes.insert(outcome.hash)
        }
        #expect(hashes.count == 1, "seed \(seed) ends otherwise on the other engine")
    }

    @Test("They agree for a program with several hotels, counters and limits", arguments: Engine.all)
    func lakeside(engine: Engine) async throws {
        let outcome = try await run(4, on: engine, program: "programs/lakeside.yaml")
        #expect(outcome.differences == [])
    }

    /// Lakeside with points that wait for five days after a stay, and may be given away.
    private static func trading(_ document: String) -> String {
        document.replacing(
            "  - id: points\n", with: "  - id: points\n    available_after: {days: 5, of: stay}\n"
        ) + "\ntransfers: [{asset: points, at_most_per_year: 3000, at_least: 50}]\n"
    }

    @Test(
        "RWD-01 ADV-31 ADV-22 they agree where points wait, are redeemed and given away", arguments: Engine.all,
        [11, 12, 13] as [UInt64])
    func trade(engine: Engine, seed: UInt64) async throws {
        let outcome = try await run(seed, on: engine, program: "programs/lakeside.yaml", change: Self.trading)
        #expect(outcome.differences == [], "seed \(seed) on \(engine)")
    }

    @Test(
        "PTS-17 ADV-22 they agree where points are bought, changed, given back and moved in a family pool",
        arguments: Engine.all, [21, 22, 23] as [UInt64])
    func everyWay(engine: Engine, seed: UInt64) async throws {
        let outcome = try await run(seed, on: engine, program: "Tests/Fixtures/programs/simulated.yaml")
        #expect(outcome.differences == [], "seed \(seed) on \(engine)")
    }

    @Test("They agree for a seed that nobody chose", arguments: Engine.all)
    func randomSeed(engine: Engine) async throws {
        let seed = UInt64.random(in: 1...UInt64(Int64.max))
        print("simulation seed on \(engine): \(seed)")
        let outcome = try await run(seed, on: engine)
        #expect(outcome.differences == [], "seed \(seed)")
    }

    @Test("The same seed gives the same end, another seed another")
    func replay() async throws {
        let first = try await run(5, on: .sqlite)
        let second = try await run(5, on: .sqlite)
        let other = try await run(6, on: .sqlite)
        #expect(first.hash == second.hash)
        #expect(first.refused == second.refused)
        #expect(first.hash != other.hash)
    }
}
