import ArgumentParser

/// `tessera job run NAME`, `tessera job list`
struct JobCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "job", abstract: "The daily jobs: run one by hand, or see how they went.",
        subcommands: [RunJob.self, ListJobs.self])
}
