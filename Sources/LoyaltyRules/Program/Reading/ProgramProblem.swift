/// Something in a program document that must be mended before it can be published.
public struct ProgramProblem: Sendable, Hashable, Error {
    public let mark: DocumentMark
    /// The key of the sentence in the texts (`program_problem.…`) that says what to do.
    public let key: String
    /// The values of the sentence's places.
    public let values: [String: String]
    /// The finding of the check that it is, if it is one.
    private let finding: ProgramFinding?

    public init(_ key: String, _ values: [String: String] = [:], at mark: DocumentMark) {
        self.mark = mark
        self.key = key
        self.values = values
        finding = nil
    }

    /// A finding that keeps a document from being published.
    public init(_ finding: ProgramFinding) {
        (mark, key, values) = (finding.mark, finding.key, finding.values)
        self.finding = finding
    }

    /// What is wrong and what to do, in a language.
    /// - Parameter texts: a catalogue that has the sentences `program_problem.…` and `program_finding.…`.
    public func sentence(_ texts: Texts) -> String {
        if let finding { return finding.sentence(texts) }
        let parts = values["what"].map { ["what": FindingPart.word("program.what." + $0.map { $0 == " " ? "_" : String($0) }.joined())] }
        return FindingText(texts: texts, program: nil).sentence(key, values, parts ?? [:])
    }
}
