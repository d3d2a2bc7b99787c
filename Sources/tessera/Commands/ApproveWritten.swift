import ArgumentParser
import LoyaltyRules
import LoyaltyService

/// `tessera program approve DRAFT`
struct ApproveWritten: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve",
        abstract: "Approve a draft that somebody has written in the console or over the API.")
    @Argument(help: "The draft's number.") var draft: Int64
    @Option(help: "The revision that you have read.") var revision: Int
    @Option(help: "A remark for the record.") var note = ""
    @OptionGroup var options: DatabaseOptions

    func run() async throws {
        let service = try options.open()
        let operation = ApproveDraft(draft: draft, revision: revision, note: note)
        let answer = try await service.desk.perform(operation, by: .system).answer
        try service.close()
        options.json
            ? try Console.json(answer)
            : Console.line("Approved revision \(answer.revision) of draft \(answer.draft).")
    }
}
