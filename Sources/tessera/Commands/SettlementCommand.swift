import ArgumentParser
import Foundation
import LoyaltyRules
import LoyaltyService

/// `tessera settlement show|close`
struct SettlementCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "settlement", abstract: "What hotels owe each other for points, month by month.",
        subcommands: [Show.self, Close.self])

    /// `tessera settlement show MONTH`
    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Tell what each hotel issued and honoured in a month, and what it owes or is owed. Changes nothing."
        )
        @Argument(help: "The month, YYYY-MM.") var month: String
        @OptionGroup var files: SettlementFiles
        @OptionGroup var options: DatabaseOptions

        func run() async throws {
            let month = try SettlementFiles.month(month)
            let service = try options.open()
            let book = try await service.reading.settlements(by: .system)
            try service.close()
            guard book.months.contains(month) else {
                throw CommandFailure(65, "There is nothing to settle for \(month).")
            }
            try files.tell(book, month, json: options.json)
        }
    }

    /// `tessera settlement close MONTH`
    struct Close: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Close a month and those before it that are still open: their figures never change again.")
        @Argument(help: "The month, YYYY-MM.") var month: String
        @Flag(help: "Tell what would be closed, and close nothing.") var dryRun = false
        @OptionGroup var files: SettlementFiles
        @OptionGroup var options: DatabaseOptions

        func run() async throws {
            let month = try SettlementFiles.month(month)
            let service = try options.open()
            let answer = try await service.desk.perform(
                CloseSettlement(month: month), by: .system, dryRun: dryRun
            ).answer
            let book = try await service.reading.settlements(by: .system)
            try service.close()
            if !options.json {
                Console.line(
                    (dryRun ? "Would be closed: " : "Closed: ") + answer.months.joined(separator: ", ") + ".")
            }
            try files.tell(book, month, json: options.json)
        }
    }
}
