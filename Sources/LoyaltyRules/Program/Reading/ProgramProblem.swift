/// Something in a program document that must be mended before it can be published.
public struct ProgramProblem: Sendable, Hashable, Error {
    public let mark: DocumentMark
    /// The key of the sentence in the texts (`program_problem.…`) that says what to do.
    public let key: String
    /// The values of the sentence's places.
    public let values: [String: String]

    public init(_ key: String, _ values: [String: String] = [:], at mark: DocumentMark) {
        self.mark = mark
        self.key = key
        self.values = values
    }
}
