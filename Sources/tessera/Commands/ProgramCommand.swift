import ArgumentParser
import Foundation
import LoyaltyRules
import LoyaltyService

/// `tessera program`
struct ProgramCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "program", abstract: "Check, compare, test, replay, draft and publish program documents.",
        subcommands: [
            CheckDocument.self, DiffDocuments.self, TestCases.self, ReplayDocument.self, KeepDraft.self, SubmitWritten.self,
            ApproveWritten.self, Publish.self, WithdrawPublished.self, ListVersions.self,
        ])

    static func text(_ path: String) throws -> String { try text(path, .english) }

    static func text(_ path: String, _ language: Language) throws -> String {
        let texts = Texts(ServiceTexts.catalogue, language)
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandFailure(66, texts.text("program.report.no_file", ["file": path]))
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw CommandFailure(65, texts.text("program.report.not_utf8", ["file": path]))
        }
        return text
    }

    static func program(_ path: String, _ language: Language = .english) throws -> Program {
        do {
            return try ProgramDocument.read(try text(path, language))
        } catch let problems as ProgramProblems {
            throw CommandFailure(65, ProgramProblemText(language, file: path).whole(problems))
        }
    }

    /// The language of the sentences, as it is typed.
    static func language(_ text: String) throws -> Language {
        guard let language = Language(rawValue: text) else {
            throw CommandFailure(64, "--language must be zh-Hans, zh-Hant or en.")
        }
        return language
    }

    /// A business day as it is typed.
    static func day(_ text: String) throws -> CalendarDay {
        guard let day = CalendarDay(text) else {
            throw CommandFailure(64, "--effective-from is \(text); write a day as YYYY-MM-DD.")
        }
        return day
    }

    /// `tessera program publish FILE`, or an approved draft.
    struct Publish: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "publish",
            abstract: "Publish a document at once, or an approved draft with its notice, in force from a business day.")
        @Argument(help: "The document; left out with --draft.") var file: String?
        @Option(help: "The draft to publish instead of a file.") var draft: Int64?
        @Option(help: "The draft's revision that was approved.") var revision: Int = 1
        @Option(help: "The first business day in force, YYYY-MM-DD.") var effectiveFrom: String
        @Option(help: "Why, for the record.") var reason: String
        @Flag(help: "Show what would be published and change nothing.") var dryRun = false
        @OptionGroup var options: DatabaseOptions

        func validate() throws {
            guard (file == nil) != (draft == nil) else {
                throw ValidationError("Name either a file or a draft with --draft.")
            }
        }

        func run() async throws {
            let day = try ProgramCommand.day(effectiveFrom)
            if let file { _ = try ProgramCommand.program(file) }
            let service = try options.open()
            let version: Int
            if let draft {
                let operation = PublishDraft(draft: draft, revision: revision, effectiveFrom: day, reason: reason)
                let answer = try await service.desk.perform(operation, by: .system, dryRun: dryRun).answer
                version = answer.version
                if options.json { try Console.json(answer) }
            } else {
                let document = try file.map(ProgramCommand.text) ?? ""
                let operation = PublishProgram(document: document, effectiveFrom: day, reason: reason)
                let answer = try await service.desk.perform(operation, by: .system, dryRun: dryRun).answer
                version = answer.version
                if options.json { try Console.json(answer) }
            }
            try service.close()
            let verb = dryRun ? "Would publish" : "Published"
            if !options.json { Console.line("\(verb) version \(version), in force from \(day).") }
        }
    }
}
