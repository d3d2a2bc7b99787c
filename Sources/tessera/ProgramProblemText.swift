import LoyaltyRules
import LoyaltyService

/// What is wrong with a document or a case file, in lines that an editor can jump to.
struct ProgramProblemText {
    let texts: Texts
    let file: String

    init(_ language: Language = .english, file: String = "document") {
        texts = Texts(ServiceTexts.catalogue, language)
        self.file = file
    }

    /// `FILE:12:3: problem: …`
    func line(_ finding: ProgramFinding) -> String {
        "\(file):\(finding.mark.line):\(finding.mark.column): \(texts("program.report." + finding.severity.rawValue)): "
            + finding.sentence(texts)
    }

    func lines(_ problems: ProgramProblems) -> [String] {
        problems.problems.map {
            "\(file):\($0.mark.line):\($0.mark.column): \(texts("program.report.problem")): " + $0.sentence(texts)
        }
    }

    /// All lines, and how many they are.
    func whole(_ problems: ProgramProblems) -> String {
        let count = ["file": file, "problems": String(problems.problems.count)]
        return (lines(problems) + [texts.text("program.report.unreadable", count)]).joined(separator: "\n")
    }
}
