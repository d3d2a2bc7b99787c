import ArgumentParser
import LoyaltyRules
import LoyaltyService

/// `tessera program submit DRAFT`
struct SubmitWritten: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "submit",
        abstract: "Hand a draft in, so that those who approve see that it waits for them.")
    @Argument(help: "The draft's number.") var draft: Int64
    @Option(help: "The revision that is ready to be read.") var revision: Int
    @Option(help: "What the reader should know.") var note = ""
    @OptionGroup var options: DatabaseOptions

    func run() async throws {
        let service = try options.open()
        let operation = SubmitDraft(draft: draft, revision: revision, note: note)
        let answer = try await service.desk.perform(operation, by: .system).answer
        try service.close()
        options.json
            ? try Console.json(answer)
            : Console.line("Revision \(answer.revision) of draft \(answer.draft) waits for approval.")
    }
}
