import Crypto
import Foundation
import LoyaltyRules

/// What is to be said of a document's text: the program, where it can be read, and everything that is wrong with it
/// or may not be meant, each with its line and column.
public struct DocumentInspection: Sendable {
    /// The program; nil while the text can't be read as one.
    public let program: Program?
    /// In the order of the text. What keeps a text from being read is a problem, too.
    public let findings: [ProgramFinding]

    public init(_ text: String) {
        do {
            let program = try ProgramDocument.read(text)
            self.program = program
            findings = ProgramCheck.findings(of: program)
        } catch {
            program = nil
            findings = error.problems.map {
                ProgramFinding(.problem, $0.key, $0.values, at: $0.mark, where: "")
            }
        }
    }

    /// How many findings keep it from being approved and published.
    public var problemCount: Int { findings.count { $0.severity == .problem } }

    /// The program, when nothing keeps it from being published.
    /// - Throws: `ProgramProblems`, each with line and column.
    public func sound() throws -> Program {
        guard let program, problemCount == 0 else {
            throw ProgramProblems(
                findings.filter { $0.severity == .problem }.map {
                    ProgramProblem($0)
                })
        }
        return program
    }

    /// The program, when the text can be read as one, whatever else may be wrong with it.
    /// - Throws: `ProgramProblems`, each with line and column.
    public func readable() throws -> Program {
        if let program { return program }
        return try sound()
    }

    /// SHA-256 of a text, in hexadecimal.
    public static func digest(of text: String) -> String {
        Hexadecimal.text(Array(SHA256.hash(data: Data(text.utf8))))
    }
}
