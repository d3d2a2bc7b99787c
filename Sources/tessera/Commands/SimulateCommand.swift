import ArgumentParser
import Foundation
import LoyaltyRules
import LoyaltyService

/// `tessera simulate`
struct SimulateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Run random operations against a separate model of the ledger and compare after each; prints the seed.")
    @Option(help: "The same seed gives the same operations, and the same hash on every engine.") var seed: UInt64?
    @Option(help: "Several seeds, one after the other: so many from --seed on, or FIRST...LAST.") var seeds: SimulatedSeeds?
    @Option(help: "How many operations, for each seed.") var operations = 2_000
    @Option(help: "core (SQLite that waits for no disk), sqlite, or postgres (needs --database).")
    var engine: SimulationEngine?
    @Option(help: "The program document.") var program = "programs/s0.yaml"
    @Option(
        help: """
            With --engine postgres the database in which each seed gets a schema of its own, removed afterwards; else \
            sqlite:PATH or postgres://…, a new database, kept.
            """)
    var database: String?
    @Flag(help: "Do not look for a short list of operations that differs, too.") var noShrink = false
    @Flag(help: "Print one JSON object on the last line.") var json = false

    func validate() throws {
        if engine == .postgres, database == nil { throw ValidationError("--engine postgres needs --database postgres://…") }
        if engine != .postgres, engine != nil, database != nil {
            throw ValidationError("--database goes with --engine postgres, or without --engine.")
        }
        if seeds != nil, engine == nil, database != nil { throw ValidationError("--seeds with --database needs --engine postgres.") }
        if case .range = seeds, seed != nil { throw ValidationError("--seeds FIRST...LAST goes without --seed.") }
        if operations < 1 { throw ValidationError("--operations must be 1 at least.") }
    }

    func run() async throws {
        let seed = seed ?? UInt64.random(in: 1...UInt64(Int64.max) / 2)
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tessera-simulate-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let document = try ProgramCommand.text(program)
        // Without an engine, the database that was named is used as it is, or a file as a server has it.
        if engine == nil, let database {
            let key = folder.appendingPathComponent("simulate.key").path
            let bar = ProgressBar("Seed \(seed)")
            let simulation = Simulation(
                seed: seed, operations: operations, document: document, progress: { bar.show(Int64($0), of: Int64($1)) },
                open: { try TesseraService.open(address: database, keyFile: key, clock: $0, migrate: true) })
            return try await end([simulation.run()])
        }
        let place = SimulationPlace(engine ?? .sqlite, server: database ?? "", folder: folder)
        if let seeds { return try await sweep(place, seeds.from(seed), document) }
        let bar = ProgressBar("Seed \(seed)")
        let outcome = try await place.withDatabase { open in
            try await Simulation(
                seed: seed, operations: operations, document: document, progress: { bar.show(Int64($0), of: Int64($1)) },
                open: open
            ).run()
        }
        if !outcome.differences.isEmpty { try await shrink(outcome, place, document) }
        try end([outcome])
    }

    private func sweep(_ place: SimulationPlace, _ seeds: ClosedRange<UInt64>, _ document: String) async throws {
        let bar = ProgressBar("Seeds \(seeds.lowerBound) to \(seeds.upperBound)")
        let began = ContinuousClock.now
        let sweep = SimulationSweep(place, seeds: seeds, operations: operations, document: document)
        let outcome = try await sweep.run(
            differed: { differing in
                tell(differing)
                try await shrink(differing, place, document)
            }, progress: { bar.show(Int64($0), of: Int64($1)) })
        let seconds = began.duration(to: .now).components.seconds
        if json {
            try Console.json(outcome)
        } else {
            Console.line(
                "\(outcome.seeds) seeds: \(outcome.operations) operations, \(outcome.refused) refused, \(seconds) s, "
                    + "hash \(outcome.hash), \(outcome.failed.count) differ")
        }
        for seed in outcome.failed { Console.error(again(seed)) }
        if !outcome.failed.isEmpty { throw ExitCode(1) }
    }

    private func shrink(_ outcome: Simulation.Outcome, _ place: SimulationPlace, _ document: String) async throws {
        guard !noShrink,
            let short = try await SimulationShrink(place, document: document)
                .run(seed: outcome.seed, operations: operations)
        else { return }
        Console.line("  seed \(outcome.seed) in short, \(short.acts.count) operations:")
        for act in short.acts { Console.line("    " + act) }
        for difference in short.differences { Console.line("    then " + difference) }
    }

    private func tell(_ outcome: Simulation.Outcome) {
        Console.line("seed \(outcome.seed): \(outcome.operations) operations, \(outcome.refused) refused, hash \(outcome.hash)")
        for difference in outcome.differences { Console.line("  differs: " + difference) }
    }

    private func end(_ outcomes: [Simulation.Outcome]) throws {
        for outcome in outcomes {
            if json { try Console.json(outcome) } else { tell(outcome) }
            guard outcome.differences.isEmpty else {
                Console.error(again(outcome.seed))
                throw ExitCode(1)
            }
        }
    }

    private func again(_ seed: UInt64) -> String {
        let engine = engine.map { " --engine \($0.rawValue)" } ?? ""
        return "reproduce this: tessera simulate --seed \(seed) --operations \(operations) --program \(program)\(engine)"
    }
}
