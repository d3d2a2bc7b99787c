import ArgumentParser
import Foundation
import LoyaltyRules
import LoyaltyService
import PortableSQL

/// `tessera bench tiers`
struct TierBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tiers", abstract: "A tier run over many members : merely reading the same rows.")
    @Option(help: "How many members.") var members = 1_000_000
    @Option(help: "The program document.") var program = "programs/lakeside.yaml"
    @Option(help: "Rounds over the same members; the median ratio counts.") var rounds = 3
    @Flag(help: "Print one JSON object on the last line.") var json = false

    struct Result: Encodable {
        let members: Int
        let rows: Int
        let changed: Int
        let listed: Int
        /// Rows a second: merely read; tiers worked out; the whole run, with its review list written.
        let readPerSecond: Double
        let decidedPerSecond: Double
        let runPerSecond: Double
        let ratio: Double
        /// The most memory that the process held, in megabytes.
        let peakMegabytes: Int
    }

    func run() async throws {
        guard (1...10_000_000).contains(members), rounds > 0 else {
            throw CommandFailure(64, "--members must lie between 1 and 10000000, --rounds must be above 0.")
        }
        let folder = try BenchCommand.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let service = try BenchCommand.service(nil, in: folder)
        let published = try await service.desk.perform(
            PublishProgram(
                document: try ProgramCommand.text(program), effectiveFrom: CalendarDay("2010-01-01")!,
                reason: "Benchmark"), by: .system
        ).answer.version
        let program = try await service.reading.compiledProgram(published)
        let day = CalendarDay("2026-01-01")!
        try fill(service, program, before: day)
        var results: [Result] = []
        for _ in 0..<rounds { results.append(try await round(service, program, day)) }
        try service.close()
        results.sort { $0.ratio < $1.ratio }
        let middle = results[results.count / 2]
        if json { return try Console.json(middle) }
        Console.line(
            "tiers: \(middle.members) members, \(middle.rows) rows; read \(Int(middle.readPerSecond)) rows/s, decided \(Int(middle.decidedPerSecond)) rows/s, whole run \(Int(middle.runPerSecond)) rows/s, ratio \(middle.ratio); \(middle.changed) change, \(middle.listed) on the list; \(middle.peakMegabytes) MB at most")
    }

    private func fill(_ service: TesseraService, _ program: Program, before day: CalendarDay) throws {
        let bar = ProgressBar("Members")
        for first in stride(from: 0, to: members, by: 10_000) {
            let last = min(first + 10_000, members)
            try service.desk.database.write {
                try TierScanSample.write(first..<last, program: program, before: day, in: $0)
            }
            bar.show(Int64(last), of: Int64(members))
        }
    }

    private func round(_ service: TesseraService, _ program: Program, _ day: CalendarDay) async throws -> Result {
        let database = service.desk.database
        let scan = TierScan(program: program, on: day)
        var rows = 0
        let reading = try Stopwatch.seconds {
            var last: MemberID? = MemberID(0)
            while let after = last {
                let page = try database.read { try scan.readPage(after: after, in: $0) }
                rows += page?.rows ?? 0
                last = page?.last
            }
        }
        let deciding = try Stopwatch.seconds {
            var last: MemberID? = MemberID(0)
            while let after = last { last = try database.read { try scan.page(after: after, in: $0) { _, _, _ in } } }
        }
        let began = ContinuousClock.now
        let run = try await service.desk.perform(BeginTierRun(asOf: day), by: .system).answer.run
        let job = TierRunJob(service.desk)
        try await job.preview(run)
        let running = Stopwatch.seconds(since: began)
        let found = try await service.reading.tierRun(run, by: .system)
        let matrix = found.row.matrix
        return Result(
            members: members, rows: rows, changed: matrix.count(.up) + matrix.count(.down),
            listed: matrix.count(.up) + matrix.count(.down) + Int(found.row.warned),
            readPerSecond: (Double(rows) / reading).rounded(), decidedPerSecond: (Double(rows) / deciding).rounded(),
            runPerSecond: (Double(rows) / running).rounded(), ratio: Stopwatch.short(reading / running),
            peakMegabytes: Self.peakMegabytes())
    }

    /// What Linux says the process held at most; 0 where it does not say.
    private static func peakMegabytes() -> Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return (line.flatMap { Int($0.filter(\.isNumber)) } ?? 0) / 1_024
    }
}
