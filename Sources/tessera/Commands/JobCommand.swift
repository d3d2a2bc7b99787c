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
        /// Tells birthdays and anniversaries.
        case occasions
        /// Tells members that a friend joined or consumed.
        case referrals
        /// Ends choices whose deadline has passed.
        case closeOffers = "close-offers"
    }

    struct Run: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Run a job: expire, messages, occasions, referrals, close-offers.")
        @Argument var name: Name
        @Option(help: "The business day, YYYY-MM-DD; today when it is not given.") var on: String?
        @OptionGroup var options: DatabaseOptions

        struct Result: Encodable {
            let job: String
            let done: Int
        }

        func run() async throws {
            let service = try options.open()
            let desk = service.desk
            let done =
                switch name {
                case .messages: try await DeliverMessages(desk).run()
                case .referrals: try await ReferralRun(desk).run()
                case .expire: try await ExpireRun(desk).run(on: try await day(service))
                case .occasions: try await OccasionRun(desk).run(on: try await day(service))
                case .closeOffers: try await CloseOffersRun(desk).run(on: try await day(service))
                }
            try service.close()
            options.json
                ? try Console.json(Result(job: name.rawValue, done: done)) : Console.line("\(name.rawValue): \(done) done.")
        }

        /// The business day to run for.
        private func day(_ service: TesseraService) async throws -> CalendarDay {
            if let on {
                guard let day = CalendarDay(on) else { throw CommandFailure(64, "--on must be a day, YYYY-MM-DD.") }
                return day
            }
            let zone = try await service.reading.program()?.program.properties[0].timeZone ?? "UTC"
            return BusinessDay.of(service.desk.clock.now(), timeZone: zone)
        }
    }
}
