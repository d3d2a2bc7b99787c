import ArgumentParser
import Foundation
import LoyaltyRules
import LoyaltyService

/// `tessera bench replay`
struct ReplayBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Replay of stays through two documents : merely reading the same rows, on one core.")
    @Option(help: "How many stays.") var stays = 1_000_000
    @Option(help: "Of how many members.") var members = 100_000
    @Option(help: "The document in force.") var program = "programs/s3.yaml"
    @Option(help: "The draft.") var draft = "docs/examples/s3-stricter.yaml"
    @Option(help: "Rounds; the median ratio counts.") var rounds = 3
    @Option(help: "postgres://… of an empty database; a new SQLite file when it is not given.") var database: String?
    @Flag(help: "Print one JSON object on the last line.") var json = false

    struct Result: Encodable {
        let database: String
        let stays: Int
        let readRowsPerSecond: Double
        let replayRowsPerSecond: Double
        let ratio: Double
        let ratios: [Double]
        /// Resident memory in megabytes after each quarter of the members, in the last round.
        let megabytes: [Int]
    }

    func run() async throws {
        guard stays > 0, members > 0, rounds > 0 else { throw CommandFailure(64, "All numbers must be above 0.") }
        let folder = try BenchCommand.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let service = try BenchCommand.service(database, in: folder)
        _ = try await service.desk.perform(
            PublishProgram(
                document: try ProgramCommand.text(program), effectiveFrom: ReplayWorkload.first, reason: "Benchmark"),
            by: .system)
        let workload = ReplayWorkload(service.desk, members: members, stays: stays)
        let bar = ProgressBar("Stays")
        try workload.fill { bar.show($0, of: $1) }
        let draft = try ProgramCommand.program(draft)
        var measured: [(read: Double, replay: Double)] = []
        var rows = 0
        let memory = QuarterMemory()
        for _ in 0..<rounds {
            let read = try Stopwatch.seconds { rows = try workload.read() }
            let replay = try Stopwatch.seconds {
                _ = try ReplayRun(service.desk, draft: draft, to: ReplayWorkload.last).run { done, all in
                    memory.note(done, of: all)
                    return true
                }
            }
            measured.append((read, replay))
        }
        let engine = service.engine
        try service.close()
        try report(measured, rows: Double(rows), memory.megabytes, engine)
    }

    private func report(_ measured: [(read: Double, replay: Double)], rows: Double, _ memory: [Int], _ engine: String) throws {
        let sorted = measured.sorted { $0.read / $0.replay < $1.read / $1.replay }
        let middle = sorted[sorted.count / 2]
        let result = Result(
            database: engine, stays: stays, readRowsPerSecond: (rows / middle.read).rounded(),
            replayRowsPerSecond: (rows / middle.replay).rounded(), ratio: Stopwatch.short(middle.read / middle.replay),
            ratios: measured.map { Stopwatch.short($0.read / $0.replay) }, megabytes: memory)
        if json { return try Console.json(result) }
        Console.line(
            "replay: \(Int(result.replayRowsPerSecond)) rows/s through both documents, reading alone \(Int(result.readRowsPerSecond)) rows/s, ratio \(result.ratio) (rounds: \(result.ratios.map { "\($0)" }.joined(separator: " "))), \(engine)")
        Console.line("memory after each quarter: \(memory.map { "\($0) MB" }.joined(separator: ", "))")
    }
}
