import ArgumentParser
import Foundation
import LoyaltyRules
import LoyaltyService

/// `tessera demo`
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Fill a new database with a generated group of four hotels, its staff, members and two years of stays.")
    @Option(help: "The program document to publish.") var program = "programs/lakeside.yaml"
    @Option(help: "The same seed gives the same history.") var seed: UInt64 = 1
    @Option(help: "How many members.") var members = 5_000
    @OptionGroup var options: DatabaseOptions

    struct Result: Encodable {
        let summary: DemoSummary
        let password: String
    }

    func run() async throws {
        guard (1...1_000_000).contains(members) else {
            throw CommandFailure(64, "--members must lie between 1 and 1000000.")
        }
        let clock = DemoClock()
        let service = try options.open(migrate: true, clock: clock.clock, sendsNotices: false)
        guard try await service.reading.program() == nil else {
            throw CommandFailure(65, "The database has a program already. The demo fills new databases only.")
        }
        let document = try ProgramCommand.text(program)
        let zone = try ProgramCommand.program(program).properties[0].timeZone
        let today = BusinessDay.of(Clock.live.now(), timeZone: zone)
        let password = Secret.password()
        try await DemoOpening(desk: service.desk, clock: clock, today: today).run(
            document: document, password: password)
        let bar = ProgressBar("Two years of stays")
        let summary = try await DemoGenerator(
            desk: service.desk, seed: seed, members: members, today: today, clock: clock
        ) { bar.show(Int64($0), of: Int64($1)) }.run()
        _ = try await ExpireRun(service.desk).run(on: today)
        try await DemoToday(desk: service.desk, seed: seed, today: today).run()
        try service.close()
        if options.json { return try Console.json(Result(summary: summary, password: password)) }
        Console.line("\(Formats.grouped(Int64(summary.members))) members, \(Formats.grouped(Int64(summary.stays))) stays, \(Formats.grouped(Int64(summary.bills))) bills. All of them are generated; no person in them exists.")
        Console.line("Staff: admin, and for each role manager, clerk (West Lake only), auditor, finance.")
        Console.line("The password of all five, shown this once: \(password)")
    }
}
