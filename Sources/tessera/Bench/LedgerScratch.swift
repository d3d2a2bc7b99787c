import ArgumentParser
import Foundation
import LoyaltyRules
import LoyaltyService
import PortableSQL

/// A scratch ledger of many lots, for the benchmarks of jobs over all members.
struct LedgerScratch: ParsableArguments {
    @Option(help: "How many lots.") var lots = 1_000_000
    @Option(help: "Lots of each member.") var each = 10
    @Option(help: "The program document.") var program = "programs/lakeside.yaml"
    @Option(help: "postgres://… of an empty database; a new SQLite file when it is not given.") var database: String?
    @Flag(help: "Print one JSON object on the last line.") var json = false

    /// The day on which all lots ended.
    static let ended = CalendarDay("2026-01-01")!

    func validate() throws {
        guard (1...1_000).contains(each), (each...100_000_000).contains(lots) else {
            throw ValidationError("--each must lie between 1 and 1000, --lots between --each and 100000000.")
        }
    }

    /// Fills a new database, and hands it over.
    func measure<Value>(_ body: (TesseraService) async throws -> Value) async throws -> Value {
        let folder = try BenchCommand.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let service = try BenchCommand.service(database, in: folder)
        let document = try ProgramCommand.text(program)
        let version = try await service.desk.perform(
            PublishProgram(document: document, effectiveFrom: CalendarDay("2010-01-01")!, reason: "Benchmark"), by: .system
        ).answer.version
        let program = try await service.reading.compiledProgram(version)
        try Self.fill(service, members: lots / each, each: each, program, endedOn: Self.ended)
        let value = try await body(service)
        try service.close()
        return value
    }

    /// Gives so many members so many lots each.
    static func fill(
        _ service: TesseraService, members: Int, each: Int, _ program: Program, endedOn day: CalendarDay
    ) throws {
        let bar = ProgressBar("Lots")
        for first in stride(from: 0, to: members, by: 2_000) {
            let last = min(first + 2_000, members)
            try service.desk.database.write {
                try LedgerSample.write(first..<last, lots: each, program: program, endedOn: day, in: $0)
            }
            bar.show(Int64(last * each), of: Int64(members * each))
        }
    }
}
