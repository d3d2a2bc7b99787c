import ArgumentParser
import Foundation
import LoyaltyRules
import LoyaltyService

/// `tessera bench import`
struct ImportBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Import of a file : the database's own bulk load of the same file.")
    @Option(help: "An export; a made-up one of --rows stays when it is not given.") var file: String?
    @Option(help: "The mapping of the export.") var mapping = "mappings/hotel-bookings.yaml"
    @Option(help: "The program document; that of the made-up export is programs/lakeside.yaml.") var program = "programs/iberia.yaml"
    @Option(help: "How many stays the made-up export has, of a fifth as many guests.") var rows = 1_000_000
    @Option(help: "Rounds; the median ratio counts.") var rounds = 3
    @Option(help: "postgres://… of an empty database; a new SQLite file when it is not given.") var database: String?
    @Flag(help: "Print one JSON object on the last line.") var json = false

    struct Result: Encodable {
        let database: String
        let rows: Int
        let rowsPerSecond: Double
        let bulkRowsPerSecond: Double
        let ratio: Double
    }

    func run() async throws {
        var results: [Result] = []
        for _ in 0..<(database == nil ? rounds : 1) { results.append(try await round()) }
        results.sort { $0.ratio < $1.ratio }
        let middle = results[results.count / 2]
        if json { return try Console.json(middle) }
        Console.line(
            "import: \(Int(middle.rowsPerSecond)) rows/s, bulk load: \(Int(middle.bulkRowsPerSecond)) rows/s, ratio \(middle.ratio), \(middle.database)")
    }

    private func round() async throws -> Result {
        let folder = try BenchCommand.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let service = try BenchCommand.service(database, in: folder)
        let made = file == nil ? try StayExport.write(rows: rows, in: folder) : nil
        let (file, program) = (file ?? made!, made == nil ? program : "programs/lakeside.yaml")
        _ = try await service.desk.perform(
            PublishProgram(
                document: try ProgramCommand.text(program), effectiveFrom: CalendarDay("2010-01-01")!,
                reason: "Benchmark"), by: .system)
        let read = try ImportMapping(yaml: made == nil ? try ProgramCommand.text(mapping) : StayExport.mapping)
        let began = ContinuousClock.now
        let outcome = try await StayImport(desk: service.desk, actor: .system).run(
            file: URL(fileURLWithPath: file), mapping: read, mappingName: mapping)
        let took = began.duration(to: .now)
        let seconds = Double(took.components.seconds) + Double(took.components.attoseconds) / 1e18
        let engine = service.engine
        try service.close()
        let bulk = try BulkLoad.seconds(file: file, database: database, folder: folder)
        let rows = Double(outcome.tally.read)
        return Result(
            database: engine, rows: outcome.tally.read, rowsPerSecond: (rows / seconds).rounded(),
            bulkRowsPerSecond: (rows / bulk).rounded(), ratio: (bulk / seconds * 10_000).rounded() / 10_000)
    }
}
