import ArgumentParser
import LoyaltyRules
import LoyaltyService

/// `tessera program draft FILE`
struct KeepDraft: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draft", abstract: "Keep a document as a new draft, or as the next revision of one.")
    @Argument var file: String
    @Option(help: "What you call it.") var title: String
    @Option(help: "The draft to change; a new one when it is left out.") var draft: Int64?
    @Option(help: "The revision of that draft that you have changed.") var revision: Int = 1
    @Option(help: "The version with whose text a new draft begins.") var basedOn: Int = 0
    @OptionGroup var options: DatabaseOptions

    func run() async throws {
        let document = try ProgramCommand.text(file)
        let service = try options.open()
        let operation =
            draft.map { SaveDraft(changing: $0, revision: revision, title: title, document: document) }
            ?? SaveDraft(title: title, document: document, basedOn: basedOn)
        let answer = try await service.desk.perform(operation, by: .system).answer
        try service.close()
        options.json
            ? try Console.json(answer)
            : Console.line(
                "Draft \(answer.draft), revision \(answer.revision): \(answer.problems) problems to mend before approval."
            )
    }
}
