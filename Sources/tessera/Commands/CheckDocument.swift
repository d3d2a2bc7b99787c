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
    @Flag(help: "Print one JSON object on the last line.") var json = false

    struct Result: Encodable {
        let program: String
        let tiers: Int
        let rules: Int
        let problems: Int
        let warnings: Int
    }

    func run() async throws {
        guard let language = Language(rawValue: language) else {
            throw CommandFailure(64, "--language must be zh-Hans, zh-Hant or en.")
        }
        let program = try ProgramCommand.program(file)
        let findings = ProgramCheck.findings(of: program)
        let texts = Texts(ServiceTexts.catalogue, language)
        for finding in findings {
            let place = "\(file):\(finding.mark.line):\(finding.mark.column)"
            Console.line("\(place): \(finding.severity.rawValue): \(texts.text(finding.key, finding.values))")
        }
        let result = Result(
            program: program.id, tiers: program.tiers.count, rules: program.earning.count,
            problems: findings.count { $0.severity == .problem }, warnings: findings.count { $0.severity == .warning })
        if json {
            try Console.json(result)
        } else {
            let verdict = result.problems == 0 ? "is sound" : "has \(result.problems) problems"
            Console.line(
                "\(file) \(verdict): \(result.tiers) tiers, \(result.rules) earning rules, \(result.warnings) warnings.")
        }
        if result.problems > 0 { throw ExitCode(65) }
    }
}
