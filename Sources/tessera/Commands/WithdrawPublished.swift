import ArgumentParser
import LoyaltyRules
import LoyaltyService

/// `tessera program withdraw VERSION`
struct WithdrawPublished: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: "Withdraw a version before its first day.")
    @Argument(help: "The version's number.") var version: Int
    @Option(help: "Why, for the record.") var reason: String
    @Flag(help: "Show whether it could be withdrawn and change nothing.") var dryRun = false
    @OptionGroup var options: DatabaseOptions

    func run() async throws {
        let service = try options.open()
        let operation = WithdrawVersion(version: version, reason: reason)
        let answer = try await service.desk.perform(operation, by: .system, dryRun: dryRun).answer
        try service.close()
        options.json
            ? try Console.json(answer)
            : Console.line(
                "\(dryRun ? "Would withdraw" : "Withdrew") version \(answer.version): it is never in force.")
    }
}
