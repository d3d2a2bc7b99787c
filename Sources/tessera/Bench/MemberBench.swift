import ArgumentParser
import Foundation
import LoyaltyRules
import LoyaltyService
import PortableSQL

/// `tessera bench member`
struct MemberBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "member",
        abstract: "A member as the console shows them, with ever more entries : the member with the fewest.")
    @Option(help: "Entries of each member.") var entries: [Int] = [10, 1_000, 100_000]
    @Option(help: "How often each is read; the median counts.") var reads = 200
    @Option(help: "The program document.") var program = "programs/lakeside.yaml"
    @Option(help: "postgres://… of an empty database; a new SQLite file when it is not given.") var database: String?
    @Flag(help: "Print one JSON object on the last line.") var json = false

    struct Result: Encodable {
        struct Size: Encodable {
            let entries: Int
            /// Milliseconds of the first reading, and of the one in the middle.
            let firstMs: Double
            let medianMs: Double
            /// To the member with the fewest entries.
            let ratio: Double
        }
        let database: String
        let sizes: [Size]
    }

    func validate() throws {
        guard !entries.isEmpty, entries.allSatisfy({ (1...10_000_000).contains($0) }), reads > 0 else {
            throw ValidationError("--entries must lie between 1 and 10000000, --reads must be above 0.")
        }
    }

    func run() async throws {
        let folder = try BenchCommand.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let service = try BenchCommand.service(database, in: folder)
        let version = try await service.desk.perform(
            PublishProgram(
                document: try ProgramCommand.text(program), effectiveFrom: CalendarDay("2010-01-01")!, reason: "Benchmark"),
            by: .system
        ).answer.version
        let program = try await service.reading.compiledProgram(version)
        var sizes: [Result.Size] = []
        for count in entries {
            let member = try await Self.member(count, program, at: service)
            let took = try await Self.read(member, reads, at: service)
            let median = took.sorted()[took.count / 2]
            sizes.append(
                Result.Size(
                    entries: count, firstMs: Stopwatch.short(took[0] * 1_000), medianMs: Stopwatch.short(median * 1_000),
                    ratio: Stopwatch.short(median * 1_000 / (sizes.first?.medianMs ?? median * 1_000))))
        }
        let result = Result(database: service.engine, sizes: sizes)
        try service.close()
        if json { return try Console.json(result) }
        for size in sizes {
            Console.line(
                "member with \(size.entries) entries: \(size.medianMs) ms, ratio \(size.ratio), the first time \(size.firstMs) ms, \(result.database)")
        }
    }

    /// Enrols a member and gives them a past.
    static func member(_ entries: Int, _ program: Program, at service: TesseraService) async throws -> MemberID {
        let enrolment = Enrolment(
            name: "Bench", mobile: nil, email: EmailAddress("bench\(entries)@example.com"), language: .english,
            channel: "api", property: program.properties[0].id, joinedOn: CalendarDay("2011-01-01")!,
            consents: [.agreement], textVersion: "1")
        let member = try await service.desk.perform(EnrolMember(enrolment), by: .system).answer.member
        let today = BusinessDay.of(service.desk.clock.now(), timeZone: program.properties[0].timeZone)
        try service.desk.database.write {
            try MemberSample.write(member, entries: entries, program: program, before: today, in: $0)
        }
        if let difference = try MemberCheck(service.desk).run(member).first { throw CommandFailure(70, difference) }
        return member
    }

    /// Reads the member and the newest page of the ledger, as the console does, with its lines in the access log.
    /// - Returns: seconds of each time.
    static func read(_ member: MemberID, _ times: Int, at service: TesseraService) async throws -> [Double] {
        var took: [Double] = []
        for _ in 0..<times {
            let began = ContinuousClock.now
            guard let view = try await service.reading.member(member, by: .system) else {
                throw CommandFailure(70, "The member is not there.")
            }
            _ = try await service.reading.ledger(of: member, asset: view.program.points.id, limit: 26, by: .system)
            took.append(Stopwatch.seconds(since: began))
        }
        return took
    }
}
