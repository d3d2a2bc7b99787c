import ArgumentParser
import Foundation
import LoyaltyRules
import LoyaltyService

/// `tessera simulate`
struct SimulateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Run random operations against a separate model of the ledger and compare after each; prints the seed.")
    @Option(help: "The same seed gives the same operations.") var seed: UInt64?
    @Option(help: "How many operations.") var operations = 2_000
    @Option(help: "The program document.") var program = "programs/s0.yaml"
    @Option(help: "sqlite:PATH or postgres://…; a new database each time, in a temporary folder when it is not given.")
    var database: String?
    @Flag(help: "Print one JSON object on the last line.") var json = false

    func run() async throws {
        let seed = seed ?? UInt64.random(in: 1...UInt64(Int64.max))
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tessera-simulate-\(seed)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let clock = SimulationClock()
        let service = try TesseraService.open(
            address: database ?? "sqlite:" + folder.appendingPathComponent("simulate.db").path,
            keyFile: folder.appendingPathComponent("simulate.key").path, clock: clock.clock, migrate: true)
        let bar = ProgressBar("Seed \(seed)")
        let outcome = try await Simulation(
            service: service, clock: clock, seed: seed, operations: operations, document: try ProgramCommand.text(program)
        ) { bar.show(Int64($0), of: Int64($1)) }.run()
        try service.close()
        if json {
            try Console.json(outcome)
        } else {
            Console.line("seed \(seed): \(outcome.operations) operations, \(outcome.refused) refused, hash \(outcome.hash)")
            for difference in outcome.differences { Console.line("  differs: " + difference) }
        }
        if !outcome.differences.isEmpty {
            Console.error("reproduce this: tessera simulate --seed \(seed) --operations \(operations) --program \(program)")
            throw ExitCode(1)
        }
    }
}
