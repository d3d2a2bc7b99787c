import ArgumentParser
import LoyaltyRules

/// What `tessera job run` can do.
enum JobName: ExpressibleByArgument {
    /// Delivers waiting messages.
    case messages
    /// Gives back what is set aside by holds whose time is over.
    case holds
    case daily(DailyJob)

    init?(argument: String) {
        if argument == "messages" {
            self = .messages
        } else if argument == "holds" {
            self = .holds
        } else if let job = DailyJob(rawValue: argument) {
            self = .daily(job)
        } else {
            return nil
        }
    }

    static var allValueStrings: [String] { DailyJob.allCases.map(\.rawValue) + ["messages", "holds"] }
}
