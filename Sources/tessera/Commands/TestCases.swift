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
        guard let language = Language(rawValue: language) else {
            throw CommandFailure(64, "--language must be zh-Hans, zh-Hant or en.")
        }
        var (passed, failed) = (0, 0)
        for path in try files.flatMap(Self.caseFiles) {
            for result in try results(path) {
                if result.passed { passed += 1 } else { failed += 1 }
                Console.line("\(result.passed ? "ok  " : "FAIL") \(result.name)")
                for difference in result.differences { Console.line("       " + difference) }
                guard receipts || !result.passed else { continue }
                let renderer = ReceiptRenderer(language, program: result.program)
                for line in result.receipt.lines {
                    Console.line("       · " + renderer.sentence(line))
                }
            }
        }
        if json { try Console.json(Result(passed: passed, failed: failed)) } else { Console.line("\(passed) passed, \(failed) failed") }
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

    private func results(_ path: String) throws -> [CaseResult] {
        let folder = URL(fileURLWithPath: path).absoluteURL.deletingLastPathComponent()
        let text = try ProgramCommand.text(path)
        do {
            let file = try CaseFile.read(text) {
                try ProgramCommand.program(folder.appendingPathComponent($0).standardized.path)
            }
            return CaseRunner.run(file)
        } catch {
            guard let problems = error as? ProgramProblems else { throw error }
            throw CommandFailure(65, ProgramProblemText.lines(problems, file: path).joined(separator: "\n"))
        }
    }
}
