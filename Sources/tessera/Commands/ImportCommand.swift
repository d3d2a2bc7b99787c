import ArgumentParser
import Foundation
import LoyaltyRules
import LoyaltyService
import Synchronization

/// `tessera import`
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Read exports of other systems, or take an import back.",
        subcommands: [Stays.self, Reverse.self])

    /// `tessera import stays FILE --mapping MAPPING.yaml`
    struct Stays: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "stays", abstract: "Post the stays of an export. Repeatable: a second run changes nothing.")
        @Argument var file: String
        @Option(help: "How the export's columns make a stay (see mappings/).") var mapping: String
        @Option(help: "Where to write the rows that can't be used; else beside the file, with .parked.csv.")
        var parked: String?
        @Flag(help: "Do everything the same way, then roll back.") var dryRun = false
        @OptionGroup var options: DatabaseOptions

        struct Result: Encodable {
            let importId: String
            let dryRun: Bool
            let tally: ImportTally
            let parkedFile: String?
        }

        func run() async throws {
            guard FileManager.default.fileExists(atPath: file) else {
                throw CommandFailure(66, "There is no file \(file).")
            }
            let read: ImportMapping
            do {
                read = try ImportMapping(yaml: try ProgramCommand.text(mapping))
            } catch {
                guard let problem = error as? MappingProblem else { throw error }
                throw CommandFailure(65, "\(mapping): \(problem)")
            }
            let service = try options.open()
            let bar = ProgressBar("Reading \(URL(fileURLWithPath: file).lastPathComponent)")
            let parkedFile = ParkedOutput(parked ?? file + ".parked.csv")
            let outcome = try await StayImport(desk: service.desk, actor: .system, dryRun: dryRun).run(
                file: URL(fileURLWithPath: file), mapping: read, mappingName: mapping, park: parkedFile.append,
                progress: { bar.show($0, of: $1) })
            let path = try parkedFile.close()
            try service.close()
            if options.json {
                try Console.json(
                    Result(
                        importId: String(outcome.importID), dryRun: dryRun, tally: outcome.tally, parkedFile: path))
            } else {
                tell(outcome, parkedFile: path)
            }
        }

        private func tell(_ outcome: StayImport.Outcome, parkedFile: String?) {
            let tally = outcome.tally
            Console.line(dryRun ? "Dry run: nothing was changed." : "Import \(outcome.importID).")
            Console.line("  \(Formats.grouped(Int64(tally.read))) rows read")
            Console.line("  \(Formats.grouped(Int64(tally.posted))) stays posted: \(Formats.grouped(Int64(tally.nights))) nights, revenue \(Formats.amount(tally.revenue, decimals: 2))")
            Console.line("  \(Formats.grouped(Int64(tally.repeated))) told before, nothing done")
            Console.line("  \(Formats.grouped(Int64(tally.cancelled))) cancelled and \(Formats.grouped(Int64(tally.noShow))) no-shows noted, without points")
            Console.line("  \(Formats.grouped(Int64(tally.enrolled))) members enrolled")
            Console.line("  \(Formats.grouped(Int64(tally.parked))) rows parked" + (parkedFile.map { ": see \($0)" } ?? ""))
            if outcome.guestKeyIsComposed {
                Console.line("  The guest key is composed of columns: these are plausible guests, not known ones.")
            }
        }
    }

    /// `tessera import reverse ID`
    struct Reverse: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "reverse", abstract: "Cancel every stay that an import posted.")
        @Argument(help: "The import's number.") var importID: Int64
        @Option(help: "Why, for the record.") var reason: String
        @OptionGroup var options: DatabaseOptions

        struct Result: Encodable { let cancelled: Int }

        func run() async throws {
            let service = try options.open()
            let cancelled = try await StayImport(desk: service.desk, actor: .system).reverse(importID, reason: reason)
            try service.close()
            options.json
                ? try Console.json(Result(cancelled: cancelled)) : Console.line("\(cancelled) stays cancelled.")
        }
    }
}
