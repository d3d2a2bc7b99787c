import ArgumentParser
import Foundation
import LoyaltyRules
import LoyaltyService

/// `tessera program`
struct ProgramCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "program", abstract: "Check, compare, test, replay and publish program documents.",
        subcommands: [CheckDocument.self, DiffDocuments.self, TestCases.self, ReplayDocument.self, Publish.self])

    static func text(_ path: String) throws -> String {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandFailure(66, "There is no file \(path).")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw CommandFailure(65, "\(path) is not UTF-8. Save it as UTF-8 and try again.")
        }
        return text
    }

    static func program(_ path: String) throws -> Program {
        do {
            return try ProgramDocument.read(try text(path))
        } catch let problems as ProgramProblems {
            throw CommandFailure(65, ProgramProblemText.lines(problems, file: path).joined(separator: "\n"))
        }
    }

    /// `tessera program publish FILE`
    struct Publish: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "publish", abstract: "Publish a document as a new version, in force from a business day.")
        @Argument var file: String
        @Option(help: "The first business day in force, YYYY-MM-DD.") var effectiveFrom: String
        @Option(help: "Why, for the record.") var reason: String
        @Flag(help: "Show what would be published and change nothing.") var dryRun = false
        @OptionGroup var options: DatabaseOptions

        func run() async throws {
            guard let day = CalendarDay(effectiveFrom) else {
                throw CommandFailure(64, "--effective-from is \(effectiveFrom); write a day as YYYY-MM-DD.")
            }
            _ = try ProgramCommand.program(file)
            let service = try options.open()
            let operation = PublishProgram(
                document: try ProgramCommand.text(file), effectiveFrom: day, reason: reason)
            let answer = try await service.desk.perform(operation, by: .system, dryRun: dryRun).answer
            try service.close()
            let verb = dryRun ? "Would publish" : "Published"
            options.json
                ? try Console.json(answer)
                : Console.line("\(verb) version \(answer.version), in force from \(answer.effectiveFrom).")
        }
    }
}
