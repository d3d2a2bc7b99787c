/// All the problems of one document: an author mends them in one go.
public struct ProgramProblems: Error, Sendable {
    /// In the order of the document.
    public let problems: [ProgramProblem]

    public init(_ problems: [ProgramProblem]) {
        self.problems = problems.sorted {
            ($0.mark.line, $0.mark.column, $0.key) < ($1.mark.line, $1.mark.column, $1.key)
        }
    }
}
