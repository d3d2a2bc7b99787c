import LoyaltyRules
import LoyaltyService
import PortableSQL

/// Why a command failed, in a sentence, with the exit code of its kind (sysexits.h).
struct CommandFailure: Error {
    /// 65 bad data, 66 no such file, 69 unavailable, 75 try again, 78 configuration; 1 for a check that found
    /// something.
    let code: Int32
    let message: String

    init(_ code: Int32, _ message: String) {
        self.code = code
        self.message = message
    }

    /// A failure of the service, its sentence in a language; nil for anything else.
    init?(service error: any Error, _ language: Language = .english) {
        let texts = Texts(ServiceTexts.catalogue, language)
        switch error {
        case let refusal as Refusal: self.init(65, RefusalText.sentence(refusal, texts, program: nil))
        case let input as InvalidInput:
            self.init(
                65, input.problems.map { "\($0.field): " + texts.text("input." + $0.key, $0.values) }.joined(separator: "\n"))
        case let problems as ProgramProblems: self.init(65, ProgramProblemText(language).lines(problems).joined(separator: "\n"))
        case let problem as MappingProblem: self.init(65, "\(problem)")
        case let problem as ImportFileProblem: self.init(65, problem.message)
        case let fault as KeyringFault: self.init(78, fault.description)
        case let fault as ServiceFault: self.init(Self.code(fault), fault.description)
        case let fault as SQLFault: self.init(Self.code(fault), fault.description)
        default: return nil
        }
    }

    private static func code(_ fault: ServiceFault) -> Int32 {
        switch fault {
        case .clockBehind: 75
        case .clockImpossible: 78
        case .sealFile: 74
        default: 70
        }
    }

    private static func code(_ fault: SQLFault) -> Int32 {
        switch fault {
        case .unavailable, .locked: 75
        case .schemaOlder, .schemaNewer, .notOurs, .unsafeSettings, .cannotOpen: 78
        case .outcomeUnknown, .full: 74
        default: 70
        }
    }
}
