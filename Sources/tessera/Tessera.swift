import ArgumentParser
import Foundation
import LoyaltyRules
import LoyaltyService

/// The command line of Tessera.
@main
struct Tessera: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tessera",
        abstract: "A hotel's loyalty program: a promise to a guest, kept exactly and provably.",
        version: TesseraVersion.current,
        subcommands: [
            ServeCommand.self, MigrateCommand.self, DemoCommand.self, ImportCommand.self, PostCommand.self, CheckCommand.self,
            ProgramCommand.self, UserCommand.self, JobCommand.self, SettlementCommand.self, PrivacyCommand.self, KeysCommand.self, SimulateCommand.self, BenchCommand.self,
        ])

    /// Runs a command; whatever goes wrong is told in a sentence on standard error, with an exit code of its own.
    static func main() async {
        #if DEBUG
        // Tests plant a bug to see that it is found; a release knows nothing of it.
        if let bug = ProcessInfo.processInfo.environment["TESSERA_PLANTED_BUG"].flatMap(PlantedBug.init) { PlantedBug.planted = bug }
        #endif
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let failure as CommandFailure {
            Console.error(failure.message)
            exit(withError: ExitCode(failure.code))
        } catch {
            if let failure = CommandFailure(service: error) {
                Console.error(failure.message)
                exit(withError: ExitCode(failure.code))
            }
            exit(withError: error)
        }
    }
}
