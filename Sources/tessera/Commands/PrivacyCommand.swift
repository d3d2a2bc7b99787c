import ArgumentParser
import Foundation
import LoyaltyRules
import LoyaltyService

/// `tessera privacy requests|copy|erase|reapply|retention`
struct PrivacyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "privacy", abstract: "Personal data: requests, copies, erasures, retention.",
        subcommands: [Requests.self, Copy.self, Erase.self, Reapply.self, Retention.self])

    /// The member whom an option names.
    static func member(_ reference: MemberReference, _ service: TesseraService) async throws -> MemberID {
        if case .id(let id) = reference { return id }
        guard let id = try await service.reading.find(reference, by: .system) else { throw Refusal(.memberUnknown) }
        return id
    }

    /// `tessera privacy requests`
    struct Requests: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List what members ask about their data, the most pressing first.")
        @OptionGroup var options: DatabaseOptions

        struct Line: Encodable {
            let member: String
            let request: String
            let kind: String
            let dueOn: String
        }

        func run() async throws {
            let service = try options.open()
            let lines = try await service.reading.openRequests(limit: 1_000, by: .system).map {
                Line(
                    member: "\($0.row.member)", request: String($0.row.id), kind: $0.row.kind.rawValue, dueOn: "\($0.row.dueOn)")
            }
            try service.close()
            if options.json { return try Console.json(["requests": lines]) }
            for line in lines { Console.line("\(line.dueOn)  \(line.kind)  member \(line.member)  request \(line.request)") }
            if lines.isEmpty { Console.line("Nothing is waiting.") }
        }
    }

    /// `tessera privacy copy`
    struct Copy: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Everything that is kept about a member, as JSON on standard output, or as a zip file of tables.")
        @Option(help: "The member: an id, or card:…, mobile:…, email:…, external:….") var member: MemberReference
        @Option(help: "Why it is handed out; kept with the look.") var reason: String
        @Option(help: "Write a zip file of CSV files here instead.") var csv: String?
        @OptionGroup var options: DatabaseOptions

        func run() async throws {
            let reason = try TypedText.reason(reason)
            let service = try options.open()
            let id = try await PrivacyCommand.member(member, service)
            let copy = try await service.reading.copy(of: id, reason: reason, by: .system)
            try service.close()
            guard let csv else { return Console.line(copy.json) }
            guard FileManager.default.createFile(atPath: csv, contents: Data(copy.archive), attributes: [.posixPermissions: 0o600])
            else { throw CommandFailure(73, "The file \(csv) could not be written.") }
            Console.line("Written to \(csv).")
        }
    }

    /// `tessera privacy erase`
    struct Erase: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Forget a member. The ledger stays, with a number and no name. Not to be taken back.")
        @Option(help: "The member: an id, or card:…, mobile:…, email:…, external:….") var member: MemberReference
        @Option(help: "The request that asks for it.") var request: Int64 = 0
        @Flag(help: "Tell whether it can be done, and do nothing.") var dryRun = false
        @OptionGroup var options: DatabaseOptions

        struct Result: Encodable {
            let member: String
            let dryRun: Bool
        }

        func run() async throws {
            let service = try options.open()
            let id = try await PrivacyCommand.member(member, service)
            _ = try await ErasureRun(service.desk).erase(id, request: request, by: .system, dryRun: dryRun)
            try service.close()
            if options.json { return try Console.json(Result(member: "\(id)", dryRun: dryRun)) }
            Console.line(dryRun ? "Member \(id) can be erased." : "Member \(id) was erased.")
        }
    }

    /// `tessera privacy reapply`
    struct Reapply: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "After an old copy of the database was put back: forget again everybody in the journal of erasures.")
        @OptionGroup var options: DatabaseOptions

        func run() async throws {
            let service = try options.open()
            let done = try await ErasureRun(service.desk).reapply()
            try service.close()
            if options.json { return try Console.json(["erased": done.map { "\($0)" }]) }
            Console.line("Erased again: \(done.count).")
        }
    }

    /// `tessera privacy retention`
    struct Retention: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Tell what is kept too long; with --remove, remove it.")
        @Flag(help: "Remove it.") var remove = false
        @OptionGroup var options: DatabaseOptions

        struct Result: Encodable {
            let removed: [String: Int]
            let left: Int
            let isPreview: Bool
        }

        func run() async throws {
            let service = try options.open()
            let run = RetentionRun(service.desk)
            let result = remove ? try await run.run(by: .system) : try await run.preview(by: .system)
            try service.close()
            if options.json {
                let counts = Dictionary(uniqueKeysWithValues: result.removed.map { ($0.key.rawValue, $0.value) })
                return try Console.json(Result(removed: counts, left: result.left, isPreview: !remove))
            }
            for item in RetentionSchedule.Item.allCases {
                let day = result.keptFrom[item].map { "\($0)" } ?? ""
                Console.line("\(item.rawValue): \(result.removed[item] ?? 0) from before \(day)" + (remove ? " removed." : " would be removed."))
            }
            if result.left > 0 { Console.line("Left, because something is in the way: \(result.left).") }
        }
    }
}
