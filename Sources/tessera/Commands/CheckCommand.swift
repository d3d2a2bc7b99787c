import ArgumentParser
import Foundation
import LoyaltyService

/// `tessera check`
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract:
            "Work out every standing and lot anew from the entries, tell what was verified and name each difference. Exit code 1 if there is one.")
    @OptionGroup var options: DatabaseOptions

    func run() async throws {
        let service = try options.open()
        let began = ContinuousClock.now
        let report = try LedgerCheck(service.desk).run()
        let seconds = began.duration(to: .now)
        try service.close()
        if options.json {
            try Console.json(report)
        } else {
            Console.line(
                "Checked \(report.members) members, \(report.entries) entries, \(report.lots) lots in \(seconds).")
            for line in report.invariants { Console.line(Self.words(line)) }
            for difference in report.differences { Console.line("  differs: " + difference) }
            Console.line(report.differences.isEmpty ? "All agrees." : "\(report.differences.count) differences.")
        }
        if !report.differences.isEmpty { throw ExitCode(1) }
    }

    private static func words(_ line: CheckReport.Line) -> String {
        let id = line.id.rawValue.padding(toLength: 5, withPad: " ", startingAt: 0)
        let figures = "\(line.rows) rows, \(line.milliseconds) ms"
        return "  \(id) \(line.differences == 0 ? "holds" : "DIFFERS \(line.differences) times"), \(figures): \(line.sentence)"
    }
}
