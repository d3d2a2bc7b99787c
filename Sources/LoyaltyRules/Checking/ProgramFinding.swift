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
    /// Where the part stands in the document; line 1, column 1 when that is not known.
    public let mark: DocumentMark
    /// The part by list and id, for example `earning.base_points`.
    public let `where`: String

    public init(
        _ severity: Severity, _ key: String, _ values: [String: String] = [:], at mark: DocumentMark,
        where place: String
    ) {
        self.severity = severity
        self.key = key
        self.values = values
        self.mark = mark
        self.where = place
    }
}
