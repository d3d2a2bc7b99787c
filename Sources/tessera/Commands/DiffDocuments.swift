import ArgumentParser
import LoyaltyRules
import LoyaltyService

/// `tessera program diff OLD NEW`
struct DiffDocuments: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Tell in words what another document says differently (POL-04).")
    @Argument(help: "The document as it is.") var old: String
    @Argument(help: "The document as it would be.") var new: String
    @Option(help: "The language of the sentences: zh-Hans, zh-Hant or en.") var language = "en"
    @Flag(help: "Print one JSON object on the last line.") var json = false

    struct Result: Encodable {
        let changes: Int
        let better: Int
        let worse: Int
    }

    func run() async throws {
        guard let language = Language(rawValue: language) else {
            throw CommandFailure(64, "--language must be zh-Hans, zh-Hant or en.")
        }
        let (before, after) = (try ProgramCommand.program(old), try ProgramCommand.program(new))
        let texts = Texts(ServiceTexts.catalogue, language)
        let text = ChangeText(texts, from: before, to: after)
        let changes = text.changes
        for change in changes {
            let sign = change.direction == .better ? "+" : change.direction == .worse ? "−" : "·"
            Console.line("\(sign) \(text.sentence(change))")
        }
        let result = Result(
            changes: changes.count, better: changes.count { $0.direction == .better },
            worse: changes.count { $0.direction == .worse })
        if json {
            try Console.json(result)
        } else {
            Console.line(
                changes.isEmpty
                    ? texts("post.no_difference")
                    : texts.text(
                        "post.differences",
                        [
                            "changes": String(result.changes), "better": String(result.better),
                            "worse": String(result.worse),
                        ]))
        }
    }
}
