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
        /// Works out who goes up and who goes down.
        case tiers
        /// Warns members whose tier is about to end.
        case tierWarnings = "tier-warnings"
        /// Tells birthdays and anniversaries.
        case occasions
        /// Tells members that a friend joined or consumed.
        case referrals
        /// Ends choices whose deadline has passed.
        case closeOffers = "close-offers"
    }

    struct Run: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Run a job: expire, messages, tiers, tier-warnings, occasions, referrals, close-offers.")
        @Argument var name: Name
        @Option(help: "The business day, YYYY-MM-DD; today when it is not given.") var on: String?
        @Flag(help: "tiers: publish the run when nothing on its list needs a person.") var publish = false
        @Option(help: "tiers, tier-warnings: how many days before the end of a term members are warned.")
        var warningDays = TierReview.warningDays
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
            case .expire: done = try await ExpireRun(service.desk).run(on: try await day(service))
            case .tierWarnings:
                done = try await TierWarnings(service.desk).run(on: try await day(service), warningDays: warningDays)
            case .tiers: done = try await tiers(service)
            case .referrals: done = try await ReferralRun(service.desk).run()
            case .occasions: done = try await OccasionRun(service.desk).run(on: try await day(service))
            case .closeOffers: done = try await CloseOffersRun(service.desk).run(on: try await day(service))
            }
            try service.close()
            options.json
                ? try Console.json(Result(job: name.rawValue, done: done)) : Console.line("\(name.rawValue): \(done) done.")
        }

        /// Previews the day's run, and publishes it when it is asked for and nothing needs a person.
        private func tiers(_ service: TesseraService) async throws -> Int {
            let run = try await TierRunJob(service.desk).daily(
                on: try await day(service), publishing: publish, warningDays: warningDays)
            let (up, down) = (run.matrix.count(.up), run.matrix.count(.down))
            if !options.json {
                Console.line("Tier run \(run.id) for \(run.asOf) is \(run.state.rawValue): \(up) up, \(down) down, \(run.matrix.count(.kept)) kept, \(run.warned) to be warned, \(run.exceptions) for a person to look at.")
            }
            return up + down
        }

        private func day(_ service: TesseraService) async throws -> CalendarDay {
            let zone = try await service.reading.program()?.program.properties[0].timeZone ?? "UTC"
            let today = BusinessDay.of(service.desk.clock.now(), timeZone: zone)
            guard let day = on.map({ CalendarDay($0) }) ?? today else {
                throw CommandFailure(64, "--on must be a day, YYYY-MM-DD.")
            }
            return day
        }
    }
}
