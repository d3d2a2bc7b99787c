import ArgumentParser
import Foundation
import LoyaltyRules
import LoyaltyService

/// `tessera job list`
struct ListJobs: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Tell of each daily job when it was done last, and how it went.")
    @OptionGroup var options: DatabaseOptions

    struct Result: Encodable {
        struct Job: Encodable {
            let job: String
            let businessDay: String?
            let state: String?
            let attempts: Int?
            let startedAtMs: Int64?
            let endedAtMs: Int64?
            let done: Int?
            let failure: String?
        }
        let jobs: [Job]
    }

    func run() async throws {
        let service = try options.openForJobs()
        let board = try await service.reading.jobs(nil, by: .system)
        try service.close()
        if options.json { return try Console.json(Result(jobs: board.lines.map(Self.job))) }
        for line in board.lines { Console.line(Self.words(line, board.timeZone)) }
    }

    private static func job(_ line: JobBoard.Line) -> Result.Job {
        let row = line.last
        return Result.Job(
            job: line.job.rawValue, businessDay: row?.run.on.description, state: row?.run.state.rawValue,
            attempts: row?.run.attempts, startedAtMs: row?.startedAt.milliseconds,
            endedAtMs: row?.endedAt?.milliseconds, done: row?.done, failure: row.flatMap { $0.failure.isEmpty ? nil : $0.failure })
    }

    private static func words(_ line: JobBoard.Line, _ timeZone: String) -> String {
        let name = line.job.rawValue.padding(toLength: 17, withPad: " ", startingAt: 0)
        guard let row = line.last else { return name + "not yet" }
        let begun =
            BusinessDay.of(row.startedAt, timeZone: timeZone).description + " "
            + BusinessDay.time(row.startedAt, timeZone: timeZone)
        let state = "\(row.run.on)  \(row.run.state.rawValue), \(row.done) done, begun \(begun)"
        return name + state + (row.failure.isEmpty ? "" : ": " + row.failure)
    }
}
