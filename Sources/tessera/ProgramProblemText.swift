import LoyaltyRules
import LoyaltyService

/// The problems of a program document in lines that an editor can jump to.
enum ProgramProblemText {
    static func lines(_ problems: ProgramProblems, file: String = "document") -> [String] {
        let texts = Texts(ServiceTexts.catalogue, .english)
        return problems.problems.map {
            "\(file):\($0.mark.line):\($0.mark.column): " + texts.text($0.key, $0.values)
        }
    }
}
