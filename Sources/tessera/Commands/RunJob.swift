import ArgumentParser
import LoyaltyRules
import LoyaltyService

/// `tessera job run NAME`
struct RunJob: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract:
            "Run a job: \(JobName.allValueStrings.joined(separator: ", ")). A server does all of them by itself."
    )
    @Argument var name: JobName
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
        let service = try options.openForJobs()
        let result: Result
        switch name {
        case .messages: result = Result(job: "messages", done: try await DeliverMessages(service.desk).run())
        case .holds: result = Result(job: "holds", done: try await HoldRun(service.desk).run())
        case .daily(let job): result = Result(job: job.rawValue, done: try await perform(job, service))
        }
        try service.close()
        options.json ? try Console.json(result) : Console.line("\(result.job): \(result.done) done.")
    }

    private func perform(_ job: DailyJob, _ service: TesseraService) async throws -> Int {
        let day = on.flatMap { CalendarDay($0) }
        guard on == nil || day != nil else { throw CommandFailure(64, "--on must be a day, YYYY-MM-DD.") }
        let isQuiet = options.json
        let choices = JobChoices(publishesTierRuns: publish, warningDays: warningDays) { run in
            guard !isQuiet else { return }
            let (up, down) = (run.matrix.count(.up), run.matrix.count(.down))
            Console.line(
                "Tier run \(run.id) for \(run.asOf) is \(run.state.rawValue): \(up) up, \(down) down, \(run.matrix.count(.kept)) kept, \(run.warned) to be warned, \(run.exceptions) for a person to look at."
            )
        }
        let work = DailyWork(service.desk, schedule: nil, choices: choices)
        await work.forgetTheDead()
        return try await work.perform(job, on: day)
    }
}
