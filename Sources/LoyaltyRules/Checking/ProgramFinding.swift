/// Something about a readable program that its author should know before it is published.
public struct ProgramFinding: Sendable, Hashable {
    public enum Severity: String, Sendable, Hashable, CaseIterable {
        /// It must be mended: the program may not be published.
        case problem
        /// It may be meant so: the author decides.
        case warning
    }

    public let severity: Severity
    /// The key of the sentence in the texts (`program_finding.…`) that says what is wrong and what to do.
    public let key: String
    /// The values of the sentence's places, in the words and figures of the document.
    public let values: [String: String]
    /// Values that each language says in its own words; where it can't, `values` has them in those of the document.
    let parts: [String: FindingPart]
    private let program: Program?
    /// Where the part stands in the document; line 1, column 1 when that is not known.
    public let mark: DocumentMark
    /// The part by list and id, for example `earning.base_points`.
    public let `where`: String

    public init(
        _ severity: Severity, _ key: String, _ values: [String: String] = [:], at mark: DocumentMark,
        where place: String, saying parts: [String: FindingPart] = [:], of program: Program? = nil
    ) {
        self.severity = severity
        self.key = key
        self.values = values
        self.mark = mark
        self.where = place
        self.parts = parts
        self.program = program
    }

    /// What is wrong and what to do, in a language.
    /// - Parameter texts: a catalogue that has the sentences `program_finding.…` and `program_problem.…`.
    public func sentence(_ texts: Texts) -> String {
        FindingText(texts: texts, program: program).sentence(key, values, parts)
    }

    /// The same finding, whatever program object it was found in.
    public static func == (left: ProgramFinding, right: ProgramFinding) -> Bool {
        left.severity == right.severity && left.key == right.key && left.values == right.values && left.mark == right.mark
            && left.where == right.where
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(key)
        hasher.combine(mark)
        hasher.combine(self.where)
    }
}
