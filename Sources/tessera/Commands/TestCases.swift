import ArgumentParser
import Foundation
import LoyaltyRules
import LoyaltyService

/// `tessera program test [CASES.yaml …]`: without a name, all of `programs/`.
struct TestCases: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Run the examples of case files: what was expected, what came, and the receipt.")
    @Argument(help: "Case files, or folders in which all files that end in .cases.yaml are run.")
    var files: [String] = ["programs"]
    @Option(help: "The language of receipts: zh-Hans, zh-Hant or en.") var language = "en"
    @Flag(help: "Show the receipts of cases that pass, too.") var receipts = false
    @Flag(help: "Print one JSON object on the last line.") var json = false

    struct Result: Encodable {
        let passed: Int
        let failed: Int
    }

    func run() async throws {
        let language = try ProgramCommand.language(language)
        let texts = Texts(ServiceTexts.catalogue, language)
        var told: Set<String> = []
        var (passed, failed) = (0, 0)
        for path in try files.flatMap(Self.caseFiles) {
            for result in try results(path, language, &told) {
                if result.passed { passed += 1 } else { failed += 1 }
                Console.line(texts(result.passed ? "program.report.case_passed" : "program.report.case_failed", result.name))
                for difference in result.differences { Console.line("       " + difference.sentence(language)) }
                guard receipts || !result.passed else { continue }
                if let code = result.refused, result.passed {
                    let sentence = CaseRefusal.sentence(code, texts)
                    Console.line("       · " + texts.text("program.case.refused", ["code": code, "sentence": sentence]))
                }
                let renderer = ReceiptRenderer(language, program: result.program)
                for line in result.receipt.lines {
                    Console.line("       · " + renderer.sentence(line))
                }
            }
        }
        if json { try Console.json(Result(passed: passed, failed: failed)) } else { Console.line(texts.text("program.report.total", ["passed": String(passed), "failed": String(failed)])) }
        if failed > 0 { throw ExitCode(1) }
    }

    /// The files themselves, and all case files of folders, in the order of their names.
    private static func caseFiles(_ path: String) throws -> [String] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else { return [path] }
        let found = try FileManager.default.subpathsOfDirectory(atPath: path).filter { $0.hasSuffix(".cases.yaml") }.sorted()
        guard !found.isEmpty else { throw CommandFailure(66, "\(path) holds no file that ends in .cases.yaml.") }
        return found.map { path + "/" + $0 }
    }

    /// - Parameter told: documents of which it was said already that they are not sound.
    private func results(_ path: String, _ language: Language, _ told: inout Set<String>) throws -> [CaseResult] {
        let folder = URL(fileURLWithPath: path).absoluteURL.deletingLastPathComponent()
        let text = try ProgramCommand.text(path, language)
        do {
            let file = try CaseFile.read(text) { name in
                let document = folder.appendingPathComponent(name).standardized.path
                let program = try ProgramCommand.program(document, language)
                let problems = ProgramCheck.findings(of: program).count { $0.severity == .problem }
                if problems > 0, told.insert(document).inserted {
                    let values = ["file": document, "problems": String(problems)]
                    Console.line(Texts(ServiceTexts.catalogue, language).text("program.report.document_unsound", values))
                }
                return program
            }
            return CaseRunner.run(file)
        } catch {
            guard let problems = error as? ProgramProblems else { throw error }
            throw CommandFailure(65, ProgramProblemText(language, file: path).whole(problems))
        }
    }
}
