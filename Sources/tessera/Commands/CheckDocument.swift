import ArgumentParser
import LoyaltyRules
import LoyaltyService

/// `tessera program check FILE`
struct CheckDocument: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Tell everything that is wrong with a document, with line and column, and what may not be meant.")
    @Argument var file: String
    @Option(help: "The language of the sentences: zh-Hans, zh-Hant or en.") var language = "en"
    @Option(help: "The first business day on which the document is to count, YYYY-MM-DD: promotions that are over by then are told.")
    var effectiveFrom: String?
    @Flag(help: "Print one JSON object on the last line.") var json = false

    struct Result: Encodable {
        let program: String
        let tiers: Int
        let rules: Int
        let problems: Int
        let warnings: Int
    }

    func run() async throws {
        let language = try ProgramCommand.language(language)
        let program = try ProgramCommand.program(file, language)
        let findings = ProgramCheck.findings(of: program, from: try effectiveFrom.map(ProgramCommand.day))
        let text = ProgramProblemText(language, file: file)
        for finding in findings { Console.line(text.line(finding)) }
        let result = Result(
            program: program.id, tiers: program.tiers.count, rules: program.earning.count,
            problems: findings.count { $0.severity == .problem }, warnings: findings.count { $0.severity == .warning })
        if json {
            try Console.json(result)
        } else {
            let values = [
                "file": file, "problems": String(result.problems), "tiers": String(result.tiers), "rules": String(result.rules),
                "warnings": String(result.warnings),
            ]
            Console.line(text.texts.text(result.problems == 0 ? "program.report.sound" : "program.report.unsound", values))
        }
        if result.problems > 0 { throw ExitCode(65) }
    }
}
