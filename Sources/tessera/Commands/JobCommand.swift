import ArgumentParser
import LoyaltyRules
import LoyaltyService

/// `tessera job run NAME`
struct JobCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "job", abstract: "Run a daily job by hand.", subcommands: [Run.self])

    enum Name: String, ExpressibleByArgument, CaseIterable {
        /// Takes out points that have ended.
        case expire
        /// Delivers waiting messages.
        case messages
    }

    struct Run: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Run a job: expire, messages.")
        @Argument var name: Name
        @Option(help: "The business day, YYYY-MM-DD; today when it is not given.") var on: String?
        @OptionGroup var options: DatabaseOptions

        struct Result: Encodable {
            let job: String
            let done: Int
        }

        func run() async throws {
            let service = try options.open()
            let done: Int
            switch name {
            case .messages: done = try await DeliverMessages(service.desk).run()
            case .expire:
                let zone = try await service.reading.program()?.program.properties[0].timeZone ?? "UTC"
                let today = BusinessDay.of(service.desk.clock.now(), timeZone: zone)
                guard let day = on.map({ CalendarDay($0) }) ?? today else {
                    throw CommandFailure(64, "--on must be a day, YYYY-MM-DD.")
                }
                done = try await ExpireRun(service.desk).run(on: day)
            }
            try service.close()
            options.json
                ? try Console.json(Result(job: name.rawValue, done: done)) : Console.line("\(name.rawValue): \(done) done.")
        }
    }
}
